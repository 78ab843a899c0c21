// A multinomial logistic model over dense features: its stored form, and what it predicts.
import { z } from 'zod'
import { ModelError } from '../errors.js'

/** The stored form; `weights` lie feature by feature, one number a label. */
export const linearModelSchema = z
  .object({
    labels: z.array(z.string()).min(2),
    width: z.number().int().nonnegative(),
    intercepts: z.array(z.number()),
    weights: z.array(z.number()),
  })
  .refine(({ labels, intercepts }) => intercepts.length === labels.length, 'one intercept a label')
  .refine(({ labels, width, weights }) => weights.length === width * labels.length, 'width × labels weights')

export type StoredLinearModel = z.infer<typeof linearModelSchema>

/** A model ready to predict; any standardisation of the features is already inside its numbers. */
export interface LinearModel {
  labels: readonly string[]
  /** How many features it takes. */
  width: number
  /** One a label. */
  intercepts: Float64Array
  /** `width * labels.length`, feature by feature. */
  weights: Float64Array
}

/**
 * The log-odds of each label, up to a common constant.
 * @throws ModelError when the features are not as many as the model takes
 */
export function predictScores(model: LinearModel, features: ArrayLike<number>): Float64Array {
  const { width, weights, intercepts } = model
  if (features.length !== width) {
    throw new ModelError(`the model takes ${width} features, not ${features.length}`)
  }
  const scores = Float64Array.from(intercepts)
  const labelCount = scores.length
  for (let feature = 0; feature < width; feature += 1) {
    const value = features[feature]!
    if (value === 0) continue
    const from = feature * labelCount
    for (let label = 0; label < labelCount; label += 1) scores[label]! += value * weights[from + label]!
  }
  return scores
}

/** Probabilities in the order of `labels`; they sum to 1. @throws ModelError as `predictScores` */
export function predict(model: LinearModel, features: ArrayLike<number>): Float64Array {
  return softmax(predictScores(model, features))
}

/** Turns scores into probabilities; a temperature above 1 makes them less certain. */
export function softmax(scores: ArrayLike<number>, temperature = 1): Float64Array {
  const result = Float64Array.from(scores, (score) => score / temperature)
  const most = result.reduce((a, b) => Math.max(a, b), -Infinity)
  let total = 0
  for (let i = 0; i < result.length; i += 1) {
    result[i] = Math.exp(result[i]! - most)
    total += result[i]!
  }
  for (let i = 0; i < result.length; i += 1) result[i]! /= total
  return result
}

/** The stored form of a model; `digits` significant digits a number. */
export function storeLinearModel(model: LinearModel, digits = 5): StoredLinearModel {
  const round = (value: number): number => Number(value.toPrecision(digits))
  return {
    labels: [...model.labels],
    width: model.width,
    intercepts: Array.from(model.intercepts, round),
    weights: Array.from(model.weights, round),
  }
}

/** A stored model, ready to predict. */
export function openLinearModel(stored: StoredLinearModel): LinearModel {
  return {
    labels: stored.labels,
    width: stored.width,
    intercepts: Float64Array.from(stored.intercepts),
    weights: Float64Array.from(stored.weights),
  }
}
