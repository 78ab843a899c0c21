// What people do with answers: approve, amend or withdraw one, wherever it was posted.
import type { OutgoingDraft } from '../actions/message-types.js'
import type { Audience, Viewer } from '../actions/types.js'
import { checkAmendment, type AmendmentFault } from '../answers/check-amendment.js'
import { reviewedAnswer } from '../answers/ask-reviewed.js'
import { hashSources, questionKey, stillHolds } from '../answers/find-review.js'
import { leansOnThread } from '../answers/follow-up.js'
import { longestNote, type AnswerReview, type ReviewedText } from '../answers/review-types.js'
import type { Answer } from '../answers/types.js'
import type { VerifyTools } from '../answers/verify-sentence.js'
import type { DirectoryStore } from '../directory/directory-store.js'
import type { Directory } from '../directory/types.js'
import type { Embedder } from '../models/types.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { mayReview } from './may-review.js'
import type { KeptQuestion, QuestionStore } from './question-store.js'
import type { ReviewStore } from './review-store.js'
import { answerMessage } from './views/answer-message.js'
import { agencyName } from './views/names.js'
import { partIdOf } from './views/quote-parts.js'

/** What somebody decides about an answer. */
export type ReviewMove =
  { kind: 'approve' } | { kind: 'amend'; text: string } | { kind: 'withdraw'; note: string | null }

export type ReviewOutcome =
  | { kind: 'done'; review: Omit<AnswerReview, 'vector'>; office: string }
  | { kind: 'refused'; reason: 'not-allowed' | 'not-found' | 'too-long' }
  | { kind: 'refused'; reason: 'unsound'; fault: AmendmentFault }

interface Reviewer {
  viewer: Extract<Viewer, { kind: 'person' }>
  now: Date
}

export interface ReviewDesk {
  /** A kept answer that the viewer may see and review. */
  open(questionId: string, viewer: Reviewer['viewer']): Promise<KeptAnswer | 'not-allowed' | 'not-found'>
  decide(questionId: string, move: ReviewMove, who: Reviewer): Promise<ReviewOutcome>
}

export type KeptAnswer = KeptQuestion & { answer: ReviewedText }

export interface ReviewParts {
  store: ReviewStore
  questions: QuestionStore
  directory: Pick<DirectoryStore, 'current'>
  documents: readonly StrategyDocument[]
  embedder: Pick<Embedder, 'embed' | 'id'>
  tools: VerifyTools
  publicUrl: string | null
  /** Sends at once what has just been put in the outbox. */
  wake: () => void
}

/** Longest amendment, characters. */
const longestAmendment = 4_000

/** The desk over these parts. */
export function createReviewDesk(parts: ReviewParts): ReviewDesk {
  return {
    open: (questionId, viewer) => openAnswer(questionId, viewer, parts),
    decide: async (questionId, move, who) => {
      const kept = await openAnswer(questionId, who.viewer, parts)
      if (typeof kept === 'string') return { kind: 'refused', reason: kept }
      return await decide(kept, move, who, parts)
    },
  }
}

async function openAnswer(
  questionId: string,
  viewer: Reviewer['viewer'],
  parts: ReviewParts,
): Promise<KeptAnswer | 'not-allowed' | 'not-found'> {
  const { questions, directory, documents } = parts
  const question = await questions.findQuestion(questionId, viewer)
  if (question?.answer == null) return 'not-found'
  const answer = (await readCurrentText(question, parts)) ?? question.answer
  const lines = answer.sentences.flatMap(({ citations }) =>
    citations.flatMap(({ passageId }) => partIdOf(documents, passageId) ?? []),
  )
  if (!mayReview(viewer, lines, await directory.current())) return 'not-allowed'
  return { ...question, answer }
}

/** The words in force where an office decided before: what is approved next is what people read now. */
async function readCurrentText(
  { text, language }: KeptQuestion,
  { store, documents }: ReviewParts,
): Promise<ReviewedText | null> {
  if (leansOnThread(text)) return null
  const key = questionKey(text, language)
  const current = (await store.current(language)).find(
    (review) => questionKey(review.question, language) === key && stillHolds(review, documents),
  )
  return current === undefined ? null : { sentences: current.sentences, writtenBy: current.writtenBy }
}

async function decide(
  question: KeptAnswer,
  move: ReviewMove,
  { viewer, now }: Reviewer,
  parts: ReviewParts,
): Promise<ReviewOutcome> {
  const { documents, embedder, store } = parts
  const text = textAfter(question, move, parts)
  if (text.kind === 'refused') return text
  const directory = await parts.directory.current()
  const agency = directory.people.find(({ id }) => id === viewer.personId)?.agency ?? viewer.agencies[0] ?? ''
  const { vector } = await embedder.embed(question.text, 'query')
  const review = {
    ...{ question: question.text, language: question.language, status: statusOf(move), agency },
    ...{ sentences: text.sentences, writtenBy: text.writtenBy, by: viewer.personId, at: now.toISOString() },
    note: move.kind === 'withdraw' ? move.note : null,
    ...{ sources: hashSources(text.sentences, documents), model: embedder.id, vector: [...vector] },
  }
  const office = agencyName(directory, agency, question.language)
  const alike = await store.posts(question.text, question.language)
  // What leans on its thread means something else in another one.
  const posts = leansOnThread(question.text)
    ? alike.filter(({ questionId }) => questionId === question.id)
    : alike
  const tell = (id: string) =>
    posts.flatMap((post) => draftFor({ ...review, id }, post, office, directory, parts))
  const id = await store.decide({ ...review, questionId: question.id }, tell, now)
  parts.wake()
  return { kind: 'done', review: { ...review, id }, office }
}

function statusOf({ kind }: ReviewMove): AnswerReview['status'] {
  return ({ approve: 'approved', amend: 'amended', withdraw: 'withdrawn' } as const)[kind]
}

function textAfter(
  { answer, language }: KeptAnswer,
  move: ReviewMove,
  { documents, tools }: ReviewParts,
): ({ kind: 'text' } & ReviewedText) | Extract<ReviewOutcome, { kind: 'refused' }> {
  if (move.kind === 'withdraw' && (move.note ?? '').length > longestNote)
    return { kind: 'refused', reason: 'too-long' }
  if (move.kind !== 'amend') return { kind: 'text', ...answer }
  if (move.text.length > longestAmendment) return { kind: 'refused', reason: 'too-long' }
  const known = answer.sentences.flatMap(({ citations }) => citations.map(({ passageId }) => passageId))
  const checked = checkAmendment(move.text, language, known, documents, tools)
  if (checked.kind === 'unsound') return { kind: 'refused', reason: 'unsound', fault: checked }
  // The office answers for these words now, whoever wrote the ones before.
  return { kind: 'text', sentences: checked.sentences, writtenBy: 'extraction' }
}

/** The posted message as it reads now; a reply that is in no outbox is followed by a word to its asker. */
function draftFor(
  review: AnswerReview,
  post: { questionId: string; replyKey: string; isInOutbox: boolean; askedBy: string },
  office: string,
  directory: Directory,
  { documents, publicUrl }: ReviewParts,
): OutgoingDraft[] {
  const { question, language } = review
  const answer: Answer = {
    ...{ question, language, hits: [], ms: 0 },
    outcome: { kind: 'cited', sentences: review.sentences, writtenBy: review.writtenBy },
  }
  // What is withdrawn can be neither judged nor reviewed any more, and was answered, so it isn't sent on.
  const questionId = review.status === 'withdrawn' ? null : post.questionId
  const frame = { documents, publicUrl, questionId, isPrivate: false, canReview: true }
  const message = answerMessage(reviewedAnswer(answer, review, office), frame)
  const audience: Audience = { kind: 'people', people: [post.askedBy] }
  const content = { kind: 'message' as const, message }
  const key = `review:${review.id}:${post.replyKey}`
  if (post.isInOutbox)
    return [{ key, destination: { kind: 'posted', key: post.replyKey }, content, audience }]
  const isKnown = directory.people.some(({ id }) => id === post.askedBy)
  if (!isKnown || review.status === 'approved') return []
  return [{ key, destination: { kind: 'person', personId: post.askedBy }, content, audience }]
}
