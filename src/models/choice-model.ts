// A model of a choice between labels: each signal gives every label a number, and counts alike for all of them.
import { z } from 'zod'
import { ModelError } from '../errors.js'

/** The stored form, which is also the one that predicts. */
export const choiceModelSchema = z
  .object({
    labels: z.array(z.string()).min(2),
    /** Names of the signals, in the order in which they are given. */
    signals: z.array(z.string()).min(1),
    /** How much each signal counts. */
    weights: z.array(z.number()),
    /** What is added to those weights for labels unlike the others. */
    ownWeights: z.record(z.string(), z.array(z.number())),
    /** What speaks for each label before any signal. */
    biases: z.array(z.number()),
  })
  .refine((model) => model.weights.length === model.signals.length, 'one weight a signal')
  .refine((model) => model.biases.length === model.labels.length, 'one bias a label')
  .refine(
    ({ labels, signals, ownWeights }) =>
      Object.entries(ownWeights).every(
        ([label, own]) => labels.includes(label) && own.length === signals.length,
      ),
    'own weights belong to a label, one a signal',
  )

export type ChoiceModel = z.infer<typeof choiceModelSchema>

/** One row a signal, one number a label: the higher, the more the signal speaks for the label. */
export type Signals = readonly ArrayLike<number>[]

/** Each signal with its mean over the labels taken out: only differences between labels say anything. */
export function centreSignals(signals: Signals): Float64Array[] {
  return signals.map((row) => {
    const values = Float64Array.from(row)
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
    return values.map((value) => value - mean)
  })
}

/**
 * The log-odds of each label, up to a common constant (McFadden's conditional logit).
 * @throws ModelError when the signals are not those of the model
 */
export function scoreChoice(model: ChoiceModel, signals: Signals): Float64Array {
  if (signals.length !== model.signals.length || signals.some((row) => row.length !== model.labels.length)) {
    throw new ModelError(
      `the model takes ${model.signals.length} signals of ${model.labels.length} numbers: ${model.signals.join(', ')}`,
    )
  }
  const centred = centreSignals(signals)
  return Float64Array.from(model.labels, (label, at) => {
    const own = model.ownWeights[label]
    return centred.reduce(
      (sum, row, signal) => sum + row[at]! * (model.weights[signal]! + (own?.[signal] ?? 0)),
      model.biases[at]!,
    )
  })
}
