/** What somebody else answered to the codebook's questions about a span, as text. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import type { Attributes, Speaker } from '#core/spans/span.ts'
import { selectSpan } from '../commands/select.ts'
import { isSpeaker } from '../commands/speaker.ts'
import type { Entry } from '../model/span-model.ts'
import { Facts } from '../parts/facts.tsx'
import { useSession } from '../screen/session-context.tsx'
import { useClaimChoice } from './claim-field.tsx'
import { useOptionNames } from './option-names.ts'
import { useActor, useTarget } from './registry-fields.tsx'

export function AttributeFacts({ entry }: { entry: Entry }) {
  const session = useSession()
  const { t } = useLingui()
  const { label, attributes, note } = entry.span
  const asked = session.label(label)?.attributes ?? []
  const rows = asked.map((definition) => ({ name: definition.title, value: attributes[definition.name] === undefined ? null : <Answer definition={definition} value={attributes[definition.name]} /> }))
  return <Facts rows={[...rows, { name: t`Note`, value: note }]} />
}

export function Answer({ definition, value }: { definition: AttributeDefinition; value: Attributes[string] | undefined }) {
  const named = useOptionNames()
  if (isSpeaker(value)) return <SpeakerFact speaker={value} />
  if (definition.type === 'actor') return <ActorName id={asText(value)} />
  if (definition.type === 'target') return <TargetName id={asText(value)} />
  if (definition.type === 'claim') return <ClaimWording id={asText(value)} />
  if (definition.type === 'span') return <SpanWords id={asText(value)} />
  if (definition.type === 'text') return <bdi>{asText(value)}</bdi>
  const [only] = named([value === true ? 'yes' : value === false ? 'no' : String(value)])
  return <span title={only?.meaning}>{only?.name}</span>
}

export const asText = (value: Attributes[string] | undefined): string | null => (typeof value === 'string' ? value : null)

export const ActorName = ({ id }: { id: string | null }) => <bdi>{useActor(id)?.name}</bdi>
export const TargetName = ({ id }: { id: string | null }) => <bdi>{useTarget(id)?.name}</bdi>

const ClaimWording = ({ id }: { id: string | null }) => <bdi>{useClaimChoice(id)?.name}</bdi>

function SpanWords({ id }: { id: string | null }) {
  const session = useSession()
  if (id === null) return null
  return <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, id)}>{session.model.get(id)?.span.quote ?? <Trans>a removed span</Trans>}</button>
}

function SpeakerFact({ speaker }: { speaker: Speaker }) {
  const session = useSession()
  const { actor, mention, implied } = speaker
  return (
    <>
      {actor !== null && <ActorName id={actor} />}
      {implied && <span className="muted"> <Trans>only implied</Trans></span>}
      {mention !== null && <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, mention)}>{session.model.get(mention)?.span.quote ?? <Trans>a removed span</Trans>}</button>}
    </>
  )
}
