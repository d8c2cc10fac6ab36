/** Marking parts of the article that are not body. */
import { REGION_KINDS, type RegionKind } from '#core/articles/article.ts'
import { t } from '@lingui/core/macro'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import type { Article } from '#contract/articles.ts'
import type { ReadingSession } from '../model/reading-session.ts'

/** While a kind is asked for, the digits mean kinds: 1 is the first of these, 0 is body. */
export const kindOfKey = (key: string): RegionKind | null | undefined => (key === '0' ? null : REGION_KINDS[Number(key) - 1])

export function askRegion(session: ReadingSession): void {
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  if (session.picked === null) return session.refuse(t`Select the text that is not body first`)
  session.state.setState(({ marking }) => ({ marking: !marking }))
  if (session.state.getState().marking) session.announce(t`What is it? Press a digit`)
}

/** Marks the picked text, or makes it body again where `kind` is `null`. */
export async function markRegion(session: ReadingSession, kind: RegionKind | null): Promise<void> {
  const { client, article, cache } = session.parts
  const picked = session.picked
  session.state.setState({ marking: false })
  if (picked === null) return
  const [start, end] = session.store.toCodePoints(picked)
  try {
    const regions = await session.writer.send([], () => client.articles.markRegion({ article: article.id, start, end, kind }))
    cache.setQueryData<Article>(keys.article(article.id), (known) => (known === undefined ? known : { ...known, regions }))
    session.announce(kind === null ? t`Body again` : t`Marked`)
  } catch (error) {
    reportError(error)
  }
}
