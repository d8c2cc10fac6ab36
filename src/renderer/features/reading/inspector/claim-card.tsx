/** Which claim of the registry the selected span states, and where else it is stated. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../../state/client.tsx'
import { useCommands } from '../../../state/commands.tsx'
import { keys } from '../../../state/keys.ts'
import { shownKey } from '../../../ui/chosen-keys.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { formatDate } from '../../../ui/format.ts'
import { createClaim, linkClaim } from '../commands/claim.ts'
import { selectSpan } from '../commands/select.ts'
import type { Entry } from '../model/span-model.ts'
import { ClaimCandidates, useClaimCandidates } from './claim-candidates.tsx'
import { type Choice, GrowingField } from '../parts/growing-field.tsx'
import { useSession } from '../screen/session-context.tsx'

/** Mentions and claims asked for at once. */
const LIMIT = 50
/** Letters that the field shows at once; a longer wording is written out below it. */
const ONE_LINE = 28

export function ClaimCard({ entry }: { entry: Entry }) {
  const session = useSession()
  const client = useClient()
  const { t } = useLingui()
  const editable = session.isMine(entry) && session.parts.readOnly === null
  const { claim } = entry.span
  const linked = useQuery({ queryKey: [...keys.registries, 'claim', claim], queryFn: () => client.registries.claim({ id: claim! }), enabled: claim !== null }).data
  const value = claim === null ? null : { id: claim, name: linked?.text ?? null }
  const isAsked = editable && claim === null && entry.span.label === 'CLAIM'
  const likely = useClaimCandidates(entry.span.id, isAsked)?.claims ?? []
  /** What holds the words typed, then what is likely the same. Nothing typed: the likely ones first. */
  const search = async (query: string): Promise<Choice[]> => {
    const found = (await client.registries.claims({ query, limit: LIMIT })).map((one) => ({ id: one.id, name: one.text, detail: String(one.mentions) }))
    const proposed = likely.map((one) => ({ id: one.claim.id, name: one.claim.text, detail: t`likely` }))
    const [first, then] = query === '' ? [proposed, found] : [found, proposed]
    return [...first, ...then.filter((one) => !first.some((other) => other.id === one.id))]
  }
  if (!editable && claim === null) return null
  const unlikely = entry.span.label !== 'CLAIM' && claim === null
  return (
    <section className={unlikely ? 'card faint' : 'card'} aria-label={t`Same claim`} data-part="claim">
      <h2 className="heading"><Trans>Same claim?</Trans></h2>
      {editable && <GrowingField
        label={t`Claim`}
        labelHidden
        value={value}
        queryKey={(query) => [...keys.claims(query), 'field', likely.map((one) => one.claim.id)]}
        search={search}
        suggestion={entry.span.quote}
        placeholder={t`Link to a claim, or make one (${shownKey('reading', 'm')})`}
        onTaken={() => session.answered()}
        onChoose={(id) => linkClaim(session, id)}
        onCreate={(text) => createClaim(session, text)}
      />}
      {isAsked && <ClaimCandidates entry={entry} found={likely} />}
      {linked !== undefined && (!editable || linked.text.length > ONE_LINE) && <p className="claim-text" dir="auto">{linked.text}</p>}
      {linked !== undefined && (
        <p className="claim-counts muted num">
          <Plural value={linked.mentions} one="# mention" other="# mentions" />
          {linked.outlets > 0 && <> · <Plural value={linked.outlets} one="# outlet" other="# outlets" /></>}
          {linked.first !== null && <> · <Trans>first {formatDate(linked.first)}</Trans></>}
        </p>
      )}
      {claim !== null && <Mentions claim={claim} current={entry.span.id} />}
    </section>
  )
}

function Mentions({ claim, current }: { claim: string; current: string }) {
  const session = useSession()
  const client = useClient()
  const commands = useCommands()
  const { t } = useLingui()
  const found = useQuery({ queryKey: [...keys.mentions(claim), 'inspector'], queryFn: () => client.registries.mentions({ claim, offset: 0, limit: LIMIT }) }).data
  const others = found?.mentions.filter((mention) => mention.span !== current) ?? []
  if (others.length === 0) return null
  const go = (article: string, span: string): void => {
    if (article === session.parts.article.id) selectSpan(session, span)
    else commands.openArticle({ article, span })
  }
  return (
    <>
    <p className="mentions-key muted"><Trans>Also stated here</Trans> <Kbd keys="X" /></p>
    <ul className="mentions" aria-label={t`Other places where it is stated`}>
      {others.map((mention) => (
        <li key={mention.span}>
          <button type="button" className="mention" onClick={() => go(mention.article, mention.span)}>
            <span className="mention-quote" dir="auto">{mention.quote}</span>
            <span className="mention-facts muted">
              <bdi>{mention.outlet ?? t`no outlet`}</bdi> · <span className="num">{mention.published === null ? t`no date` : formatDate(mention.published)}</span>
              {mention.speaker !== null && <> · <bdi>{mention.speaker}</bdi></>}
            </span>
          </button>
        </li>
      ))}
    </ul>
    </>
  )
}
