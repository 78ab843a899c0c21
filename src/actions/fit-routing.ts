// Fits the choice of an action line on the example bank, and says what it's worth by cross-validation.
import { scoreChoice, type ChoiceModel, type Signals } from '../models/choice-model.js'
import { fitChoice } from '../models/fit-choice.js'
import { fitLinear } from '../models/fit-linear.js'
import { openLinearModel, softmax, storeLinearModel, type LinearModel } from '../models/linear-model.js'
import { sha256 } from '../retrieval/index-files.js'
import {
  collectSignals,
  exampleSignals,
  passageSignal,
  type LinearModels,
  type RoutedMessage,
  type SignalSources,
} from './classify-features.js'
import { measure, type Judged } from './classify-figures.js'
import { exampleEmbedding } from './example-vectors.js'
import { chooseThresholds, fitTemperature, type ScoredMessage } from './fit-confidence.js'
import { noneLabel, type RoutingBank } from './routing-bank.js'
import type { RoutingModel } from './routing-model.js'
import { wordFeatures } from './classify-words.js'

/** Strength of the penalty on the linear models; chosen by cross-validation on the bank. */
const penalty = 1e-4
/** Significant digits of their stored numbers: more change no probability that is shown. */
const digits = 4
const foldCount = 5

export interface FitRoutingOptions {
  bank: RoutingBank
  sources: SignalSources
  embeddingModel: string
  /** Messages outside the bank, as they come in; without any, confidence is calibrated on the bank itself. */
  calibration: (RoutedMessage & { label: string })[]
  /** Told after each example: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Fits the linear model, the choice, temperature and thresholds: the same numbers for the same input.
 * @throws ModelError when the bank has no examples
 */
export async function fitRouting(options: FitRoutingOptions): Promise<RoutingModel> {
  const { bank, sources, calibration, embeddingModel } = options
  const folds = spread(bank)
  const heldOut = await collectHeldOut(options, folds)
  const fitted = fitLinearOn(options, () => true)
  const meaning = storeLinearModel(fitted.meaning, digits)
  const words = storeLinearModel(fitted.words, digits)
  const linear = { meaning: openLinearModel(meaning), words: openLinearModel(words) }
  const choice = fitChoiceOn(options, heldOut, () => true)
  const known = crossValidate(options, heldOut, folds)
  const fresh: ScoredMessage[] = []
  for (const message of calibration) {
    const signals = await collectSignals(message, linear, sources)
    fresh.push({ label: message.label, scores: scoreChoice(choice, signals) })
  }
  const { labels } = bank
  const temperature = fitTemperature(fresh.length === 0 ? known : fresh, labels)
  const judge = (rows: ScoredMessage[]): Judged[] =>
    rows.map(({ label, scores }) => ({ label, probabilities: softmax(scores, temperature) }))
  const judged = { fresh: judge(fresh.length === 0 ? known : fresh), known: judge(known) }
  const thresholds = chooseThresholds(judged.fresh, judged.known, choice)
  const figures = {
    crossValidated: measure(judged.known, { choice, thresholds }),
    calibration: measure(judged.fresh, { choice, thresholds }),
  }
  return {
    ...{ format: 1, embeddingModel, bank: bank.hash, temperature, thresholds, figures },
    ...{ meaning, words, choice },
  }
}

/** Each example's signals, from neighbours and a linear model that it was no part of. */
async function collectHeldOut(options: FitRoutingOptions, folds: number[]): Promise<Signals[]> {
  const { bank, sources, onProgress } = options
  const models = Array.from({ length: foldCount }, (_, fold) =>
    fitLinearOn(options, (at) => folds[at] !== fold),
  )
  const heldOut: Signals[] = []
  for (const at of bank.examples.keys()) {
    const embedding = exampleEmbedding(sources.examples.vectors, at)
    const message = { embedding, words: wordFeatures(bank.examples[at]!.text) }
    heldOut.push(await collectSignals(message, models[folds[at]!]!, sources, at))
    onProgress?.(at + 1, bank.examples.length)
  }
  return heldOut
}

/** The scores of each example by a choice fitted without its fold. */
function crossValidate(options: FitRoutingOptions, heldOut: Signals[], folds: number[]): ScoredMessage[] {
  const models = Array.from({ length: foldCount }, (_, fold) =>
    fitChoiceOn(options, heldOut, (at) => folds[at] !== fold),
  )
  return options.bank.examples.map(({ label }, at) => ({
    label,
    scores: scoreChoice(models[folds[at]!]!, heldOut[at]!),
  }))
}

function fitLinearOn({ bank, sources }: FitRoutingOptions, isIn: (at: number) => boolean): LinearModels {
  const { vectors, dimension } = sources.examples.vectors
  const places = [...bank.examples.keys()].filter(isIn)
  const labels = places.map((at) => bank.examples[at]!.label)
  const fit = (features: Float32Array[]): LinearModel =>
    fitLinear({ features, labels }, { penalty, order: bank.labels, steps: 60, tolerance: 1e-4 })
  return {
    meaning: fit(places.map((at) => vectors.subarray(at * dimension, (at + 1) * dimension))),
    words: fit(places.map((at) => wordFeatures(bank.examples[at]!.text))),
  }
}

function fitChoiceOn(
  { bank, sources }: FitRoutingOptions,
  heldOut: Signals[],
  isIn: (at: number) => boolean,
): ChoiceModel {
  const places = [...bank.examples.keys()].filter(isIn)
  const names = sources.passages === null ? exampleSignals : [...exampleSignals, passageSignal]
  const model = fitChoice(
    { signals: places.map((at) => heldOut[at]!), labels: places.map((at) => bank.examples[at]!.label) },
    { labels: bank.labels, names, own: bank.labels.filter((label) => label === noneLabel) },
  )
  const round = (value: number): number => Number(value.toPrecision(6))
  return {
    ...model,
    weights: model.weights.map(round),
    ownWeights: Object.fromEntries(
      Object.entries(model.ownWeights).map(([label, own]) => [label, own.map(round)]),
    ),
    biases: model.biases.map(round),
  }
}

/** Spreads each label's examples over the folds, in an order that nothing but their texts decides. */
function spread({ examples }: RoutingBank): number[] {
  const folds = new Array<number>(examples.length).fill(0)
  const seen = new Map<string, number>()
  const order = [...examples.keys()]
    .map((at) => ({ at, key: sha256(examples[at]!.text) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const { at } of order) {
    const { label } = examples[at]!
    const count = seen.get(label) ?? 0
    folds[at] = count % foldCount
    seen.set(label, count + 1)
  }
  return folds
}
