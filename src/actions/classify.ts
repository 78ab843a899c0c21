// Chooses the action line of a message from what speaks for each: pure, signals in, classification out.
import { scoreChoice, type Signals } from '../models/choice-model.js'
import { softmax } from '../models/linear-model.js'
import { noneLabel } from './routing-bank.js'
import type { RoutingModel } from './routing-model.js'

interface LineConfidence {
  /** "1.1" … "3.5" or "governance". */
  actionLine: string
  /** The probability that this line is right. */
  confidence: number
}

export interface Classification {
  /** "line": sure enough to take the first line; "unsure": ask the coordinator; "none": no task. */
  kind: 'line' | 'unsure' | 'none'
  /** All lines, best first; whatever the kind. */
  alternatives: [LineConfidence, ...LineConfidence[]]
  /** The probability that the message is no task. */
  noneProbability: number
}

/** What the choice needs of a fitted model. */
export type Chooser = Pick<RoutingModel, 'choice' | 'temperature' | 'thresholds'>

/** The probability of each label, in the order of the model's labels. @throws ModelError on other signals */
export function labelProbabilities(
  signals: Signals,
  { choice, temperature }: Pick<Chooser, 'choice' | 'temperature'>,
): Float64Array {
  return softmax(scoreChoice(choice, signals), temperature)
}

/**
 * Classifies a message by its signals (`collectSignals`).
 * @throws ModelError when the signals are not those that the model was fitted on
 */
export function classify(signals: Signals, model: Chooser): Classification {
  return decide(labelProbabilities(signals, model), model)
}

/** What probabilities come to: equal ones keep the order of the labels. */
export function decide(
  probabilities: ArrayLike<number>,
  { choice: { labels }, thresholds }: Pick<Chooser, 'choice' | 'thresholds'>,
): Classification {
  const lines = labels
    .map((actionLine, at) => ({ actionLine, confidence: probabilities[at]! }))
    .filter(({ actionLine }) => actionLine !== noneLabel)
    .sort((a, b) => b.confidence - a.confidence)
  const noneAt = labels.indexOf(noneLabel)
  const noneProbability = noneAt === -1 ? 0 : probabilities[noneAt]!
  const alternatives = lines as [LineConfidence, ...LineConfidence[]]
  const { confidence } = alternatives[0]
  if (noneProbability >= thresholds.none && noneProbability > confidence) {
    return { kind: 'none', alternatives, noneProbability }
  }
  return { kind: confidence >= thresholds.line ? 'line' : 'unsure', alternatives, noneProbability }
}
