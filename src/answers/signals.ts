// The honest signals from which a small model tells whether the passages found answer the question.
import { weightedMean, type Candidate, type Retrieval } from '../retrieval/retrieve.js'
import { asksDate, asksQuantity, holdsQuantity } from './question-words.js'

/** Computes the signals of a retrieval, always in the same order; null when nothing was found. */
export function readSignals(question: string, { candidates, weights }: Retrieval): number[] | null {
  const [best] = candidates
  if (best === undefined || weights.length === 0) return null
  const scoreAt = (at: number): number => candidates[at]?.score ?? 0
  const entryAt = (at: number): number =>
    best.entries[Math.min(at, best.entries.length - 1)]?.coverage.score ?? 0
  const quantity = asksQuantity.test(question)
  const eight = best.entries.slice(0, 8)
  return [
    // The best passage's score, and its lead over the second and the fifth.
    best.score,
    best.score - scoreAt(1),
    best.score - scoreAt(4),
    // The best single entry of the best passage, and of all passages.
    entryAt(0),
    Math.max(...candidates.slice(0, 12).map(({ entries }) => entries[0]?.coverage.score ?? 0)),
    // How well the rarest tokens are matched, the worst of all, and the weight matched above four floors.
    ...rarestMatches(best, weights),
    Math.min(...best.tokens),
    ...[0.5, 0.6, 0.7, 0.8].map((floor) => shareAbove(best, weights, floor)),
    Math.log(weights.length),
    // Do several entries agree, and are they questions that people ask?
    eight.filter(({ entry }) => entry.kind === 'question').length / 8,
    entryAt(1),
    entryAt(2),
    // What the next four passages add: a question in parts leans on several.
    weightedMean(unionOf(candidates.slice(0, 5), weights.length), weights) - best.score,
    best.entries[0]?.entry.kind === 'question' ? 1 : 0,
    // A quantity or a date is asked for, and the passage holds one.
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
