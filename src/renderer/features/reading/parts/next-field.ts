/** Going on from an answered question to the next one. Fields mark themselves with `data-field`. */

const FOCUSABLE = '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), button:not([disabled], [tabindex="-1"])'

/** What takes the keyboard in a field; `null` where nothing does. */
export const focusableIn = (field: Element): HTMLElement | null => field.querySelector<HTMLElement>(FOCUSABLE)

/** Focuses a field so that what is typed takes the place of what it holds. */
export function focusField(target: HTMLElement | null): void {
  target?.focus()
  if (target instanceof HTMLInputElement) target.select()
}

/** Focuses the next field of the same card; after the last one the keyboard stays. */
export function focusNextField(field: HTMLElement): void {
  const all = [...(field.closest('.card')?.querySelectorAll('[data-field]') ?? [])]
  const next = all[all.indexOf(field) + 1]
  if (next !== undefined) focusField(focusableIn(next))
}
