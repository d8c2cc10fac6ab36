/** The learner: a classifier that is trained, measured and calibrated on held-out articles, then trained on all of them. */
import { findTemperature } from './calibrate.ts'
import { probabilities, trainClassifier, type Classifier, type Example } from './classifier.ts'

/** The class of what is nothing. */
export const NONE = ''

/** An example of an article; whole articles are held out, since their spans resemble each other. */
export interface ArticleExample extends Example {
  readonly article: string
  /** Whether it would have been found without being marked: the others cannot be proposed, so nothing is measured on them. */
  readonly found: boolean
}

export interface Quality {
  /** Held-out examples that are something. */
  readonly tested: number
  /** How many of them were given the right class when asked which one it is. */
  readonly right: number
  /** How many would be right if all were given the most frequent class. */
  readonly majority: number
}

export interface Learner {
  readonly model: Classifier
  readonly quality: Quality
}

/** Fewer decisions than this teach nothing. */
export const LEAST_EXAMPLES = 8
const HELD_OUT = 5
const SEED = 20_240_917
/** Held-out examples that are looked at: enough to measure on. */
const MOST_HELD_OUT = 2_000

/** The most likely class that is something, and its probability. */
export function bestClass(model: Classifier, shares: Float64Array): { readonly answer: string; readonly probability: number } | null {
  let best = -1
  for (const [at, answer] of model.classes.entries()) if (answer !== NONE && (best < 0 || shares[at]! > shares[best]!)) best = at
  return best < 0 ? null : { answer: model.classes[best]!, probability: shares[best]! }
}

function measure(model: Classifier, heldOut: readonly Example[]): Quality {
  const something = heldOut.filter(({ answer }) => answer !== NONE)
  const counts = new Map<string, number>()
  let right = 0
  for (const { features, answer } of something) {
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
    if (bestClass(model, probabilities(model, features))?.answer === answer) right += 1
  }
  return { tested: something.length, right, majority: Math.max(0, ...counts.values()) }
}

/** Fewer held-out decisions cannot tell that a learner is of no use. */
const ENOUGH_TO_JUDGE = 5

/** Whether a learner may propose: not one that was right no more often than the most frequent class would be. */
export const mayPropose = ({ quality: { tested, right, majority } }: Learner): boolean => tested < ENOUGH_TO_JUDGE || right > majority

/** `null` where there is too little to learn from: fewer than 8 decisions, or only one class. */
export function* trainLearner(examples: readonly ArticleExample[]): Generator<void, Learner | null> {
  const decided = examples.filter(({ answer }) => answer !== NONE)
  if (decided.length < LEAST_EXAMPLES || new Set(examples.map(({ answer }) => answer)).size < 2) return null
  const articles = [...new Set(examples.map(({ article }) => article))].sort()
  const held = new Set(articles.filter((_, at) => at % HELD_OUT === HELD_OUT - 1))
  let temperature = 2
  let quality: Quality = { tested: 0, right: 0, majority: 0 }
  const heldOut = examples.filter(({ article, found }) => found && held.has(article)).slice(0, MOST_HELD_OUT)
  if (heldOut.length > 0) {
    const half = yield* trainClassifier(examples.filter(({ article }) => !held.has(article)), SEED)
    temperature = yield* findTemperature(half, heldOut)
    quality = measure(half, heldOut)
  }
  const model = yield* trainClassifier(examples, SEED)
  return { model: { ...model, temperature }, quality }
}
