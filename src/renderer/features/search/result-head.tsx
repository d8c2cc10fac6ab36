/** What was found, how it is shown, and what else can be done with the search. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Bookmark } from 'lucide-react'
import { KWIC_ORDERS } from '#core/search/kwic.ts'
import { SEARCH_VIEWS, useSearch, type SearchView } from '../../state/search.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Switch } from '../../ui/field.tsx'
import { formatNumber, formatPercent } from '../../ui/format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { Results } from './use-results.ts'

/** How many: exactly where all is counted, at least so many while it goes on. */
function Total({ view, results }: { view: SearchView; results: Results }) {
  const { counted, isCut, lines } = results
  if (counted === null) return null
  const { total } = counted
  if (total === null) {
    const least = lines.filter((line) => line.kind === 'article' || line.kind === 'title' || line.kind === 'annotation' || line.kind === 'kwic').length
    return least > 0 ? <Trans>{formatNumber(least)} or more</Trans> : null
  }
  if (view === 'articles') return <Plural value={total} one="# article" other="# articles" />
  if (view === 'annotations') return <Plural value={total} one="# annotation" other="# annotations" />
  return isCut ? <Plural value={total} one="the first # line" other="the first # lines" /> : <Plural value={total} one="# line" other="# lines" />
}

export function ResultHead({ results, onSave }: { results: Results; onSave(): void }) {
  const { t } = useLingui()
  const { view, exact, order, set } = useSearch()
  const { counted, beginning } = results
  const views = { articles: t`Articles`, annotations: t`Annotations`, lines: t`Lines` }
  const orders = { article: t`as they come`, before: t`by what precedes`, after: t`by what follows` }
  const isWorking = counted !== null && !counted.isDone && counted.of > 0 && !results.isStopped
  return (
    <>
      <span role="status" className="num results-total"><Total view={view} results={results} /></span>
      {isWorking && (
        <span className="results-working"><span className="num">{formatPercent(counted.looked / counted.of)}</span><Button kind="quiet" onPress={results.stop}><Trans>Stop</Trans></Button></span>
      )}
      {beginning !== null && <span className="results-note"><Trans>words that begin with <bdi>{beginning}</bdi></Trans></span>}
      {view === 'articles' && !results.isRanked && <span className="results-quiet"><Trans>in the order of import</Trans></span>}
      <span className="results-gap" />
      <div role="radiogroup" aria-label={t`Show`} className="segments">
        {SEARCH_VIEWS.map((one) => <button key={one} type="button" role="radio" aria-checked={one === view} onClick={() => set({ view: one })}>{views[one]}</button>)}
        <Kbd keys="Alt+V" />
      </div>
      <Switch isSelected={exact} onChange={(value) => set({ exact: value })}><Trans>Exact spelling</Trans> <Kbd keys="Alt+E" /></Switch>
      <IconButton label={t`Save this search`} keys="Alt+S" icon={<Bookmark />} onPress={onSave} />
      {view === 'lines' && (
        <div role="radiogroup" aria-label={t`Order of the lines`} className="segments is-order">
          {KWIC_ORDERS.map((one) => <button key={one} type="button" role="radio" aria-checked={one === order} onClick={() => set({ order: one })}>{orders[one]}</button>)}
        </div>
      )}
    </>
  )
}
