// Asks with reviews: what an office approved or amended is found first, and what it withdrew isn't said again.
import type { Language } from '../languages.js'
import type { Embedder } from '../models/types.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { cleanQuestion } from './check-question.js'
import { findReview, stillHolds } from './find-review.js'
import type { AnswerReview, ReviewSource } from './review-types.js'
import type { Answer, AnswerStep, Ask } from './types.js'

interface ReviewedParts {
  ask: Ask
  reviews: ReviewSource
  embedder: Pick<Embedder, 'embed' | 'id'>
  documents: readonly StrategyDocument[]
  /** An agency's name. */
  nameOffice: (agency: string, language: Language) => Promise<string>
}

/** Makes an `ask` that knows the reviews. Fails with a StorageError where they can't be read. */
export function createReviewedAsk(parts: ReviewedParts): Ask {
  return async (question, context = {}) => {
    let looked: Promise<AnswerReview | null> | null = null
    const find = (language: Language) => (looked ??= lookForReview(parts, question, language))
    const { onStep } = context
    const steps = onStep === undefined ? null : holdSteps(onStep, find)
    const answer = await parts.ask(question, steps === null ? context : { ...context, onStep: steps.take })
    // Only what the strategy may be asked about was reviewed; a marked text goes no further than `ask`.
    if (answer.outcome.kind !== 'cited' && answer.outcome.kind !== 'not-found') return answer
    const found = await find(answer.language)
    await steps?.shown()
    if (found === null) return answer
    return reviewedAnswer(answer, found, await parts.nameOffice(found.agency, answer.language))
  }
}

async function lookForReview(
  { reviews, embedder, documents }: ReviewedParts,
  raw: string,
  language: Language,
): Promise<AnswerReview | null> {
  const question = cleanQuestion(raw)
  const holding = (await reviews.current(language)).filter((review) => stillHolds(review, documents))
  return findReview(question, language, holding, async () => ({
    vector: (await embedder.embed(question, 'query')).vector,
    model: embedder.id,
  }))
}

/** Steps wait until it is known that no review counts: what an office withdrew or amended must not flash by. */
function holdSteps(
  onStep: (step: AnswerStep) => void,
  find: (language: Language) => Promise<AnswerReview | null>,
): { take: (step: AnswerStep) => void; shown: () => Promise<void> } {
  let queue = Promise.resolve()
  return {
    take: (step) => {
      queue = queue
        .then(() => find(step.language))
        .then(
          (review) => {
            if (review === null) onStep(step)
          },
          // The asking itself fails with it at the end; until then nothing unsure is shown.
          () => undefined,
        )
    },
    shown: () => queue,
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
