/** What is annotated in the article so far, while no span is selected. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Button } from '../../../ui/button.tsx'
import type { Article } from '#contract/articles.ts'
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { setProgress } from '../commands/article.ts'
import { selectSpan } from '../commands/select.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { ArticleQuestions } from './article-questions.tsx'
import { useReading, useSession, useSpansVersion } from '../screen/session-context.tsx'

export function ArticleCard({ article }: { article: Article }) {
  const session = useSession()
  const { t } = useLingui()
  const isLoaded = useReading((state) => state.loaded)
  const version = useSpansVersion()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the spans change in place, and their version says when
  const { total, counts } = useMemo(() => countLabels(session), [session, version])
  const done = article.progress === 'done'
  return (
    <section className="card" aria-label={t`This article`}>
      <h2 className="heading"><Trans>This article</Trans></h2>
      {isLoaded && <p className="muted"><Plural value={total} _0="No span yet. Select words and press a digit." one="# span" other="# spans" /></p>}
      <ul className="counts">
        {counts.map(({ label, count, first }) => (
          <li key={label.id}>
            <button type="button" className="count" style={{ '--c': session.color(label.id) } as React.CSSProperties} onClick={() => selectSpan(session, first)}>
              <span className="swatch" /><bdi>{label.title}</bdi><span className="num count-number">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <ArticleQuestions />
      {session.parts.readOnly === null && (
        <Button kind={done ? 'plain' : 'primary'} keys="D" onPress={() => { void setProgress(session, done ? 'in_progress' : 'done'); session.focusText() }}>
          {done ? <Trans>Done: open again</Trans> : <Trans>Mark as done</Trans>}
        </Button>
      )}
    </section>
  )
}

interface Count { readonly label: LabelDefinition; readonly count: number; readonly first: string }

/** How often each label stands in the article, in the order of the codebook, with the first span of each. */
function countLabels(session: ReadingSession): { total: number; counts: readonly Count[] } {
  const found = new Map<string, { count: number; first: string }>()
  const all = session.model.ordered()
  for (const { span } of all) {
    const known = found.get(span.label)
    if (known === undefined) found.set(span.label, { count: 1, first: span.id })
    else known.count += 1
  }
  const counts = session.parts.codebook.labels.flatMap((label) => {
    const one = found.get(label.id)
    return one === undefined ? [] : [{ label, ...one }]
  })
  return { total: all.length, counts }
}
