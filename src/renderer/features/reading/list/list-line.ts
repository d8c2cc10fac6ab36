/** The lines of the list of annotations: headings, and what stands under those that are open. */

/** One annotation in the list, of this article or of another. */
export interface ListItem {
  readonly id: string
  readonly kind: 'span' | 'stance'
  /** Where a key leads: the span, or (of a stance) the span that it stands on; `null` leads to the article. */
  readonly span: string | null
  readonly article: string
  readonly color: string
  /** Name of the label, or who thinks what of what. */
  readonly title: string
  readonly quote: string
  /** What follows the quote in the text. */
  readonly after: string
  readonly facts: string
  readonly note: boolean
  readonly claim: boolean
  readonly incomplete: boolean
  /** Made under another version of the codebook. */
  readonly older: boolean
}

export interface ListGroup {
  /** Unique among the groups. */
  readonly key: string
  readonly title: string
  readonly color: string | null
  readonly count: number
  /** What is at hand of it. */
  readonly items: readonly ListItem[]
}

export type ListLine =
  | { readonly kind: 'group'; readonly group: ListGroup; readonly isOpen: boolean }
  | { readonly kind: 'item'; readonly item: ListItem; readonly group: string }

/** Headings with the annotations of the groups that are open. */
export function linesOf(groups: readonly ListGroup[], isOpen: (key: string) => boolean): ListLine[] {
  return groups.flatMap((group): ListLine[] => {
    const open = isOpen(group.key)
    return [{ kind: 'group', group, isOpen: open }, ...(open ? group.items.map((item): ListLine => ({ kind: 'item', item, group: group.key })) : [])]
  })
}

/** The line to go to from one, by so many; the ends stop it. */
export const stepLineBy = (count: number, from: number, by: number): number => Math.max(0, Math.min(count - 1, from + by))
