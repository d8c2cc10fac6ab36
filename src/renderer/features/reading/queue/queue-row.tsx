/** One article of the list: title, outlet, date, and how far this annotator is with it. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ArticleRow } from '#contract/articles.ts'
import { firstStrongDirection } from '#core/text/direction.ts'
import { useCommands } from '../../../state/commands.tsx'
import { formatDate } from '../../../ui/format.ts'
import { ProgressMark } from '../../../ui/progress-mark.tsx'

export function QueueRow({ row, isCurrent }: { row: ArticleRow; isCurrent: boolean }) {
  const commands = useCommands()
  const { t } = useLingui()
  return (
    <button type="button" className="queue-row" aria-current={isCurrent ? 'page' : undefined} onClick={() => commands.openArticle({ article: row.id })}>
      <span className={row.untitled ? 'queue-title untitled' : 'queue-title'} dir={firstStrongDirection(row.title) ?? 'rtl'}>{row.title}</span>
      <span className="queue-facts">
        {row.outlet === null ? <span className="missing"><Trans>no outlet</Trans></span> : <bdi className="one-line">{row.outlet}</bdi>}
        {row.published === null ? <span className="missing"><Trans>no date</Trans></span> : <span className="num">{formatDate(row.published)}</span>}
        <span className="queue-marks">
          {row.spans > 0 && <span className="num" title={t`Spans of all annotators`}>{row.spans}</span>}
          <ProgressMark progress={row.progress} />
        </span>
      </span>
    </button>
  )
}
