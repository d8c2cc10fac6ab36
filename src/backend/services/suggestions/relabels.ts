/** Spans of one's own whose label the learner finds very unlikely: another label is suggested for them. */
import type { Span } from '#core/spans/span.ts'
import { paragraphWords } from '#core/suggestions/candidates.ts'
import { probabilities } from '#core/suggestions/classifier.ts'
import { candidateFeatures } from '#core/suggestions/features.ts'
import { bestClass, type Learner } from '#core/suggestions/learner.ts'
import { featureReason, marginBetween } from '#core/suggestions/propose.ts'
import type { Reason } from '#core/suggestions/suggestion.ts'
import { lineAround } from '#core/text/paragraphs.ts'

/** Spans of one article that are looked at. */
const MOST = 500
const SURE = 0.85
const UNLIKELY = 0.05

export interface Relabel {
  readonly span: Pick<Span, 'id' | 'label'>
  readonly label: string
  readonly probability: number
  readonly margin: number
  readonly why: readonly Reason[]
}

/** `start` and `end` are UTF-16. Pauses after each span. */
export function* relabelsIn(text: string, spans: readonly { readonly id: string; readonly label: string; readonly start: number; readonly end: number }[], learner: Learner): Generator<void, readonly Relabel[]> {
  const found: Relabel[] = []
  const { classes } = learner.model
  for (const { id, label, start, end } of spans.slice(0, MOST)) {
    const at = classes.indexOf(label)
    if (at < 0) continue
    const paragraph = paragraphWords(text, lineAround(text, start), text.slice(0, start).split('\n', 5).length - 1)
    const features = candidateFeatures(paragraph, { kind: 'given', start, end })
    const shares = probabilities(learner.model, features)
    const best = bestClass(learner.model, shares)
    if (best !== null && best.answer !== label && best.probability >= SURE && shares[at]! <= UNLIKELY) {
      found.push({ span: { id, label }, label: best.answer, probability: best.probability, margin: marginBetween(shares), why: [featureReason(learner, features, best.answer)] })
    }
    yield
  }
  return found
}
