// Chooses which of the passages found to cite: as many as the answer needs, no more.
import type { LinearModel } from '../models/linear-model.js'
import type { Candidate, Retrieval } from '../retrieval/retrieve.js'
import { predictYes, type AnswerModel } from './answer-model.js'
import { severalThings } from './question-words.js'

/** At most this many passages are cited; more when the question asks for a list or a comparison. */
const mostCited = 3
const mostCitedOfSeveral = 5
/** How many candidates beside the best are weighed. */
export const weighedCandidates = 5

/** The best passage and those further ones that the fitted model finds worth citing, best first. */
export function choosePassages(question: string, retrieval: Retrieval, model: AnswerModel): Candidate[] {
  return chooseAmong(question, retrieval, model.citing, model.thresholds.cite)
}

/** The same by a model of its own, for measuring one. */
export function chooseAmong(
  question: string,
  retrieval: Retrieval,
  model: LinearModel,
  threshold: number,
): Candidate[] {
  const [best, ...others] = retrieval.candidates.slice(0, weighedCandidates + 1)
  if (best === undefined) return []
  const further = others.filter(
    (_, at) => predictYes(model, citingFeatures(question, retrieval, at + 1)) >= threshold,
  )
  return [best, ...further].slice(0, asksSeveral(question) ? mostCitedOfSeveral : mostCited)
}

/** Whether a question asks for a list, a comparison or several things. */
function asksSeveral(question: string): boolean {
  return severalThings.test(question)
}

/** What speaks for citing the candidate at place `at` (1 = second best) beside the best one. */
export function citingFeatures(question: string, { candidates, weights }: Retrieval, at: number): number[] {
  const best = candidates[0]
  const other = candidates[at]
  const before = candidates[at - 1]
  if (best === undefined || other === undefined || before === undefined) return []
  const several = asksSeveral(question) ? 1 : 0
  const gain = coverageGain(best, other, weights)
  const gap = best.score - other.score
  return [
    other.score,
    gap,
    entryScore(best, 0) - entryScore(other, 0),
    gain,
    entryScore(other, 0),
    several,
    several * gain,
    several * gap,
    at === 1 ? 1 : 0,
    Math.log(Math.max(1, weights.length)),
    other.passage.partId === best.passage.partId ? 1 : 0,
    before.score - other.score,
    entryScore(other, 1),
    entryScore(best, 0),
  ]
}

/** How much of the question the other passage covers that the best one doesn't. */
function coverageGain(best: Candidate, other: Candidate, weights: Float32Array): number {
  return weights.reduce(
    (sum, weight, at) => sum + weight * Math.max(0, (other.tokens[at] ?? 0) - (best.tokens[at] ?? 0)),
    0,
  )
}

function entryScore({ entries }: Candidate, at: number): number {
  return entries[Math.min(at, entries.length - 1)]?.coverage.score ?? 0
}
