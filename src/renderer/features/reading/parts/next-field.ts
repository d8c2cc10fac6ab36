/** Going on from an answered question to the next one. Fields mark themselves with `data-field`. */

const FOCUSABLE = '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), button:not([disabled], [tabindex="-1"])'

/** What takes the keyboard in a field; `null` where nothing does. */
export const focusableIn = (field: Element): HTMLElement | null => field.querySelector<HTMLElement>(FOCUSABLE)

/** Focuses the next field of the same card; after the last one the keyboard stays. */
export function focusNextField(field: HTMLElement): void {
  const all = [...(field.closest('.card')?.querySelectorAll('[data-field]') ?? [])]
  const next = all[all.indexOf(field) + 1]
  if (next !== undefined) focusableIn(next)?.focus()
}
