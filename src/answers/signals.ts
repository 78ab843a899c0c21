// The honest signals from which a small model tells whether the passages found answer the question.
import { weightedMean, type Candidate, type Retrieval } from '../retrieval/retrieve.js'
import { asksDate, asksQuantity, holdsQuantity } from './question-words.js'

/** What each signal means, in the order of `readSignals`. */
export const signalNames = [
  'score of the best passage',
  'its lead over the second',
  'its lead over the fifth',
  'best single entry of the best passage',
  'best single entry of all',
  'best match of the rarest token',
  'best match of the second rarest token',
  'best match of the third rarest token',
  'worst match of any token',
  'share of weight matched above .5',
  'share of weight matched above .6',
  'share of weight matched above .7',
  'share of weight matched above .8',
  'length of the question (log tokens)',
  'share of question entries among the best eight',
  'second best entry of the best passage',
  'third best entry of the best passage',
  'what the next four passages add',
  'the best entry is a question',
  'asks for a quantity',
  'asks for a quantity and the passage holds one',
  'asks for a date',
] as const

/** Computes the signals of a retrieval, in the order of `signalNames`; null when nothing was found. */
export function readSignals(question: string, { candidates, weights }: Retrieval): number[] | null {
  const [best] = candidates
  if (best === undefined || weights.length === 0) return null
  const scoreAt = (at: number): number => candidates[at]?.score ?? 0
  const entryAt = (at: number): number =>
    best.entries[Math.min(at, best.entries.length - 1)]?.coverage.score ?? 0
  const quantity = asksQuantity.test(question)
  const eight = best.entries.slice(0, 8)
  return [
    best.score,
    best.score - scoreAt(1),
    best.score - scoreAt(4),
    entryAt(0),
    Math.max(...candidates.slice(0, 12).map(({ entries }) => entries[0]?.coverage.score ?? 0)),
    ...rarestMatches(best, weights),
    Math.min(...best.tokens),
    ...[0.5, 0.6, 0.7, 0.8].map((floor) => shareAbove(best, weights, floor)),
    Math.log(weights.length),
    eight.filter(({ entry }) => entry.kind === 'question').length / 8,
    entryAt(1),
    entryAt(2),
    weightedMean(unionOf(candidates.slice(0, 5), weights.length), weights) - best.score,
    best.entries[0]?.entry.kind === 'question' ? 1 : 0,
    quantity ? 1 : 0,
    quantity && holdsQuantity.test(best.passage.text) ? 1 : 0,
    asksDate.test(question) ? 1 : 0,
  ]
}

/** How well the three rarest tokens of the question are matched. */
function rarestMatches({ tokens }: Candidate, weights: Float32Array): number[] {
  const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
  return [0, 1, 2].map((place) => tokens[order[place] ?? order[0] ?? 0] ?? 0)
}

function shareAbove({ tokens }: Candidate, weights: Float32Array, floor: number): number {
  return weights.reduce((sum, weight, at) => sum + ((tokens[at] ?? 0) > floor ? weight : 0), 0)
}

function unionOf(candidates: Candidate[], length: number): Float32Array {
  const union = new Float32Array(length)
  for (const { tokens } of candidates) {
    for (const [at, value] of tokens.entries()) if (value > (union[at] ?? 0)) union[at] = value
  }
  return union
}
