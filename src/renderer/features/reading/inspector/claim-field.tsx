/** A claim of the registry as an answer: chosen by its wording, or made. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useClient } from '../../../state/client.tsx'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { answered } from '../commands/questions.ts'
import { newId } from '../new-id.ts'
import { type Choice, GrowingField } from '../parts/growing-field.tsx'
import { useSession } from '../screen/session-context.tsx'

/** Claims asked for at once; typing narrows them. */
const LIMIT = 30

/** The wording of a claim; the name is `null` until it is known. */
export function useClaimChoice(id: string | null): Choice | null {
  const client = useClient()
  const known = useQuery({ queryKey: [...keys.registries, 'claim', id], queryFn: () => client.registries.claim({ id: id! }), enabled: id !== null }).data
  return id === null ? null : { id, name: known?.text ?? null }
}

export function ClaimField({ label, id, placeholder, onChange }: { label: ReactNode; id: string | null; placeholder: string; onChange(id: string | null): void }) {
  const session = useSession()
  const { registries } = useClient()
  const create = async (text: string): Promise<void> => {
    const made = newId()
    try {
      await session.writer.send([], () => registries.createClaim({ id: made, text, span: null }))
      session.registriesChanged()
      onChange(made)
    } catch (error) {
      reportError(error)
    }
  }
  const search = async (query: string): Promise<Choice[]> => (await registries.claims({ query, limit: LIMIT })).map((one) => ({ id: one.id, name: one.text, detail: String(one.mentions) }))
  return <GrowingField label={label} value={useClaimChoice(id)} placeholder={placeholder} queryKey={(query) => [...keys.claims(query), 'answer']} search={search} onTaken={() => answered(session)} onChoose={onChange} onCreate={create} />
}
