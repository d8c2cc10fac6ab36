/** All places where a claim is made, oldest first. Enter or a click opens the passage; marked ones are compared or split off. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Columns2, Split } from 'lucide-react'
import { type RefObject, useMemo, useState } from 'react'
import type { Client } from '#contract'
import type { MentionFilter } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { tell } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { CompareDialog, type Wording } from './compare-dialog.tsx'
import { NameClaimDialog } from './name-claim-dialog.tsx'
import { PickList } from './pick-list.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { useClaimActions } from './use-claim-actions.ts'
import { usePages } from './use-pages.ts'

type Mention = Awaited<ReturnType<Client['claims']['mentions']>>['mentions'][number]

interface MentionListProps {
  claim: string
  filter: MentionFilter
  listRef: RefObject<HTMLDivElement | null>
  scroller: RefObject<HTMLDivElement | null>
}

export function MentionList({ claim, filter, listRef, scroller }: MentionListProps) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const actions = useClaimActions()
  const me = useProject()?.me.id
  const { rows, total, onShown } = usePages(keys.claimMentions(claim, filter), async (offset, limit) => {
    const found = await client.claims.mentions({ claim, filter, offset, limit })
    return { total: found.total, rows: found.mentions }
  })
  const [cursor, setCursor] = useState(0)
  const [marked, setMarked] = useState<ReadonlyMap<string, Mention>>(new Map())
  const [asks, setAsks] = useState<'compare' | 'split' | null>(null)
  // What is no longer listed is no longer marked.
  const there = useMemo(() => new Set(rows?.map(({ span }) => span)), [rows])
  const chosen = [...marked.values()].filter(({ span }) => there.has(span))
  const mark = (mention: Mention): void => setMarked((before) => {
    const next = new Map(before)
    if (!next.delete(mention.span)) next.set(mention.span, mention)
    return next
  })
  const compare = (): void => { if (chosen.length === 2) setAsks('compare'); else tell(t`Mark two mentions with Space, then compare them`) }
  const split = (): void => { if (chosen.length > 0) setAsks('split'); else tell(t`Mark the mentions with Space that say something else`) }
  useScreenKeys('claims', { C: compare, S: split })
  if (rows === undefined) return <p className="visually-hidden" role="status"><Trans>Loading mentions</Trans></p>
  if (rows.length === 0) return <Empty title={<Trans>No mentions here</Trans>}><Trans>While reading, tag a span as a claim and link it to this one. The likeliest places are listed under “Likely”.</Trans></Empty>
  const others = chosen.filter(({ annotator }) => annotator !== me).length
  const close = (): void => setAsks(null)
  return (
    <div className="board-list">
      <div className="board-bar">
        <span className="muted num">{chosen.length > 0 ? <Plural value={chosen.length} one="# marked" other="# marked" /> : <Plural value={total} one="# mention, in order of date" other="# mentions, in order of date" />}</span>
        <Button icon={<Columns2 />} keys="C" isDisabled={chosen.length !== 2} onPress={compare}><Trans>Compare</Trans></Button>
        <Button icon={<Split />} keys="S" isDisabled={chosen.length === 0} onPress={split}><Trans>Split off</Trans></Button>
      </div>
      <PickList
        className="board-rows" label={t`Mentions`} listRef={listRef} scroller={scroller} count={rows.length} cursor={Math.min(cursor, rows.length - 1)} onCursor={setCursor} onShown={onShown}
        keyOf={(index) => rows[index]!.span} isMarked={(index) => marked.has(rows[index]!.span)} onMark={(index) => mark(rows[index]!)}
        opensByClick onEnter={(index) => commands.openArticle({ article: rows[index]!.article, span: rows[index]!.span })}
        renderRow={(index) => <MentionText mention={rows[index]!} />}
      />
      {asks === 'compare' && chosen.length === 2 && <CompareDialog a={wordingOf(chosen[0]!)} b={wordingOf(chosen[1]!)} onClose={close} />}
      {asks === 'split' && chosen.length > 0 && (
        <NameClaimDialog
          title={<Plural value={chosen.length} one="A claim of its own from # mention" other="A claim of its own from # mentions" />} confirm={<Trans>Split off</Trans>} initial={chosen[0]!.quote} isNew
          note={others > 0 ? <Plural value={others} one="# of them was made by another annotator and is linked anew as well." other="# of them were made by other annotators and are linked anew as well." /> : undefined}
          onSave={(text) => actions.split(claim, text, chosen.map(({ span }) => span))} onClose={close}
        />
      )}
    </div>
  )
}

const wordingOf = (mention: Mention): Wording => ({ text: mention.quote, facts: <PlaceFacts of={mention}><Speaker mention={mention} /></PlaceFacts> })

function MentionText({ mention }: { mention: Mention }) {
  return (
    <>
      <span className="board-quote" dir="auto">{mention.quote}</span>
      <PlaceFacts of={mention} annotator={mention.annotator}><Speaker mention={mention} /></PlaceFacts>
    </>
  )
}

function Speaker({ mention }: { mention: Mention }) {
  if (mention.speaker === null) return mention.implied ? <span><Trans>speaker implied</Trans></span> : <span className="missing"><Trans>no speaker</Trans></span>
  if (mention.implied) return <span><Trans>said by <bdi>{mention.speaker}</bdi> (implied)</Trans></span>
  return <span><Trans>said by <bdi>{mention.speaker}</bdi></Trans></span>
}
