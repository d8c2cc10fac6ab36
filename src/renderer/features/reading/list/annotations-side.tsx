/** The column beside the text with everything that is annotated. */
import { useLingui } from '@lingui/react/macro'
import { AnnotationList } from './annotation-list.tsx'
import { SideTabs } from './side-tabs.tsx'

export function AnnotationsSide() {
  const { t } = useLingui()
  return <aside className="queue" aria-label={t`Annotations`}><SideTabs /><AnnotationList /></aside>
}
