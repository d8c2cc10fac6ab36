/** Which stamps and labels lie under an older definition than that in force. */
import { codebookStamp, type Codebook } from '#core/codebook/codebook.ts'
import { changedMeaning } from '#core/codebook/meaning.ts'
import type { StalePair } from '../../storage/review.ts'

/** What of each older version means something else in `now`. `versions` may hold `now` itself; stamps from elsewhere are nobody's to judge. */
export function stalePairs(versions: readonly Codebook[], now: Codebook): readonly StalePair[] {
  return versions.filter(({ version }) => version < now.version).flatMap((codebook): StalePair[] => {
    const { labels, relations, stance } = changedMeaning(codebook, now)
    const pair = { stamp: codebookStamp(codebook), version: codebook.version }
    return [
      ...[...labels].map((says): StalePair => ({ kind: 'span', says, ...pair })),
      ...[...relations].map((says): StalePair => ({ kind: 'relation', says, ...pair })),
      ...(stance ? [{ kind: 'stance' as const, says: '', ...pair }] : []),
    ]
  })
}
