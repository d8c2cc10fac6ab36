/** What may be the same as a claim: other claims, and sentences elsewhere. Nothing is linked before a person says so; what is rejected does not come back. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { LikelyClaim, Passage } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { formatList, formatPercent } from '../../ui/format.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'
import { ClaimFacts, type ClaimRow } from './claim-facts.tsx'
import { MatchedText } from './matched-text.tsx'
import { PickList } from './pick-list.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { useClaimActions } from './use-claim-actions.ts'

/** Milliseconds between two questions while the texts are still being looked through. */
const AGAIN = 1_000
/** Words of a passage that are looked for to go there. */
const WORDS = 6

const NONE = { span: null, other: null, article: null, start: null, end: null }

export function LikelyList({ claim, onMerge }: { claim: ClaimRow; onMerge(other: ClaimRow): void }) {
  const client = useClient()
  const found = useQuery({
    queryKey: keys.claimCandidates({ claim: claim.id }), queryFn: () => client.claims.candidates({ claim: claim.id }),
    refetchInterval: (query) => (query.state.data?.indexed.isBusy === true ? AGAIN : false),
  }).data
  if (found === undefined) return <p className="visually-hidden" role="status"><Trans>Looking for what may be the same</Trans></p>
  const { done, total, isBusy } = found.indexed
  return (
    <div className="board-list likely">
      <p className="muted likely-note">
        <Trans>By their letters and words, nearest first. Only you can tell whether they say the same.</Trans>
        {found.names.length > 0 && <> <Trans>Names left out: <bdi>{formatList(found.names)}</bdi>.</Trans></>}
        {done < total && <> {isBusy ? <Trans>Looked through {formatPercent(done / total)} of the texts so far.</Trans> : <Plural value={total - done} one="# text is beyond what can be looked through." other="# texts are beyond what can be looked through." />}</>}
      </p>
      <LikelyClaims claim={claim} found={found.claims} onMerge={onMerge} />
      <LikelyPassages claim={claim} found={found.passages} />
    </div>
  )
}

function LikelyClaims({ claim, found, onMerge }: { claim: ClaimRow; found: readonly LikelyClaim[]; onMerge(other: ClaimRow): void }) {
  const { t } = useLingui()
  const actions = useClaimActions()
  const [at, setCursor] = useState(0)
  const cursor = Math.min(at, found.length - 1)
  const reject = (): void => { if (found[cursor] !== undefined) actions.reject({ ...NONE, claim: claim.id, other: found[cursor].claim.id }) }
  return (
    <section className="likely-part" aria-label={t`Claims that may be the same`} onKeyDown={(event) => rejectOn(event, reject)}>
      <div className="board-bar">
        <h3 className="heading"><Trans>Claims that may be the same</Trans></h3>
        <Button keys="Enter" isDisabled={found.length === 0} onPress={() => onMerge(found[cursor]!.claim)}><Trans>Merge…</Trans></Button>
        <Button keys="R" isDisabled={found.length === 0} onPress={reject}><Trans>Not the same</Trans></Button>
      </div>
      {found.length === 0 ? <p className="muted likely-none"><Trans>No other claim shares a word with it.</Trans></p> : (
        <PickList
          className="board-rows" label={t`Claims that may be the same`} count={found.length} cursor={cursor} onCursor={setCursor} keyOf={(index) => found[index]!.claim.id} onEnter={(index) => onMerge(found[index]!.claim)}
          renderRow={(index) => {
            const { claim: other, nearest, matched } = found[index]!
            return (
              <>
                {nearest === other.text ? <MatchedText className="board-quote" text={nearest} matched={matched} /> : <span className="board-quote" dir="auto">{other.text}</span>}
                {nearest !== other.text && <span className="likely-nearest"><Trans>nearest mention:</Trans> <MatchedText className="likely-words" text={nearest} matched={matched} /></span>}
                <ClaimFacts claim={other} />
              </>
            )
          }}
        />
      )}
    </section>
  )
}

function LikelyPassages({ claim, found }: { claim: ClaimRow; found: readonly Passage[] }) {
  const { t } = useLingui()
  const commands = useCommands()
  const actions = useClaimActions()
  const [at, setCursor] = useState(0)
  const cursor = Math.min(at, found.length - 1)
  const passage = found[cursor]
  const reject = (): void => { if (passage !== undefined) actions.reject({ ...NONE, claim: claim.id, article: passage.article, start: passage.start, end: passage.end }) }
  const link = (): void => { if (passage !== undefined) actions.linkPassage(claim.id, passage) }
  const open = (): void => { if (passage !== undefined) commands.openArticle({ article: passage.article, search: { query: beginning(passage.text), exact: true, start: passage.start } }) }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!matchesShortcut(event.nativeEvent, 'O')) return rejectOn(event, reject)
    event.preventDefault()
    open()
  }
  return (
    <section className="likely-part" aria-label={t`Sentences that may state it`} onKeyDown={onKeyDown}>
      <div className="board-bar">
        <h3 className="heading"><Trans>Sentences that may state it</Trans></h3>
        <Button keys="Enter" isDisabled={passage === undefined} onPress={link}><Trans>Link as mention</Trans></Button>
        <Button keys="R" isDisabled={passage === undefined} onPress={reject}><Trans>Not the same</Trans></Button>
        <Button keys="O" isDisabled={passage === undefined} onPress={open}><Trans>Open</Trans></Button>
      </div>
      {found.length === 0 ? <p className="muted likely-none"><Trans>No other sentence shares a word with it.</Trans></p> : (
        <PickList
          className="board-rows" label={t`Sentences that may state it`} count={found.length} cursor={cursor} onCursor={setCursor} keyOf={(index) => `${found[index]!.article} ${found[index]!.start}`} onEnter={link}
          renderRow={(index) => (
            <>
              <MatchedText className="board-quote" text={found[index]!.text} matched={found[index]!.matched} />
              <PlaceFacts of={found[index]!} />
              {found[index]!.claim !== null && <span className="likely-nearest"><Trans>states by now:</Trans> <span className="likely-words" dir="auto">{found[index]!.claim!.text}</span></span>}
            </>
          )}
        />
      )}
    </section>
  )
}

function rejectOn(event: KeyboardEvent, reject: () => void): void {
  if (!matchesShortcut(event.nativeEvent, 'R')) return
  event.preventDefault()
  reject()
}

const beginning = (text: string): string => `"${text.replaceAll('"', ' ').trim().split(/\s+/u).slice(0, WORDS).join(' ')}"`
