// Calibrates confidence: a temperature for the probabilities, and thresholds for what they decide.
import type { ChoiceModel } from '../models/choice-model.js'
import { softmax } from '../models/linear-model.js'
import { measure, type Judged } from './classify-figures.js'
import type { RoutingModel } from './routing-model.js'

/** A labelled message with the score of each label. */
export interface ScoredMessage {
  label: string
  scores: ArrayLike<number>
}

/** Of the tasks given a line unasked, at least so many must be right. */
const leastRight = 0.95
/** Of all tasks, at most so many may be taken for none. */
const mostFalseNone = 0.03

/** The temperature that makes the right labels most probable, to the nearest hundredth between 0.25 and 4. */
export function fitTemperature(messages: readonly ScoredMessage[], labels: readonly string[]): number {
  let best = { temperature: 1, loss: Infinity }
  for (let step = 25; step <= 400; step += 1) {
    const temperature = step / 100
    const loss = messages.reduce((sum, { label, scores }) => {
      const probability = softmax(scores, temperature)[labels.indexOf(label)]!
      return sum - Math.log(Math.max(1e-300, probability))
    }, 0)
    if (loss < best.loss) best = { temperature, loss }
  }
  return best.temperature
}

/**
 * The lowest thresholds that keep the promises: lines given unasked are right often enough on `fresh`,
 * and tasks taken for none are rare enough on `fresh` and on `known` alike.
 */
export function chooseThresholds(
  fresh: readonly Judged[],
  known: readonly Judged[],
  choice: ChoiceModel,
): RoutingModel['thresholds'] {
  const steps = Array.from({ length: 70 }, (_, step) => (30 + step) / 100)
  const none =
    steps.find((threshold) =>
      [fresh, known].every((judged) => {
        return (
          measure(judged, { choice, thresholds: { none: threshold, line: 1 } }).falseNone <= mostFalseNone
        )
      }),
    ) ?? 1
  const line =
    steps.find((threshold) => {
      const { rightUnasked } = measure(fresh, { choice, thresholds: { none, line: threshold } })
      return rightUnasked >= leastRight
    }) ?? 1
  return { line, none }
}
