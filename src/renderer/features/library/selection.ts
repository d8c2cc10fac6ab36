/** Which articles are selected: some by id, or all that the filter lets through but some. Never holds a hundred thousand ids. */

export type Selection =
  | { readonly all: false; readonly ids: ReadonlySet<string> }
  | { readonly all: true; readonly except: ReadonlySet<string> }

export const NONE: Selection = { all: false, ids: new Set() }
export const ALL: Selection = { all: true, except: new Set() }

export const isSelected = (selection: Selection, id: string): boolean => (selection.all ? !selection.except.has(id) : selection.ids.has(id))

/** How many are selected, of `total` that the filter lets through. */
export const countOf = (selection: Selection, total: number): number => (selection.all ? Math.max(0, total - selection.except.size) : selection.ids.size)

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Takes one in or out. */
export const toggle = (selection: Selection, id: string): Selection =>
  selection.all ? { all: true, except: toggled(selection.except, id) } : { all: false, ids: toggled(selection.ids, id) }

/** Exactly these. */
export const only = (ids: Iterable<string>): Selection => ({ all: false, ids: new Set(ids) })

/** The range of a Shift step: what was selected before it, and all rows from the anchor to the cursor. */
export const withRange = (before: Selection, ids: Iterable<string>): Selection =>
  before.all ? before : { all: false, ids: new Set([...before.ids, ...ids]) }
