/** The fields that a filter can ask to be missing, in words. */
import { useLingui } from '@lingui/react/macro'
import type { ArticleFilter } from '#contract/articles.ts'

export function useMissingNames(): Readonly<Record<NonNullable<ArticleFilter['missing']>, string>> {
  const { t } = useLingui()
  return { outlet: t`No outlet`, published: t`No date`, title: t`No title`, author: t`No author`, language: t`No language` }
}
