/** The ids behind a selection. */
import type { Client } from '#contract'
import type { View } from './rows.ts'
import { isSelected, type Selection } from './selection.ts'

/** Rows a question, the most that the contract allows. */
const AT_ONCE = 200

/** Reads all pages of the view where everything is selected; otherwise the ids are at hand. */
export async function allIds(client: Client, view: View, selection: Selection): Promise<string[]> {
  if (!selection.all) return [...selection.ids]
  const ids: string[] = []
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows, total } = await client.articles.page({ ...view, offset, limit: AT_ONCE })
    ids.push(...rows.map((row) => row.id).filter((id) => isSelected(selection, id)))
    if (offset + AT_ONCE >= total || rows.length === 0) return ids
  }
}
