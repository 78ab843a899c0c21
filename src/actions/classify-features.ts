// What speaks for each action line: the nearest examples, linear models on meaning and words, the strategy's passages.
import type { IntegerProduct } from '../models/integer-product.js'
import { predictScores, type LinearModel } from '../models/linear-model.js'
import type { Embedding } from '../models/types.js'
import { scoreRanges } from '../retrieval/late-interaction.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import { weightedMean } from '../retrieval/retrieve.js'
import type { ExampleVectors } from './example-vectors.js'

/** Signals in the order in which the models take them; "passages" only where there is a strategy. */
export const exampleSignals = ['examples', 'closest-five', 'meaning', 'linear', 'words'] as const
export const passageSignal = 'passages'

/** Examples that go into late interaction; more find no better (cross-validated on the bank). */
const nearestExamples = 128
/** Examples that single vectors are summed over. */
const nearestByMeaning = 400
/** Entries of the strategy that go into late interaction. */
const nearestEntries = 64
/** Sharpness of the sums: a similarity 1/40 higher counts e times as much. */
const sharpness = 40

/** Labelled examples to compare with. */
export interface ExampleSet {
  labels: readonly string[]
  /** Place in `labels` of each example. */
  labelOf: Int32Array
  vectors: ExampleVectors
  /** Weights of a message's tokens, summing to 1: those that few examples use say more. */
  weigh: (tokenIds: number[]) => Float32Array
}

/** The strategy's entries by label. */
export interface PassageSet {
  index: LoadedIndex
  /** Place in `labels` of each entry; -1 for one that belongs to none. */
  labelOf: Int32Array
  /** True for labels that no passage speaks of: the others' best is theirs, so that nothing speaks against them. */
  withoutPassages: boolean[]
}

export interface SignalSources {
  examples: ExampleSet
  passages: PassageSet | null
  product: IntegerProduct
}

/** A message as the models take it. */
export interface RoutedMessage {
  embedding: Embedding
  /** `wordFeatures` of the same text. */
  words: Float32Array
}

/** Linear models whose scores are signals. */
export interface LinearModels {
  /** On the message's single vector. */
  meaning: LinearModel
  /** On its words. */
  words: LinearModel
}

/** A score with the place of its label. */
interface Scored {
  label: number
  score: number
}

/**
 * Everything that speaks for each label, one row a signal.
 * @param leaveOut an example that is not compared with, when that example itself is the message
 */
export async function collectSignals(
  { embedding: message, words }: RoutedMessage,
  linear: LinearModels,
  sources: SignalSources,
  leaveOut = -1,
): Promise<Float64Array[]> {
  const { examples, passages, product } = sources
  const count = examples.labels.length
  const cosines = cosinesWith(message.vector, examples.vectors, leaveOut)
  const nearest = largestOf(cosines, nearestByMeaning)
  const close = nearest.slice(0, nearestExamples)
  const ranges = close.map((example) => examples.vectors.ranges[example]!)
  const coverages = await scoreRanges(message, ranges, examples.vectors.tokens, product)
  const weights = examples.weigh(message.tokenIds)
  const covered = close.map((example, at) => ({
    label: examples.labelOf[example]!,
    score: weightedMean(coverages[at]!.tokens, weights),
  }))
  const byMeaning = nearest.map((example) => ({
    label: examples.labelOf[example]!,
    score: cosines[example]!,
  }))
  const signals = [
    sumSharply(covered, count),
    meanOfBest(covered, count, 5),
    sumSharply(byMeaning, count),
    predictScores(linear.meaning, message.vector),
    predictScores(linear.words, words),
  ]
  if (passages !== null) signals.push(await bestPassages(message, weights, passages, product, count))
  return signals
}

function cosinesWith(
  vector: Float32Array,
  { vectors, count }: ExampleVectors,
  leaveOut: number,
): Float32Array {
  const width = vector.length
  const cosines = new Float32Array(count)
  for (let example = 0; example < count; example += 1) {
    const from = example * width
    // Four sums at once: the additions of one would wait for each other.
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let i = 0; i < width; i += 4) {
      a += vectors[from + i]! * vector[i]!
      b += vectors[from + i + 1]! * vector[i + 1]!
      c += vectors[from + i + 2]! * vector[i + 2]!
      d += vectors[from + i + 3]! * vector[i + 3]!
    }
    cosines[example] = a + b + c + d
  }
  if (leaveOut >= 0) cosines[leaveOut] = -Infinity
  return cosines
}

/** Places of the largest finite values, largest first; equal ones in their order. */
function largestOf(values: Float32Array, most: number): number[] {
  const limit = Float32Array.from(values).sort()[Math.max(0, values.length - most)]!
  const places: number[] = []
  for (let at = 0; at < values.length; at += 1) {
    if (values[at]! >= limit && values[at]! > -Infinity) places.push(at)
  }
  return places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most)
}

/** For each label the logarithm of a sum that its best examples rule; absent labels lie below all present ones. */
function sumSharply(scored: Scored[], count: number): Float64Array {
  const sums = new Float64Array(count)
  const best = scored.reduce((most, { score }) => Math.max(most, score), -Infinity)
  for (const { label, score } of scored) sums[label]! += Math.exp((score - best) * sharpness)
  const absent = lowest(scored) - 1 / sharpness
  return sums.map((sum) => (sum === 0 ? absent : best + Math.log(sum) / sharpness))
}

/** For each label the mean of its best scores; where it has fewer, the lowest score of all stands in. */
function meanOfBest(scored: Scored[], count: number, most: number): Float64Array {
  const groups = Array.from({ length: count }, (): number[] => [])
  for (const { label, score } of scored) groups[label]!.push(score)
  const fill = lowest(scored)
  return Float64Array.from(groups, (scores) => {
    const best = scores.sort((a, b) => b - a).slice(0, most)
    return (best.reduce((sum, score) => sum + score, 0) + fill * (most - best.length)) / most
  })
}

async function bestPassages(
  message: Embedding,
  weights: Float32Array,
  { index, labelOf, withoutPassages }: PassageSet,
  product: IntegerProduct,
  count: number,
): Promise<Float64Array> {
  const near = index.nearest(message.vector, nearestEntries)
  const ranges = near.map(({ label }) => index.stored[label]!)
  const coverages = await scoreRanges(message, ranges, index.tokens, product)
  const scored = near.map(({ label }, at) => ({
    label: labelOf[label]!,
    score: weightedMean(coverages[at]!.tokens, weights),
  }))
  const best = new Float64Array(count).fill(lowest(scored) - 0.01)
  for (const { label, score } of scored) {
    if (label >= 0 && score > best[label]!) best[label] = score
  }
  const highest = best.reduce((most, score) => Math.max(most, score), -Infinity)
  return best.map((score, label) => (withoutPassages[label] === true ? highest : score))
}

function lowest(scored: Scored[]): number {
  return scored.reduce((least, { score }) => Math.min(least, score), 1)
}
