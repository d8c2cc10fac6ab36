/** What is annotated in the article so far, while no span is selected. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/button.tsx'
import type { Article } from '#contract/articles.ts'
import { setProgress } from '../commands/article.ts'
import { selectSpan } from '../commands/select.ts'
import { useReading, useSession, useSpansVersion } from '../screen/session-context.tsx'

export function ArticleCard({ article }: { article: Article }) {
  const session = useSession()
  const { t } = useLingui()
  const isLoaded = useReading((state) => state.loaded)
  useSpansVersion()
  const all = session.model.ordered()
  const counts = session.parts.codebook.labels.map((label) => ({ label, entries: all.filter((entry) => entry.span.label === label.id) })).filter(({ entries }) => entries.length > 0)
  const done = article.progress === 'done'
  return (
    <section className="card" aria-label={t`This article`}>
      <h2 className="heading"><Trans>This article</Trans></h2>
      {isLoaded && <p className="muted"><Plural value={all.length} _0="No span yet. Select words and press a digit." one="# span" other="# spans" /></p>}
      <ul className="counts">
        {counts.map(({ label, entries }) => (
          <li key={label.id}>
            <button type="button" className="count" style={{ '--c': session.color(label.id) } as React.CSSProperties} onClick={() => selectSpan(session, entries[0]!.span.id)}>
              <span className="swatch" /><bdi>{label.title}</bdi><span className="num count-number">{entries.length}</span>
            </button>
          </li>
        ))}
      </ul>
      {session.parts.readOnly === null && (
        <Button kind={done ? 'plain' : 'primary'} keys="D" onPress={() => { void setProgress(session, done ? 'in_progress' : 'done'); session.focusText() }}>
          {done ? <Trans>Done: open again</Trans> : <Trans>Mark as done</Trans>}
        </Button>
      )}
    </section>
  )
}
