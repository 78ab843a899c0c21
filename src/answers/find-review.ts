// Finds the review that counts for a question: the same words, or nearly the same meaning, over unchanged passages.
import { createHash } from 'node:crypto'
import type { Language } from '../languages.js'
import { dot } from '../models/vector-arithmetic.js'
import { foldWords } from '../retrieval/fold-words.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { leansOnThread } from './follow-up.js'
import type { AnswerReview } from './review-types.js'

/**
 * From this cosine of their vectors two questions count as one. Among the corpus's own Dutch and English questions
 * no two that different passages answer come nearer than 0.941, while the same in another order reaches 0.97.
 */
const leastLikeness = 0.95
/** Words of which one question may not have one that the other lacks, whatever the vectors say. */
const deciding =
  /^(?:\d.*|niet|geen|nooit|zonder|ne|pas|jamais|sans|nicht|kein\p{L}*|nie|ohne|not|no|never|without|n't)$/u

/** The words of a question in their order, without case, accents and marks: the same for the same question. */
export function questionKey(question: string, language: Language): string {
  return `${language} ${foldWords(question)
    .map(({ text }) => text)
    .join(' ')}`
}

/** The hash of each cited passage's text, by passage. */
export function hashSources(
  sentences: AnswerReview['sentences'],
  documents: readonly StrategyDocument[],
): Record<string, string> {
  const cited = new Set(sentences.flatMap(({ citations }) => citations.map(({ passageId }) => passageId)))
  const passages = documents.flatMap(({ passages: all }) => all.filter(({ id }) => cited.has(id)))
  return Object.fromEntries(
    passages.map(({ id, text }) => [id, createHash('sha256').update(text).digest('hex')]),
  )
}

/** True while every cited passage stands as it stood when the review was made. */
export function stillHolds(review: AnswerReview, documents: readonly StrategyDocument[]): boolean {
  const now = hashSources(review.sentences, documents)
  return Object.entries(review.sources).every(([id, hash]) => now[id] === hash)
}

/**
 * The review of a question that stands on its own; null when there is none.
 * @param vectorOf the question's unit vector and its model's id; asked for only when no words are the same
 */
export async function findReview(
  question: string,
  language: Language,
  reviews: readonly AnswerReview[],
  vectorOf: () => Promise<{ vector: Float32Array; model: string }>,
): Promise<AnswerReview | null> {
  if (reviews.length === 0 || leansOnThread(question)) return null
  const key = questionKey(question, language)
  const same = reviews.find((review) => questionKey(review.question, language) === key)
  if (same !== undefined) return same
  const { vector, model } = await vectorOf()
  const alike = reviews
    .filter((review) => review.model === model && hasSameWords(review.question, question))
    .map((review) => ({ review, likeness: dot(Float32Array.from(review.vector), vector) }))
    .sort((a, b) => b.likeness - a.likeness)[0]
  return alike !== undefined && alike.likeness >= leastLikeness ? alike.review : null
}

/** True when figures and words that turn a question round stand in both or in neither. */
function hasSameWords(one: string, other: string): boolean {
  const decidingIn = (text: string) =>
    foldWords(text)
      .flatMap(({ text: word }) => (deciding.test(word) ? [word] : []))
      .sort()
      .join(' ')
  return decidingIn(one) === decidingIn(other)
}
