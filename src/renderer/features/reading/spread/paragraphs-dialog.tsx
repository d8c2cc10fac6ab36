/** Articles with the same paragraphs, and what would be copied between them and the open one. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { copyParagraphs } from '../commands/spread.ts'
import { useSession } from '../screen/session-context.tsx'
import { type ReviewItem, ReviewList } from './review-list.tsx'
import { useChecked } from './use-checked.ts'

/** Which way annotations go: out of the open article, or into it. */
interface Way { readonly other: string; readonly out: boolean }

const NOTHING: readonly never[] = []

export function ParagraphsDialog({ onClose }: { onClose(): void }) {
  const session = useSession()
  const client = useClient()
  const { t } = useLingui()
  const { article } = session.parts
  const [chosen, setChosen] = useState<Way | null>(null)
  const [stances, setStances] = useState(false)
  const found = useQuery({ queryKey: [...keys.registries, 'same-paragraphs', article.id], queryFn: ({ signal }) => client.annotations.sameParagraphs({ article: article.id }, { signal }) })
  const ways = (found.data ?? NOTHING).flatMap((other) => [
    ...(other.here > 0 ? [{ ...other, out: true, count: other.here }] : []), ...(other.there > 0 ? [{ ...other, out: false, count: other.there }] : []),
  ])
  const way = chosen ?? (ways[0] === undefined ? null : { other: ways[0].article, out: ways[0].out })
  const [from, to] = way === null ? ['', ''] : way.out ? [article.id, way.other] : [way.other, article.id]
  const plan = useQuery({ queryKey: [...keys.registries, 'copy-plan', from, to], queryFn: () => client.annotations.planCopy({ from, to }), enabled: way !== null })
  const items = useMemo(() => (plan.data?.spans ?? []).map((span): ReviewItem => ({ id: span.id, before: span.before, quote: span.becomes ?? span.quote, after: span.after, where: session.labelTitle(span.label), reason: span.reason })), [plan.data, session])
  const { checked, toggle } = useChecked(items)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => { body.current?.querySelector<HTMLElement>('[role=listbox]')?.focus() }, [plan.data])
  const others = (plan.data?.others ?? []).filter((one) => one.kind === 'relation')
  const stanceCount = (plan.data?.others.length ?? 0) - others.length
  const apply = (): void => {
    if (way === null || checked.size === 0) return
    void copyParagraphs(session, { from, to, spans: [...checked] }, stances).then((done) => { if (done) onClose() })
  }
  return (
    <Dialog title={<Trans>The same paragraphs in other articles</Trans>} isOpen size="wide" onClose={onClose}
      actions={<Button kind="primary" keys="Enter" isDisabled={checked.size === 0} onPress={apply}><Plural value={checked.size} one="Copy # span" other="Copy # spans" /></Button>}
    >
      <div className="spread" ref={body}>
        <label className="spread-choices"><Trans>Copy</Trans>
          <select className="annotations-select" value={way === null ? '' : `${way.out} ${way.other}`} onChange={(event) => { const [out, other] = event.target.value.split(' '); setChosen({ other: other!, out: out === 'true' }) }}>
            {way === null && <option value="">{found.isFetching ? t`Looking…` : t`No other article holds annotated paragraphs of this one`}</option>}
            {ways.map(({ article: other, out, count, title, outlet }) => <option key={`${out} ${other}`} value={`${out} ${other}`}>{out ? t`to ${outlet ?? ''} · ${title} (${count})` : t`from ${outlet ?? ''} · ${title} (${count})`}</option>)}
          </select>
        </label>
        <div className="spread-choices muted">
          {others.length > 0 && <span><Plural value={others.length} one="# relation goes along where all its ends do" other="# relations go along where all their ends do" /></span>}
          {stanceCount > 0 && <Checkbox isSelected={stances} onChange={setStances}><Plural value={stanceCount} one="With # stance" other="With # stances" /></Checkbox>}
          <span><Trans>Only your own annotations are copied, as your own.</Trans></span>
        </div>
        <ReviewList label={t`Spans to copy`} items={items} checked={checked} onToggle={toggle} onApply={apply} empty={plan.isFetching || found.isFetching ? <Trans>Looking…</Trans> : <Trans>Nothing of yours stands in paragraphs that another article holds too.</Trans>} />
      </div>
    </Dialog>
  )
}
