/** What a rule would find: how often, in how many articles, and the first places with their surroundings. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCommands } from '../../state/commands.tsx'
import { formatNumber } from '../../ui/format.ts'
import type { Tried } from './answers.ts'

export function TriedRule({ tried }: { tried: Tried }) {
  const { t } = useLingui()
  const { openArticle } = useCommands()
  const { hits, articles, looked, total, slow, examples } = tried
  return (
    <div className="tried">
      <p>
        {hits === 0 ? <Trans>Nothing found.</Trans> : <Plural value={articles} one="In # article." other="In # articles." />}
        {looked < total && <> <Trans>{formatNumber(looked)} of {formatNumber(total)} articles were looked through in two seconds.</Trans></>}
        {slow > 0 && <> <span className="rule-problem"><Plural value={slow} one="In # article the pattern took longer than 200 ms and was stopped." other="In # articles the pattern took longer than 200 ms and was stopped." /></span></>}
      </p>
      <ul className="tried-list" aria-label={t`Places found`}>
        {examples.map(({ article, title, before, quote, after, start }) => (
          <li key={`${article}-${start}`}>
            <button type="button" className="tried-item" title={title} onClick={() => openArticle({ article })}><span dir="auto">{before}<b>{quote}</b>{after}</span></button>
          </li>
        ))}
      </ul>
    </div>
  )
}
