/** The labels that were given last in this window, newest first; kept while one goes from article to article. */
import { create } from 'zustand'

/** More are not remembered. */
const MOST = 9

interface RecentLabels {
  readonly labels: readonly string[]
  given(label: string): void
}

export const useRecentLabels = create<RecentLabels>((set) => ({
  labels: [],
  given: (label) => set(({ labels }) => (labels[0] === label ? {} : { labels: [label, ...labels.filter((other) => other !== label)].slice(0, MOST) })),
}))
