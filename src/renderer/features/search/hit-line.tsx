/** One line in the list of hits: an article's name, a hit in its context, or how many more there are. */
import { Plural } from '@lingui/react/macro'
import { formatDate } from '../../ui/format.ts'
import { OPTION_ID } from './element-ids.ts'
import { contextOf, type Line } from './lines.ts'

interface HitLineProps {
  line: Line
  /** Distance from the top and height, in pixels. */
  start: number
  size: number
  isCurrent: boolean
  onGo(line: Extract<Line, { kind: 'match' }>): void
}

export function HitLine({ line, start, size, isCurrent, onGo }: HitLineProps) {
  const place = { transform: `translateY(${start}px)`, blockSize: size }
  const { article } = line.hit
  if (line.kind === 'article') {
    return (
      <div role="presentation" className="hit-article" style={place}>
        <span className="hit-title one-line" dir="auto">{article.title}</span>
        <span className="hit-facts">{article.outlet !== null && <bdi>{article.outlet}</bdi>}{article.published !== null && <span className="num">{formatDate(article.published)}</span>}</span>
      </div>
    )
  }
  if (line.kind === 'more') return <div role="presentation" className="hit-more muted num" style={place}><Plural value={line.count} one="and # more in this article" other="and # more in this article" /></div>
  const { before, after } = contextOf(line.match)
  return (
    <div role="option" id={`${OPTION_ID}${line.option}`} aria-selected={isCurrent} className="hit" style={place} onMouseDown={(event) => event.preventDefault()} onClick={() => onGo(line)}>
      <p dir="auto" className="hit-text one-line" lang={article.language ?? undefined}>{before}<mark>{line.match.quote}</mark>{after}</p>
      <span className="visually-hidden"><bdi>{article.title}</bdi></span>
    </div>
  )
}
