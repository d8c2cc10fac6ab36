/** Calibration: how far a classifier's probabilities are to be drawn together, measured on examples that it did not learn from. Guo et al. 2017. */
import { probabilities, type Classifier, type Example } from './classifier.ts'

const STEPS = 24
const RANGE = { from: Math.log(0.5), to: Math.log(6) }
/** Fewer examples cannot tell. */
const LEAST = 20

/** Mean negative log-likelihood of what was answered. */
function loss(model: Classifier, examples: readonly Example[], temperature: number): number {
  let sum = 0
  let weight = 0
  for (const example of examples) {
    const at = model.classes.indexOf(example.answer)
    const probability = at < 0 ? 0 : probabilities({ ...model, temperature }, example.features)[at]!
    sum -= example.weight * Math.log(Math.max(probability, 1e-6))
    weight += example.weight
  }
  return sum / weight
}

/** The temperature with the least loss, by golden section: the loss has one valley. 2 (cautious) where there is too little to measure on. */
export function* findTemperature(model: Classifier, heldOut: readonly Example[]): Generator<void, number> {
  if (heldOut.length < LEAST) return 2
  const golden = (Math.sqrt(5) - 1) / 2
  let { from, to } = RANGE
  for (let step = 0; step < STEPS; step++) {
    const low = to - golden * (to - from)
    const high = from + golden * (to - from)
    if (loss(model, heldOut, Math.exp(low)) < loss(model, heldOut, Math.exp(high))) to = high
    else from = low
    yield
  }
  return Math.exp((from + to) / 2)
}
