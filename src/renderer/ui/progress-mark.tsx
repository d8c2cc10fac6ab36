/** How far an annotator is with an article: a shape that fills up, with words beside it or for those who cannot see it. */
import { useLingui } from '@lingui/react/macro'
import type { Progress } from '#core/articles/article.ts'
import './progress-mark.css'

/** The words for a state of progress. */
export function useProgressName(): (progress: Progress) => string {
  const { t } = useLingui()
  return (progress) => ({ new: t`Not begun`, in_progress: t`In progress`, done: t`Done` })[progress]
}

export function ProgressMark({ progress, text = false }: { progress: Progress; text?: boolean }) {
  const name = useProgressName()(progress)
  return (
    <span className={`progress-mark ${progress}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.75" />
        {progress === 'in_progress' && <path d="M6 1.25 a4.75 4.75 0 0 0 0 9.5 z" />}
        {progress === 'done' && <polyline points="3.6,6.2 5.4,7.9 8.5,4.4" />}
      </svg>
      <span className={text ? '' : 'visually-hidden'}>{name}</span>
    </span>
  )
}
