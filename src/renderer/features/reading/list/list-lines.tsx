/** The two kinds of lines of the list of annotations. */
import { useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronRight, CircleDashed, History, Link2, StickyNote } from 'lucide-react'
import { firstStrongDirection } from '#core/text/direction.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { ListGroup, ListItem } from './list-line.ts'

export function GroupLine({ group, isOpen }: { group: ListGroup; isOpen: boolean }) {
  return (
    <>
      {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight className="annotations-closed" aria-hidden="true" />}
      {group.color !== null && <span className="swatch" style={{ '--c': group.color } as React.CSSProperties} />}
      <bdi className="annotations-title one-line">{group.title}</bdi>
      <span className="num annotations-number">{formatNumber(group.count)}</span>
    </>
  )
}

/** `isLabelled` prints the label, where the group does not say it. */
export function ItemLine({ item, isLabelled }: { item: ListItem; isLabelled: boolean }) {
  const { t } = useLingui()
  const marks = [
    { is: item.note, icon: <StickyNote />, name: t`Has a note` }, { is: item.claim, icon: <Link2 />, name: t`Linked to a claim` },
    { is: item.incomplete, icon: <CircleDashed />, name: t`Lacks an answer` }, { is: item.older, icon: <History />, name: t`Made under another version of the codebook` },
  ]
  return (
    <>
      <span className="annotations-words" dir={firstStrongDirection(item.quote) ?? firstStrongDirection(item.title) ?? 'auto'}>
        {item.quote === '' ? <bdi>{item.title}</bdi> : <mark style={{ '--c': item.color } as React.CSSProperties}>{item.quote}</mark>}<span className="annotations-after">{item.after}</span>
      </span>
      <span className="annotations-facts">
        {(isLabelled || item.kind === 'stance') && item.quote !== '' && <><span className="swatch" style={{ '--c': item.color } as React.CSSProperties} /><bdi className="one-line">{item.title}</bdi></>}
        {item.facts !== '' && <bdi className="one-line annotations-who">{item.facts}</bdi>}
        <span className="annotations-marks">{marks.filter(({ is }) => is).map(({ icon, name }) => <span key={name} role="img" aria-label={name} title={name}>{icon}</span>)}</span>
      </span>
    </>
  )
}
