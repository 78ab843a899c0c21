// Asks with reviews: what an office approved or amended is found first, and what it withdrew isn't said again.
import type { Language } from '../languages.js'
import type { Embedder } from '../models/types.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { findReview, stillHolds } from './find-review.js'
import type { AnswerReview, ReviewSource } from './review-types.js'
import type { Answer, Ask } from './types.js'

interface ReviewedParts {
  ask: Ask
  reviews: ReviewSource
  embedder: Pick<Embedder, 'embed' | 'id'>
  documents: readonly StrategyDocument[]
  /** An agency's name. */
  nameOffice: (agency: string, language: Language) => Promise<string>
}

/** Makes an `ask` that knows the reviews. Fails with a StorageError where they can't be read. */
export function createReviewedAsk({ ask, reviews, embedder, documents, nameOffice }: ReviewedParts): Ask {
  return async (question, context) => {
    const answer = await ask(question, context)
    // Only what the strategy may be asked about was reviewed; a marked text goes no further than `ask`.
    if (answer.outcome.kind !== 'cited' && answer.outcome.kind !== 'not-found') return answer
    const current = await reviews.current(answer.language)
    const holding = current.filter((review) => stillHolds(review, documents))
    const found = await findReview(answer.question, answer.language, holding, async () => ({
      vector: (await embedder.embed(answer.question, 'query')).vector,
      model: embedder.id,
    }))
    if (found === null) return answer
    return reviewedAnswer(answer, found, await nameOffice(found.agency, answer.language))
  }
}

/** The answer as the office wants it. */
export function reviewedAnswer(answer: Answer, review: AnswerReview, office: string): Answer {
  const { id, status, at, note, sentences, writtenBy } = review
  const { question, language, hits, ms } = answer
  return {
    ...{ question, language, hits, ms },
    outcome:
      status === 'withdrawn'
        ? { kind: 'not-found', nearest: answer.hits }
        : { kind: 'cited', sentences, writtenBy },
    review: { id, status, office, at, note },
  }
}
