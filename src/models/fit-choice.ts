// Fits a model of a choice between labels to labelled signals.
import { ModelError } from '../errors.js'
import { centreSignals, type ChoiceModel, type Signals } from './choice-model.js'
import { softmax } from './linear-model.js'
import { minimise } from './minimise.js'

export interface LabelledSignals {
  signals: Signals[]
  /** The label of each row of signals. */
  labels: readonly string[]
}

export interface ChoiceOptions {
  labels: readonly string[]
  /** Names of the signals. */
  names: readonly string[]
  /** Labels that get weights of their own, added to the common ones. */
  own?: readonly string[]
  /** Strength of the L2 penalty on all numbers, with each signal brought to deviation 1. */
  penalty?: number
}

interface Task {
  /** Centred and scaled. */
  rows: Float64Array[][]
  targets: number[]
  labelCount: number
  signalCount: number
  /** Places of the labels with weights of their own. */
  own: number[]
  penalty: number
}

/**
 * Minimises the mean cross-entropy plus `penalty / 2` times the squared numbers (L-BFGS, from zero).
 * @throws ModelError when there are no examples or a label is unknown
 */
export function fitChoice(examples: LabelledSignals, options: ChoiceOptions): ChoiceModel {
  const { labels, names, own = [], penalty = 1e-4 } = options
  const targets = examples.labels.map((label) => labels.indexOf(label))
  if (targets.length === 0 || targets.length !== examples.signals.length || targets.includes(-1)) {
    throw new ModelError('fitting needs examples, each with a known label')
  }
  const centred = examples.signals.map(centreSignals)
  const deviations = names.map((_, signal) => deviationOf(centred.map((rows) => rows[signal]!)))
  const task: Task = {
    rows: centred.map((rows) => rows.map((row, signal) => row.map((x) => x / deviations[signal]!))),
    ...{ targets, labelCount: labels.length, signalCount: names.length, penalty },
    own: own.map((label) => labels.indexOf(label)),
  }
  const start = new Float64Array(names.length * (1 + own.length) + labels.length)
  const point = minimise((at, gradient) => evaluate(task, at, gradient), start, { steps: 200 })
  const weightsAt = (from: number): number[] =>
    deviations.map((deviation, signal) => point[from + signal]! / deviation)
  return {
    labels: [...labels],
    signals: [...names],
    weights: weightsAt(0),
    ownWeights: Object.fromEntries(own.map((label, at) => [label, weightsAt(names.length * (1 + at))])),
    biases: Array.from(point.subarray(point.length - labels.length)),
  }
}

/** Loss and gradient at a point: common weights, own weights label by label, then biases. */
function evaluate(task: Task, point: Float64Array, gradient: Float64Array): number {
  const { rows, targets, labelCount, signalCount, own, penalty } = task
  const biasesAt = point.length - labelCount
  gradient.fill(0)
  let loss = 0
  for (const [at, row] of rows.entries()) {
    const residuals = softmax(scoresOf(task, point, row))
    const target = targets[at]!
    loss -= Math.log(Math.max(1e-300, residuals[target]!)) / rows.length
    residuals[target]! -= 1
    for (let label = 0; label < labelCount; label += 1) {
      const residual = residuals[label]! / rows.length
      gradient[biasesAt + label]! += residual
      const ownAt = signalCount * (1 + own.indexOf(label))
      for (let signal = 0; signal < signalCount; signal += 1) {
        gradient[signal]! += residual * row[signal]![label]!
        if (ownAt > 0) gradient[ownAt + signal]! += residual * row[signal]![label]!
      }
    }
  }
  for (let i = 0; i < point.length; i += 1) {
    gradient[i]! += penalty * point[i]!
    loss += (penalty / 2) * point[i]! * point[i]!
  }
  return loss
}

function scoresOf(task: Task, point: Float64Array, row: Float64Array[]): Float64Array {
  const { labelCount, signalCount, own } = task
  const scores = point.slice(point.length - labelCount)
  for (let label = 0; label < labelCount; label += 1) {
    const ownAt = signalCount * (1 + own.indexOf(label))
    for (let signal = 0; signal < signalCount; signal += 1) {
      const weight = point[signal]! + (ownAt > 0 ? point[ownAt + signal]! : 0)
      scores[label]! += weight * row[signal]![label]!
    }
  }
  return scores
}

/** The deviation over all examples and labels; 1 for a signal that never varies. */
function deviationOf(rows: Float64Array[]): number {
  let sum = 0
  let count = 0
  for (const row of rows) {
    for (const value of row) sum += value * value
    count += row.length
  }
  return Math.sqrt(sum / count) || 1
}
