/** When which outlet makes a claim: a lane each, in order of the first time, with what has no date at its end. The list of mentions says the same in words. */
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Client } from '#contract'
import type { MentionFilter } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'

type Point = Awaited<ReturnType<Client['claims']['times']>>[number]

/** Lanes that are drawn; the rest is said. */
const MOST = 8

/** Milliseconds of a date that may be no more than a year or a month. */
const timeOf = (iso: string): number => Date.parse(iso.length === 4 ? `${iso}-07-01` : iso.length === 7 ? `${iso}-15` : iso)

/** Lanes by their first known date, undated ones last. */
function lanesOf(points: readonly Point[]): { outlet: string | null; points: Point[] }[] {
  return [...Map.groupBy(points, ({ outlet }) => outlet)].map(([outlet, own]) => ({ outlet, points: own }))
}

export function OutletLanes({ claim, filter, onOpen }: { claim: string; filter: MentionFilter; onOpen(place: { readonly article: string; readonly span: string }): void }) {
  const { t } = useLingui()
  const client = useClient()
  const points = useQuery({ queryKey: keys.claimTimes(claim, filter), queryFn: () => client.claims.times({ claim, filter }) }).data
  if (points === undefined || points.length === 0) return null
  const dated = points.flatMap(({ published }) => (published === null ? [] : [{ published, time: timeOf(published) }])).filter(({ time }) => !Number.isNaN(time))
  const [first, last] = [dated[0], dated.at(-1)]
  const span = first === undefined || last === undefined ? 0 : last.time - first.time
  const place = (published: string): number => (span === 0 ? 50 : ((timeOf(published) - first!.time) / span) * 100)
  const lanes = lanesOf(points)
  const left = lanes.length - MOST
  return (
    <section className="lanes" aria-label={t`When each outlet makes it`}>
      {lanes.slice(0, MOST).map(({ outlet, points: own }) => {
        const undated = own.filter((point) => point.published === null).reduce((sum, point) => sum + point.mentions, 0)
        return (
          <div key={outlet ?? ''} className="lane">
            <span className="lane-name one-line">{outlet === null ? <span className="missing"><Trans>no outlet</Trans></span> : <bdi>{outlet}</bdi>}</span>
            <span className="lane-track">
              {own.map((point) => point.published !== null && !Number.isNaN(timeOf(point.published)) && (
                <button
                  key={point.published} type="button" tabIndex={-1} className="lane-dot" style={{ insetInlineStart: `${place(point.published)}%` }} data-many={point.mentions > 1 || undefined}
                  aria-label={`${formatDate(point.published)}: ${plural(point.mentions, { one: '# mention', other: '# mentions' })}`} title={formatDate(point.published)} onClick={() => onOpen(point)}
                />
              ))}
            </span>
            <span className="lane-undated">{undated > 0 && <span className="missing"><Trans>{formatNumber(undated)} without date</Trans></span>}</span>
          </div>
        )
      })}
      <div className="lane lane-scale num" aria-hidden="true">
        <span>{left > 0 && <Trans>and {formatNumber(left)} more</Trans>}</span>
        <span className="lane-ends">{first !== undefined && <span>{formatDate(first.published)}</span>}{last !== undefined && span > 0 && <span>{formatDate(last.published)}</span>}</span>
        <span />
      </div>
    </section>
  )
}
