/** The parts of the interface, each in the states it can be in. */
import { FolderOpen, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { ChoiceChip } from '../ui/choice-chip.tsx'
import { DropHint } from '../features/shell/drop-zone.tsx'
import { tell, useToasts } from '../state/toasts.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { Checkbox, Switch, TextField } from '../ui/field.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { LabelCard } from '../ui/label-card.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { MenuItem, MenuPopover } from '../ui/menu.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { ProgressMark } from '../ui/progress-mark.tsx'
import { Slider } from '../ui/slider.tsx'
import { Toasts } from '../app/toasts.tsx'
import { AWKWARD } from './awkward.ts'

export function ButtonParts() {
  return (
    <>
      <Button>Plain</Button>
      <Button kind="primary" keys="Enter">Primary</Button>
      <Button kind="quiet">Quiet</Button>
      <Button kind="danger" keys="Delete">Danger</Button>
      <Button isDisabled>Disabled</Button>
      <Button kind="primary" isDisabled>Disabled</Button>
      <Button icon={<FolderOpen />} keys="Mod+O">With a picture</Button>
      <Button>{AWKWARD[2]!.text}</Button>
      <IconButton label="Close" keys="Escape" icon={<X />} />
      <IconButton label="Pressed" icon={<Plus />} pressed />
      <Kbd keys="Mod+Shift+Z" /> <Kbd keys="ArrowUp" /> <Kbd keys="?" />
    </>
  )
}

export function FieldParts() {
  const [isOn, setIsOn] = useState(true)
  const [choice, setChoice] = useState('light')
  const [size, setSize] = useState(20)
  return (
    <>
      <TextField label="Outlet" placeholder="missing" help="As it calls itself." />
      <TextField label="Outlet" defaultValue={AWKWARD[2]!.text} />
      <TextField label="Published" defaultValue="12/03/2025" dir="ltr" error="Write a date as 2025-03-12, 2025-03 or 2025." />
      <TextField label="Source" defaultValue="rivers/0001.txt" isDisabled dir="ltr" />
      <Checkbox isSelected={isOn} onChange={setIsOn} help="Otherwise such a span is refused.">Add labels that the codebook lacks</Checkbox>
      <Checkbox isSelected={false} isIndeterminate onChange={setIsOn}>Some</Checkbox>
      <Switch isSelected={isOn} onChange={setIsOn}>Exact spelling</Switch>
      <Choice label="Theme" value={choice} options={[{ id: 'light', name: 'Light' }, { id: 'dark', name: 'داكن' }]} onChange={setChoice} help="One of a few" />
      <Slider label="Letter size" value={size} least={14} most={32} step={1} shown={`${size} px`} onChange={setSize} />
    </>
  )
}

export function MenuParts() {
  const [chosen, setChosen] = useState<(string | null)[]>(['الضفة'])
  const choices = [...AWKWARD.filter(({ text }) => text !== '').map(({ text }, index) => ({ value: text, name: text, count: 1_000 - index * 97 })), { value: 'الضفة', name: 'الضفة', count: 12 }, { value: null, name: 'no outlet', count: 3 }]
  return (
    <>
      <MenuPopover label="Project" trigger={<Button>Menu</Button>}>
        <MenuItem keys="Mod+N" onAction={() => {}}>New project…</MenuItem>
        <MenuItem onAction={() => {}}>{AWKWARD[0]!.text}</MenuItem>
      </MenuPopover>
      <ChoiceChip name="Outlet" choices={choices} selected={chosen} onChange={setChosen} />
      <ChoiceChip name="Language" choices={[]} selected={[]} onChange={() => {}} />
    </>
  )
}

export function ProgressParts() {
  return (
    <>
      <ProgressMark progress="new" text /> <ProgressMark progress="in_progress" text /> <ProgressMark progress="done" text />
      <div className="gallery-wide"><ProgressBar label="Importing" value={340} total={1000} detail={<bdi dir="ltr">rivers/مقال 0341.txt</bdi>} /></div>
      <div className="gallery-wide"><ProgressBar label="Starting" value={0} total={0} /></div>
      <span className="missing">no outlet</span>
      <Avatar annotator={{ id: '1', name: 'Leila Nasser', color: '#4b46b0' }} /> <Avatar annotator={{ id: '2', name: 'ليلى ناصر', color: '#2563a8' }} />
    </>
  )
}

export function FeedbackParts() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onPress={() => tell('Undone: Tag Claim', { label: 'Redo', run: () => {} })}>Say done</Button>
      <Button onPress={() => useToasts.getState().show({ tone: 'error', text: '/home/ليلى/Pilot.hashiya exists already. Choose another name, or open it.' })}>Say refused</Button>
      <Button onPress={() => setIsOpen(true)}>Ask</Button>
      <ConfirmDialog title="Remove 3 articles?" confirm="Remove" isOpen={isOpen} onConfirm={() => {}} onClose={() => setIsOpen(false)}>{AWKWARD[8]!.text}</ConfirmDialog>
      <div className="gallery-box"><Empty title="No articles yet" actions={<Button kind="primary">Import articles…</Button>}>Drop text files anywhere on this window.</Empty></div>
      <div className="gallery-box gallery-drop"><DropHint canImport canOpen /></div>
      <div className="gallery-box gallery-drop"><DropHint canImport={false} canOpen /></div>
      <Toasts />
    </>
  )
}

/** Both directions, what looks like HTML, and links that must not live. */
const MARKDOWN = `# دليل الترميز

نص عربي فيه **غامق** و\`رمز\`.

- An item in English, [a link](https://example.org/a) and [a dead one](javascript:alert(1))
- بند بالعربية مع 14.5% و BILSTAT

> اقتباس

| Label | الوسم |
|---|---|
| CLAIM | ادعاء |

<b onclick="alert(1)">HTML is shown as it was written</b> ![a picture](https://example.org/p.png)`

export function CodebookParts() {
  return (
    <>
      <div className="gallery-box"><LabelCard codebook={STANCE_AND_CLAIMS_IN_NEWS} label="CLAIM" /></div>
      <div className="gallery-box"><LabelCard codebook={STANCE_AND_CLAIMS_IN_NEWS} label="missing" /></div>
      <div className="gallery-box"><Markdown source={MARKDOWN} /></div>
    </>
  )
}

export function TextParts() {
  return (
    <table className="gallery-text">
      <tbody>
        {AWKWARD.map(({ what, text }) => (
          <tr key={what}><th scope="row">{what}</th><td dir="auto">{text}</td><td className="read" dir="auto">{text}</td><td><span className="one-line gallery-cut" dir="auto">{text}</span></td></tr>
        ))}
      </tbody>
    </table>
  )
}
