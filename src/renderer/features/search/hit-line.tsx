/** One line in the list of hits: a name, a hit in its context, an annotation with what it says, or a keyword between its sides. */
import { Plural, Trans } from '@lingui/react/macro'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { firstStrongDirection } from '#core/text/direction.ts'
import { formatDate } from '../../ui/format.ts'
import { OPTION_ID } from './element-ids.ts'
import { contextOf, isTarget, piecesOf, type Line, type Target } from './lines.ts'

interface HitLineProps {
  line: Line
  /** Distance from the top and height, in pixels. */
  start: number
  size: number
  isCurrent: boolean
  colorOf(label: string | null): string
  onGo(line: Target): void
}

interface Facts { readonly outlet: string | null; readonly published: string | null }
const ArticleFacts = ({ outlet, published }: Facts) =>
  <span className="hit-facts">{outlet !== null && <bdi>{outlet}</bdi>}{published !== null && <span className="num">{formatDate(published)}</span>}</span>

export function HitLine({ line, start, size, isCurrent, colorOf, onGo }: HitLineProps) {
  const place = { transform: `translateY(${start}px)`, blockSize: size }
  if (!isTarget(line)) {
    if (line.kind === 'more') return <div role="presentation" className="hit-more muted num" style={place}><Plural value={line.count} one="and # more in this article" other="and # more in this article" /></div>
    return <div role="presentation" className="hit-article" style={place}><span className="hit-title one-line" dir="auto">{line.hit.article.title}</span><ArticleFacts {...line.hit.article} /></div>
  }
  return (
    <div role="option" id={`${OPTION_ID}${line.option}`} aria-selected={isCurrent} className={`hit is-${line.kind}`} style={place} onMouseDown={(event) => event.preventDefault()} onClick={() => onGo(line)}>
      {inLine(line, colorOf)}
    </div>
  )
}

function inLine(line: Target, colorOf: HitLineProps['colorOf']): ReactNode {
  switch (line.kind) {
    case 'title':
      return <><span className="hit-title one-line" dir="auto">{line.hit.article.title}</span><ArticleFacts {...line.hit.article} /></>
    case 'match': {
      const { before, after } = contextOf(line.match)
      return <><p dir="auto" className="hit-text one-line" lang={line.hit.article.language ?? undefined}>{before}<mark>{line.match.quote}</mark>{after}</p><span className="visually-hidden"><bdi>{line.hit.article.title}</bdi></span></>
    }
    case 'claim':
      return <><span className="hit-type"><Trans>claim</Trans></span><p dir="auto" className="hit-text one-line">{line.claim.text}</p><span className="hit-facts num"><Plural value={line.claim.mentions} one="# mention" other="# mentions" /></span></>
    case 'annotation': return <Annotation hit={line.hit} color={colorOf(line.hit.kind === 'span' ? line.hit.type : null)} />
    case 'kwic': return <Kwic line={line.line} />
  }
}

function Annotation({ hit, color }: { hit: Extract<Target, { kind: 'annotation' }>['hit']; color: string }) {
  const { kind, type, quote, marks, holder, target, claim, note, annotator } = hit
  return (
    <>
      <span className="hit-type one-line" style={{ color }}>{type ?? (kind === 'stance' ? <Trans>stance</Trans> : '')}</span>
      <span className="hit-body">
        <span className="hit-text one-line" dir="auto" lang={hit.language ?? undefined}>
          {quote === '' ? <span className="muted"><Trans>the whole article</Trans></span> : piecesOf(quote, marks).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}
        </span>
        <span className="hit-said one-line">
          {(holder !== null || target !== null) && <span className="hit-ends"><bdi>{holder ?? '?'}</bdi>{target !== null && <><ArrowRight aria-hidden="true" /><bdi>{target}</bdi></>}</span>}
          {claim !== null && <bdi>{claim}</bdi>}{note !== null && <bdi>{note}</bdi>}
          <bdi>{hit.title}</bdi>{annotator !== null && <bdi>{annotator}</bdi>}
        </span>
      </span>
      <ArticleFacts {...hit} />
    </>
  )
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ')

/** Three columns in reading order: in right-to-left text what comes before stands on the right. */
function Kwic({ line }: { line: Extract<Target, { kind: 'kwic' }>['line'] }) {
  const direction = firstStrongDirection(line.match) ?? firstStrongDirection(line.before + line.after) ?? 'ltr'
  return (
    <p className="kwic" dir={direction} lang={line.language ?? undefined} title={line.title}>
      <span className="kwic-before"><span>{flat(line.before)}</span></span><mark>{flat(line.match)}</mark><span className="kwic-after">{flat(line.after)}</span>
    </p>
  )
}
