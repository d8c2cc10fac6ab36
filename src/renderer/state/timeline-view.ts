/** What the timeline is narrowed to, kept while other screens are shown. */
import { create } from 'zustand'
import type { TimelineFilter } from '#contract/history.ts'

interface TimelineView {
  readonly filter: TimelineFilter
  setFilter(filter: TimelineFilter): void
}

export const useTimelineView = create<TimelineView>((set) => ({ filter: {}, setFilter: (filter) => set({ filter }) }))
