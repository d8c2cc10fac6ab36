/** The kinds of regions in words. */
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

export function useRegionName(): (kind: string) => string {
  const { t } = useLingui()
  return useCallback((kind: string) => {
    const names: Readonly<Record<string, string>> = {
      title: t`Title`, dateline: t`Dateline`, caption: t`Caption`, masthead: t`Masthead`, promo: t`Promo`, related: t`Read more`,
      foreign_article: t`Other article`, comments: t`Comments`, other: t`Not body`,
    }
    return names[kind] ?? kind
  }, [t])
}
