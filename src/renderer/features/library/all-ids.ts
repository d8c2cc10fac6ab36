/** The ids behind a selection. */
import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#contract'
import { keys } from '../../state/keys.ts'
import type { View } from './view.ts'
import { isSelected, type Selection } from './selection.ts'

/** The ids of all rows of a view in their order, asked once until something changes. Rejects where there are more than one step may change. */
export const idsOfView = (client: Client, cache: QueryClient, { sort, filter }: View): Promise<readonly string[]> =>
  cache.fetchQuery({ queryKey: keys.libraryIds(sort, filter), queryFn: () => client.articles.ids({ sort, filter }) })

export async function idsOfSelection(client: Client, cache: QueryClient, view: View, selection: Selection): Promise<string[]> {
  if (!selection.all) return [...selection.ids]
  return (await idsOfView(client, cache, view)).filter((id) => isSelected(selection, id))
}
