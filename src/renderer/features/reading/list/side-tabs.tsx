/** What the column beside the text shows: the articles, or what is annotated. */
import { useLingui } from '@lingui/react/macro'
import { PanelLeftClose } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { IconButton } from '../../../ui/button.tsx'
import { useScreenLayout } from '../model/screen-layout.ts'
import './list.css'

export function SideTabs() {
  const { t } = useLingui()
  const { side, show, toggle } = useScreenLayout()
  const tabs = [{ id: 'articles', name: t`Articles` }, { id: 'annotations', name: t`Annotations` }] as const
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    show(side === 'articles' ? 'annotations' : 'articles')
    event.preventDefault()
  }
  return (
    <header className="queue-head">
      <div className="side-tabs" role="tablist" aria-label={t`Beside the text`} onKeyDown={onKeyDown}>
        {tabs.map(({ id, name }) => <button key={id} type="button" role="tab" className="side-tab" aria-selected={side === id} tabIndex={side === id ? 0 : -1} ref={(tab) => { if (side === id && tab !== null && document.activeElement?.getAttribute('role') === 'tab') tab.focus() }} onClick={() => show(id)}>{name}</button>)}
      </div>
      <IconButton label={t`Fold the list away`} keys="B" icon={<PanelLeftClose />} onPress={() => toggle('queue')} />
    </header>
  )
}
