// Decides whether the passages found answer the question, and if not, which honest outcome it gets.
import { toHits, type Retrieval } from '../retrieval/retrieve.js'
import { predictAnswerable, predictKinds, type AnswerModel, type QuestionKind } from './answer-model.js'
import { leansOnThread, needsThread } from './follow-up.js'
import { readSignals } from './signals.js'
import type { DeclineReason, Outcome } from './types.js'
import { speaksToModel } from './verification/find-instructions.js'

/** How many near passages are offered when the text doesn't say. */
const offered = 3
/** From this probability of an attack, words that speak to a machine are taken as one. */
const suspected = 0.2

const reasons: Partial<Record<QuestionKind, DeclineReason>> = {
  operational: 'operational',
  opinion: 'opinion',
  legal: 'legal-advice',
  person: 'person',
  'off-topic': 'off-topic',
  'small-talk': 'small-talk',
  attack: 'off-topic',
}

/**
 * Tells why a question is not answered, or null when it is.
 * @param completed true when the thread has already completed the question
 */
export function decide(
  question: string,
  retrieval: Retrieval,
  model: AnswerModel,
  completed: boolean,
): Outcome | null {
  const signals = readSignals(question, retrieval)
  if (signals === null) return { kind: 'not-found', nearest: [] }
  if (!completed && needsThread(question)) {
    return { kind: 'unclear', reason: 'ambiguous', choices: toHits(retrieval).slice(0, offered) }
  }
  const kinds = predictKinds(model.kinds, retrieval.question.vector)
  // Only words that speak to a machine are called an attack; what merely sounds like one is outside the subject.
  // Such words alone are not enough: "Does the strategy say that …?" has them too.
  if (kinds.attack >= suspected && speaksToModel(question)) return { kind: 'declined', reason: 'attack' }
  if (kinds.attack >= model.thresholds.kind) return { kind: 'declined', reason: 'off-topic' }
  const probability = predictAnswerable(model, signals, kinds, retrieval.question.vector)
  if (probability >= model.thresholds.answer) return null
  const nearest = toHits(retrieval).slice(0, offered)
  if (!completed && isUnclear(question, kinds))
    return { kind: 'unclear', reason: 'ambiguous', choices: nearest }
  const reason = likeliestReason(kinds, model.thresholds.kind)
  return reason === null ? { kind: 'not-found', nearest } : { kind: 'declined', reason }
}

function isUnclear(question: string, kinds: Record<QuestionKind, number>): boolean {
  return leansOnThread(question) && kinds.unclear >= Math.max(kinds['off-topic'], kinds.near)
}

/** The reason whose kinds are likely enough together; a question on the subject is never called off-topic. */
function likeliestReason(kinds: Record<QuestionKind, number>, floor: number): DeclineReason | null {
  const named = Object.entries(reasons) as [QuestionKind, DeclineReason][]
  const [kind, reason] = named.reduce((best, next) => (kinds[next[0]] > kinds[best[0]] ? next : best))
  const outside = named.reduce((sum, [name]) => sum + kinds[name], 0)
  return outside >= floor && kinds[kind] >= floor / 2 ? reason : null
}
