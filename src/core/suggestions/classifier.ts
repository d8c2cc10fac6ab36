/** A small classifier: multinomial logistic regression on present features, trained by AdaGrad. Pure; the same examples and seed give the same model. */

export interface Example {
  readonly features: readonly string[]
  /** One of the classes. */
  readonly answer: string
  /** How many examples it counts for. */
  readonly weight: number
}

export interface Classifier {
  readonly classes: readonly string[]
  /** Place of each feature in `weights`. */
  readonly places: ReadonlyMap<string, number>
  /** `classes.length` numbers a feature; the first row is the bias. */
  readonly weights: Float32Array
  /** Logits are divided by it: what calibration found. */
  readonly temperature: number
}

/** More of them make it surer than it is right. */
const EPOCHS = 4
const RATE = 0.25
const DECAY = 1e-5
/** Examples between two places at which training may pause. */
const TURN = 64
/** A feature that is met once says nothing about the next text, where there are enough examples to tell. */
const ENOUGH_TO_BE_STRICT = 400

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function indexFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1)
  const least = examples.length >= ENOUGH_TO_BE_STRICT ? 2 : 1
  const places = new Map<string, number>()
  for (const [one, count] of counts) if (count >= least) places.set(one, places.size + 1)
  return places
}

/** Turns scores into shares that add up to 1, in place. */
function softmax(scores: Float64Array, temperature: number): Float64Array {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at]! - most) / temperature)
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum
  return scores
}

/** Trains in turns: each `next()` does a bounded amount of work, the last gives the classifier. */
export function* trainClassifier(examples: readonly Example[], seed: number): Generator<void, Classifier> {
  const classes = [...new Set(examples.map(({ answer }) => answer))].sort()
  const places = indexFeatures(examples)
  yield
  const size = classes.length
  const weights = new Float32Array((places.size + 1) * size)
  const squares = new Float32Array(weights.length).fill(1e-6)
  const rows = examples.map(({ features }) => Int32Array.from([0, ...features.flatMap((one) => places.get(one) ?? [])]))
  const answers = examples.map(({ answer }) => classes.indexOf(answer))
  yield
  const random = seeded(seed)
  const order = Int32Array.from(examples.keys())
  const scores = new Float64Array(size)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at]!
      order[at] = order[other]!
      order[other] = kept
    }
    for (let step = 0; step < order.length; step++) {
      const example = order[step]!
      const row = rows[example]!
      scores.fill(0)
      for (const place of row) for (let each = 0; each < size; each++) scores[each]! += weights[place * size + each]!
      softmax(scores, 1)
      const { weight } = examples[example]!
      for (let each = 0; each < size; each++) {
        const slope = weight * (scores[each]! - (each === answers[example] ? 1 : 0))
        if (Math.abs(slope) < 1e-4) continue
        for (const place of row) {
          const at = place * size + each
          const gradient = slope + DECAY * weights[at]!
          squares[at]! += gradient * gradient
          weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!)
        }
      }
      if (step % TURN === TURN - 1) yield
    }
  }
  return { classes, places, weights, temperature: 1 }
}

function scoresOf(model: Classifier, features: readonly string[]): Float64Array {
  const { classes: { length: size }, places, weights } = model
  const scores = new Float64Array(size)
  for (let each = 0; each < size; each++) scores[each] = weights[each]!
  for (const one of features) {
    const place = places.get(one)
    if (place === undefined) continue
    for (let each = 0; each < size; each++) scores[each]! += weights[place * size + each]!
  }
  return scores
}

/** The probability of each class, in their order. */
export const probabilities = (model: Classifier, features: readonly string[]): Float64Array => softmax(scoresOf(model, features), model.temperature)

/** What spoke most for a class against the mean of the others, strongest first; `share` is of everything that spoke for it. */
export function strongestFeatures(model: Classifier, features: readonly string[], answer: string, most: number): readonly { readonly feature: string; readonly share: number }[] {
  const { classes, places, weights } = model
  const size = classes.length
  const at = classes.indexOf(answer)
  if (at < 0 || size < 2) return []
  const spoke = features.flatMap((feature) => {
    const place = places.get(feature)
    if (place === undefined) return []
    let others = 0
    for (let each = 0; each < size; each++) if (each !== at) others += weights[place * size + each]!
    const by = weights[place * size + at]! - others / (size - 1)
    return by > 0 ? [{ feature, by }] : []
  })
  const all = spoke.reduce((sum, { by }) => sum + by, 0)
  return spoke.sort((a, b) => b.by - a.by || (a.feature < b.feature ? -1 : 1)).slice(0, most).map(({ feature, by }) => ({ feature, share: by / all }))
}
