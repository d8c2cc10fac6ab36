/** Fields over the project's actors and targets, which grow as one types. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref } from 'react'
import { useClient } from '../../../state/client.tsx'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { type Choice, GrowingField } from '../parts/growing-field.tsx'
import { useSession } from '../screen/session-context.tsx'

export interface RegistryFieldProps {
  readonly label: ReactNode
  readonly id: string | null
  readonly onChange: (id: string | null) => void
  readonly suggestion?: string | null
  readonly isDisabled?: boolean
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
  const all = useQuery({ queryKey: [...keys.targets(''), 'names'], queryFn: () => client.registries.targets({ query: '', limit: 200 }), enabled: id !== null }).data
  return id === null ? null : { id, name: all?.find((target) => target.id === id)?.name ?? null }
}

export function ActorField({ id, onChange, ...props }: RegistryFieldProps) {
  const client = useClient()
  const session = useSession()
  const value = useActor(id)
  const create = async (name: string): Promise<void> => {
    try {
      const made = await session.writer.send([], () => client.registries.ensureActor({ name }))
      session.registriesChanged()
      onChange(made.id)
    } catch (error) {
      reportError(error)
    }
  }
  const search = async (query: string): Promise<Choice[]> => (await client.registries.actors({ query, limit: LIMIT })).map((one) => ({ id: one.id, name: one.name, detail: one.kind ?? '' }))
  return <GrowingField {...props} value={value} queryKey={(query) => [...keys.actors(query), 'field']} search={search} onChoose={onChange} onCreate={create} />
}

export function TargetField({ id, onChange, ...props }: RegistryFieldProps) {
  const client = useClient()
  const session = useSession()
  const value = useTarget(id)
  const create = async (name: string): Promise<void> => {
    try {
      const made = await session.writer.send([], () => client.registries.ensureTarget({ name }))
      session.registriesChanged()
      onChange(made.id)
    } catch (error) {
      reportError(error)
    }
  }
  const search = async (query: string): Promise<Choice[]> => (await client.registries.targets({ query, limit: LIMIT })).map((one) => ({ id: one.id, name: one.name, detail: one.kind ?? '' }))
  return <GrowingField {...props} value={value} queryKey={(query) => [...keys.targets(query), 'field']} search={search} onChoose={onChange} onCreate={create} />
}
