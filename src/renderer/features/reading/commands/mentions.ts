/** Going through the places where the claim of the selected span is stated, in this article and in others. */
import { t } from '@lingui/core/macro'
import { shownKey } from '../../../ui/chosen-keys.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { selectSpan } from './select.ts'

/** More places than this are gone through in the list of claims. */
const MOST = 200

/** Round and round, so that going on always comes back to where one was. */
export async function stepMention(session: ReadingSession, by: 1 | -1): Promise<void> {
  const entry = session.selected
  const claim = entry?.span.claim ?? null
  if (entry === null || claim === null) return session.refuse(t`Choose a span that is linked to a claim (${shownKey('reading', 'm')} links it)`)
  try {
    session.delayed.flush()
    await session.writer.settled()
    const { mentions } = await session.parts.client.registries.mentions({ claim, offset: 0, limit: MOST })
    const at = mentions.findIndex(({ span }) => span === entry.span.id)
    const to = mentions[(at + by + mentions.length) % mentions.length]
    if (to === undefined || to.span === entry.span.id) return session.refuse(t`This claim is stated nowhere else`)
    if (to.article === session.parts.article.id) selectSpan(session, to.span)
    else session.parts.openArticle(to.article, to.span)
  } catch (error) {
    reportError(error)
  }
}
