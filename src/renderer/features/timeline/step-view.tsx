/** One step of the history: what it wrote, row by row, and what can be done with it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowRight, CornerUpLeft, Redo2, Undo2 } from 'lucide-react'
import type { Client } from '#contract'
import type { TimelineRow } from '#contract/history.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { formatSince, formatTime } from '../../ui/format.ts'
import { Deed } from './timeline-list.tsx'
import { useAuthor } from './use-author.ts'
import { useFieldNames, useStateNames, useSubjectNames } from './words.ts'

type WrittenRow = Awaited<ReturnType<Client['history']['written']>>['rows'][number]
const PAGE = 50

interface StepViewProps { row: TimelineRow; onToggle(): void; onSince(): void; onGo(): void }

export function StepView({ row, onToggle, onSince, onGo }: StepViewProps) {
  const { t } = useLingui()
  const client = useClient()
  const annotator = useAuthor(row.author)
  const states = useStateNames()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.written(row.number),
    queryFn: ({ pageParam }) => client.history.written({ number: row.number, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
  })
  const [day, time] = [formatSince(row.at), formatTime(row.at)]
  return (
    <section className="timeline-step" aria-label={t`The chosen step`}>
      <header className="timeline-step-head">
        <h2 className="timeline-step-title"><Deed row={row} /></h2>
        <p className="timeline-step-facts">
          <span>{annotator === undefined ? <Trans>by somebody who is not in the list</Trans> : <Trans>by <bdi>{annotator.name}</bdi></Trans>}</span>
          <span className="num"><Trans>{day}, {time}</Trans></span>
          {row.kind === 'do' && <span>{states[row.state]}</span>}
        </p>
        <div className="timeline-step-tools">
          {row.can !== null && <Button keys="U" icon={row.can === 'undo' ? <Undo2 /> : <Redo2 />} onPress={onToggle}>{row.can === 'undo' ? <Trans>Take this step back</Trans> : <Trans>Do it again</Trans>}</Button>}
          {row.can === 'undo' && <Button keys="Shift+U" icon={<CornerUpLeft />} onPress={onSince}><Trans>Take back everything since</Trans></Button>}
          {row.article !== null && <Button kind="quiet" keys="Enter" onPress={onGo}><Trans>Go there</Trans></Button>}
        </div>
      </header>
      <ul className="timeline-written">
        {data?.pages.flatMap((page) => page.rows).map((written) => <Written key={`${written.kind} ${written.id}`} row={written} />)}
      </ul>
      {hasNextPage && <div className="timeline-more"><Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}><Trans>Show more</Trans></Button></div>}
    </section>
  )
}

function Written({ row }: { row: WrittenRow }) {
  const commands = useCommands()
  const subjects = useSubjectNames()
  const fields = useFieldNames()
  return (
    <li className="timeline-written-row">
      <p className="timeline-written-head">
        <span className={`timeline-mark is-${row.what}`} aria-hidden="true" />
        <span className="muted">{subjects[row.kind] ?? row.kind} · <What what={row.what} /></span>
        {row.article !== null && <button type="button" className="timeline-link one-line" onClick={() => commands.openArticle({ article: row.article!.id, span: row.what === 'removed' ? null : row.id })}><bdi>{row.article.title}</bdi></button>}
      </p>
      {row.text !== null && row.text !== row.article?.title && <p className="timeline-quote" dir="auto">{row.text}</p>}
      {row.fields.length > 0 && (
        <dl className="timeline-fields">
          {row.fields.map((field) => (
            <div key={field.name} className="timeline-field">
              <dt>{fields[field.name] ?? <bdi>{field.name}</bdi>}</dt>
              <dd>
                {field.before !== null && <del><bdi>{field.before}</bdi></del>}
                {field.before !== null && field.after !== null && <ArrowRight className="timeline-arrow" aria-hidden="true" />}
                {field.after !== null && <ins><bdi>{field.after}</bdi></ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function What({ what }: { what: WrittenRow['what'] }) {
  if (what === 'added') return <Trans>added</Trans>
  return what === 'removed' ? <Trans>removed</Trans> : <Trans>changed</Trans>
}
