/** How the list of annotations is grouped and what it spans, kept for this computer. */
import { create } from 'zustand'
import { GROUPINGS, type Grouping } from '#contract/listing.ts'

interface ListSettings {
  readonly by: Grouping
  readonly scope: 'article' | 'corpus'
  setBy(by: Grouping): void
  setScope(scope: ListSettings['scope']): void
}

const STORED = 'hashiya.annotation-list'

function stored(): Pick<ListSettings, 'by'> {
  try {
    const by = localStorage.getItem(STORED)
    return { by: GROUPINGS.find((one) => one === by) ?? 'position' }
  } catch {
    // Storage may be switched off; the choice then holds for this window.
    return { by: 'position' }
  }
}

export const useListSettings = create<ListSettings>((set) => ({
  ...stored(),
  scope: 'article',
  setBy: (by) => {
    set({ by })
    try { localStorage.setItem(STORED, by) } catch { /* As above. */ }
  },
  setScope: (scope) => set({ scope }),
}))
