/** The label of the selected span, to be changed from a list with the definitions of the codebook. */
import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { outline } from '#core/codebook/outline.ts'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Kbd } from '../../../ui/kbd.tsx'
import { tag } from '../commands/tag.ts'
import type { Entry } from '../model/span-model.ts'
import { useSession } from '../screen/session-context.tsx'

export function LabelSelect({ entry, isDisabled }: { entry: Entry; isDisabled: boolean }) {
  const session = useSession()
  const { t } = useLingui()
  const { label } = entry.span
  return (
    <Select aria-label={t`Label`} selectedKey={label} isDisabled={isDisabled} onOpenChange={(open) => { if (!open) requestAnimationFrame(() => session.focusText()) }} onSelectionChange={(key) => { if (key !== null) tag(session, String(key)) }}>
      <Button className="label-button">
        <span className="swatch" />
        <SelectValue><bdi>{session.labelTitle(label)}</bdi></SelectValue>
        {!isDisabled && <ChevronDown />}
      </Button>
      <Popover className="growing-list" offset={2}>
        <ListBox>
          {outline(session.parts.codebook.labels).map(({ label: one, depth }) => (
            <ListBoxItem key={one.id} id={one.id} textValue={one.title} className="growing-item label-item" style={{ '--c': session.color(one.id), '--depth': depth } as React.CSSProperties}>
              <span className="swatch" />
              <span className="growing-name"><bdi>{one.title}</bdi><span className="label-definition">{one.definition}</span></span>
              {one.key !== null && <Kbd keys={one.key} />}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
