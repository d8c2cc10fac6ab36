/** What the selected span is offered for or against: a claim of the registry, in whatever article it is made. */
import { Trans } from '@lingui/react/macro'
import { LEAST_ENDS, mayStand } from '#core/relations/legal.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { createRelation } from '../commands/write-relations.ts'
import type { Entry } from '../model/span-model.ts'
import { type Choice, GrowingField } from '../parts/growing-field.tsx'
import { useSession } from '../screen/session-context.tsx'

/** Claims asked for at once. */
const LIMIT = 30

export function ArgumentCard({ entry }: { entry: Entry }) {
  const session = useSession()
  const client = useClient()
  const { codebook, readOnly } = session.parts
  if (!session.isMine(entry) || readOnly !== null) return null
  // Relations of two ends of which the span may stand in the first, and a claim of the registry in the second.
  const kinds = codebook.relations.filter((one) => one.roles.length === LEAST_ENDS
    && mayStand(codebook, one, one.roles[0]!, { kind: 'span', label: entry.span.label }) && one.ends?.[one.roles[1]!]?.claims === true)
  if (kinds.length === 0) return null
  const search = async (query: string): Promise<Choice[]> => (await client.registries.claims({ query, limit: LIMIT })).map((one) => ({ id: one.id, name: one.text, detail: String(one.mentions) }))
  const relate = (type: string, [from, to]: readonly string[], claim: string | null): void => {
    if (claim !== null) createRelation(session, type, [{ role: from!, ref: entry.span.id }, { role: to!, ref: claim }])
  }
  return (
    <section className="card" data-part="argument">
      <h2 className="heading"><Trans>For or against a claim</Trans></h2>
      {kinds.map(({ type, title, roles }) => (
        <GrowingField
          key={type} label={title} value={null} queryKey={(query) => [...keys.claims(query), 'argument']} search={search} onTaken={() => session.answered()}
          onChoose={(claim) => relate(type, roles, claim)}
          onCreate={async (text) => {
            const made = await session.writer.send([], () => client.registries.createClaim({ id: crypto.randomUUID(), text, span: null }))
            session.registriesChanged()
            relate(type, roles, made.id)
          }}
        />
      ))}
    </section>
  )
}
