/** What of the reading screen is open and shown, kept while one goes from article to article. */
import { create } from 'zustand'

interface ScreenLayout {
  readonly queue: boolean
  readonly inspector: boolean
  /** What the column at the start shows. */
  readonly side: 'articles' | 'annotations'
  /** Rises each time the keyboard is wanted in the list of annotations. */
  readonly listAsked: number
  /** Annotators whose layers are not shown. */
  readonly hidden: ReadonlySet<string>
  readonly invisibles: boolean
  readonly arcs: boolean
  /** Whether suggestions are shown in the text. */
  readonly suggests: boolean
  toggle(column: 'queue' | 'inspector'): void
  open(column: 'queue' | 'inspector'): void
  show(side: 'articles' | 'annotations'): void
  askList(): void
}

export const useScreenLayout = create<ScreenLayout>((set) => ({
  queue: true,
  inspector: true,
  side: 'articles',
  listAsked: 0,
  hidden: new Set(),
  invisibles: false,
  arcs: true,
  suggests: false,
  toggle: (column) => set((state) => ({ [column]: !state[column] })),
  open: (column) => set({ [column]: true }),
  show: (side) => set({ side }),
  askList: () => set(({ listAsked }) => ({ queue: true, side: 'annotations', listAsked: listAsked + 1 })),
}))
