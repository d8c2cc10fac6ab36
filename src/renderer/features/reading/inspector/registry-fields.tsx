/** Fields over the project's actors and targets, which grow as one types. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref } from 'react'
import { useClient } from '../../../state/client.tsx'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { answered } from '../commands/questions.ts'
import { type Choice, GrowingField } from '../parts/growing-field.tsx'
import { useSession } from '../screen/session-context.tsx'

export interface RegistryFieldProps {
  readonly label: ReactNode
  readonly id: string | null
  readonly onChange: (id: string | null) => void
  readonly suggestion?: string | null
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Entries asked for at once; typing narrows them. */
const LIMIT = 30

/** An actor by name; the name is `null` until it is known. */
export function useActor(id: string | null): Choice | null {
  const client = useClient()
  const known = useQuery({ queryKey: [...keys.registries, 'actor', id], queryFn: () => client.registries.actor({ id: id! }), enabled: id !== null }).data
  return id === null ? null : { id, name: known?.name ?? null }
}

/** A target by name; the name is `null` until it is known. */
export function useTarget(id: string | null): Choice | null {
  const client = useClient()
  const known = useQuery({ queryKey: [...keys.registries, 'target', id], queryFn: () => client.registries.target({ id: id! }), enabled: id !== null }).data
  return id === null ? null : { id, name: known?.name ?? null }
}

interface Registry {
  readonly search: (query: string) => Promise<readonly { readonly id: string; readonly name: string; readonly kind: string | null }[]>
  readonly ensure: (name: string) => Promise<{ readonly id: string }>
  readonly keyOf: (query: string) => readonly unknown[]
}

function RegistryField({ value, registry, onChange, ...props }: Omit<RegistryFieldProps, 'id'> & { readonly value: Choice | null; readonly registry: Registry }) {
  const session = useSession()
  const create = async (name: string): Promise<void> => {
    try {
      const made = await session.writer.send([], () => registry.ensure(name))
      session.registriesChanged()
      onChange(made.id)
    } catch (error) {
      reportError(error)
    }
  }
  const search = async (query: string): Promise<Choice[]> => (await registry.search(query)).map(({ id, name, kind }) => ({ id, name, detail: kind ?? '' }))
  return <GrowingField {...props} onTaken={() => answered(session)} value={value} queryKey={(query) => [...registry.keyOf(query), 'field']} search={search} onChoose={onChange} onCreate={create} />
}

export function ActorField({ id, ...props }: RegistryFieldProps) {
  const { registries } = useClient()
  const registry: Registry = { search: (query) => registries.actors({ query, limit: LIMIT }), ensure: (name) => registries.ensureActor({ name }), keyOf: keys.actors }
  return <RegistryField {...props} value={useActor(id)} registry={registry} />
}

export function TargetField({ id, ...props }: RegistryFieldProps) {
  const { registries } = useClient()
  const registry: Registry = { search: (query) => registries.targets({ query, limit: LIMIT }), ensure: (name) => registries.ensureTarget({ name }), keyOf: keys.targets }
  return <RegistryField {...props} value={useTarget(id)} registry={registry} />
}
