/** The editable metadata in words: what each field is called, how it is typed, and what to do about a wrong value. */
import { useLingui } from '@lingui/react/macro'
import type { EditableField, problemOf } from './metadata-fields.ts'

export interface FieldText { readonly name: string; readonly hint: string; readonly direction: 'auto' | 'ltr' }

export function useFieldTexts(): Readonly<Record<EditableField, FieldText>> {
  const { t } = useLingui()
  return {
    title: { name: t`Title`, hint: '', direction: 'auto' },
    outlet: { name: t`Outlet`, hint: '', direction: 'auto' },
    published: { name: t`Published`, hint: t`2025-03-12, 2025-03 or 2025`, direction: 'auto' },
    author: { name: t`Author`, hint: '', direction: 'auto' },
    language: { name: t`Language`, hint: t`ar, en, fa…`, direction: 'ltr' },
    url: { name: t`Address`, hint: 'https://', direction: 'ltr' },
    page_date: { name: t`Date on the page`, hint: t`As printed by the page`, direction: 'auto' },
  }
}

/** The sentence for a problem. */
export function useProblemText(): (problem: ReturnType<typeof problemOf>) => string | undefined {
  const { t } = useLingui()
  return (problem) => (problem === 'date' ? t`Write a date as 2025-03-12, 2025-03 or 2025.` : problem === 'language' ? t`Write a language tag such as ar, en or ar-EG.` : undefined)
}
