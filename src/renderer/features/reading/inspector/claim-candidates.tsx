/** Claims of the registry that may be what the span states, likeliest first. One is linked or rejected by a person, never by itself. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import type { LikelyClaim } from '#contract/claims.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { matchesShortcut } from '../../../ui/shortcut.ts'
import { linkClaim, rejectClaim } from '../commands/claim.ts'
import type { Entry } from '../model/span-model.ts'
import { useSession } from '../screen/session-context.tsx'
import './claim-candidates.css'

/** Milliseconds between two questions while the texts are still being looked through. */
const AGAIN = 1_000

/** The five likeliest, and the names that were left out in looking for them; `undefined` until they are known. */
export function useClaimCandidates(span: string, enabled: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: keys.claimCandidates({ span }), queryFn: () => client.claims.candidates({ span }), enabled,
    refetchInterval: (query) => (query.state.data?.indexed.isBusy === true ? AGAIN : false),
  }).data
}

export function ClaimCandidates({ entry, found }: { entry: Entry; found: readonly LikelyClaim[] }) {
  const { t } = useLingui()
  const session = useSession()
  const id = useId()
  const [at, setCursor] = useState(0)
  const cursor = Math.min(at, found.length - 1)
  if (found.length === 0) return null
  const link = (): void => {
    linkClaim(session, found[cursor]!.claim.id)
    session.answered()
  }
  const reject = (): void => { void rejectClaim(session, entry, found[cursor]!.claim.id) }
  const onKeyDown = (event: KeyboardEvent): void => {
    const stroke = event.nativeEvent
    const act = matchesShortcut(stroke, 'ArrowDown') ? () => setCursor(Math.min(cursor + 1, found.length - 1)) : matchesShortcut(stroke, 'ArrowUp') ? () => setCursor(Math.max(0, cursor - 1))
      : matchesShortcut(stroke, 'Enter') ? link : matchesShortcut(stroke, 'R') ? reject : null
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="candidates">
      <p className="mentions-key muted"><Trans>Likely the same?</Trans> <span><Kbd keys="Enter" /> <Kbd keys="R" /></span></p>
      <div className="candidate-list" role="listbox" tabIndex={0} aria-label={t`Claims that may be the same`} aria-activedescendant={`${id}-${cursor}`} onKeyDown={onKeyDown}>
        {found.map(({ claim, nearest, matched }, index) => (
          <div key={claim.id} id={`${id}-${index}`} role="option" aria-selected={index === cursor} className={`candidate${index === cursor ? ' is-current' : ''}`} onClick={() => setCursor(index)} onDoubleClick={link}>
            <span className="candidate-text" dir="auto">{claim.text}</span>
            <span className="candidate-why muted">
              <span className="num"><Plural value={claim.mentions} one="# mention" other="# mentions" /></span>
              {matched.length > 0 && <> · <bdi>{matched.map(([start, end]) => Array.from(nearest).slice(start, end).join('')).join('، ')}</bdi></>}
            </span>
          </div>
        ))}
      </div>
      <div className="candidate-tools">
        <Button onPress={link}><Trans>Link</Trans></Button>
        <Button kind="quiet" onPress={reject}><Trans>Not the same</Trans></Button>
      </div>
    </div>
  )
}
