/** The same article in `@recogito/text-annotator`: its SPANS renderer, given ready ranges, so that it need not look for offsets. */
import { createTextAnnotator } from '@recogito/text-annotator'
import type { TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { Column, DenseArticle, Place } from '../tagging-pages.ts'

declare global {
  interface Window {
    /** Milliseconds from the data to the end of the first frame with a span. */
    shownAfter?: number
    /** Shows the article and its spans, and from then on tags one of `places` after the other at each press of the key. */
    showPeer(article: DenseArticle, column: Column, places: readonly Place[], key: string): void
  }
}

/** The text of a paragraph and where it begins in the article. */
interface Paragraph { readonly node: Text; readonly start: number }

function showText(host: HTMLElement, text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const element = document.createElement('p')
    const node = document.createTextNode(line)
    element.append(node)
    host.append(element)
    paragraphs.push({ node, start })
    start += line.length + 1
  }
  return paragraphs
}

window.showPeer = ({ text, spans }, column, places, key) => {
  const began = performance.now()
  const [desk, host] = [document.querySelector<HTMLElement>('#desk')!, document.querySelector<HTMLElement>('#text')!]
  Object.assign(document.body.style, { margin: '0' })
  Object.assign(desk.style, { height: '100vh', overflow: 'auto' })
  Object.assign(host.style, { margin: '0 auto', width: `${column.width}px`, font: column.font })
  const paragraphs = showText(host, text)

  const paragraphAt = (position: number): Paragraph => paragraphs.findLast(({ start }) => start <= position)!
  const annotation = (id: string, { start, end }: Place): TextAnnotation => {
    const [first, last] = [paragraphAt(start), paragraphAt(end - 1)]
    const range = document.createRange()
    range.setStart(first.node, start - first.start)
    range.setEnd(last.node, end - last.start)
    return { id, bodies: [], target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end, range }] } }
  }

  const { store } = createTextAnnotator(host, { renderer: 'SPANS', annotatingEnabled: false }).state
  store.bulkAddAnnotations(spans.map((span, index) => annotation(`span-${index}`, span)), true)
  const channel = new MessageChannel()
  channel.port1.addEventListener('message', () => {
    if (document.querySelector('.r6o-annotation') === null) look()
    else window.shownAfter = performance.now() - began
  })
  channel.port1.start()
  const look = (): void => { requestAnimationFrame(() => channel.port2.postMessage(null)) }
  look()
  let tagged = 0
  addEventListener('keydown', (event) => {
    const place = places[tagged]
    if (event.key !== key || place === undefined) return
    store.addAnnotation(annotation(`new-${tagged}`, place))
    tagged += 1
  })
}
