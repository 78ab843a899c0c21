// Questions that were asked and what people thought of the answers, each for its own audience.
import { audienceColumns, isInAudience, nameAudience } from '../actions/audience-store.js'
import type { OutgoingDraft } from '../actions/message-types.js'
import { enqueue } from '../actions/outbox-store.js'
import type { Audience, Viewer } from '../actions/types.js'
import type { ReviewedText } from '../answers/review-types.js'
import type { Language } from '../languages.js'
import type { Database } from '../storage/database.js'
import { idOfCause } from './id-of-cause.js'

/** A question, and the kind of outcome that it had. */
interface AskedQuestion {
  text: string
  language: Language
  outcome: string
  askedBy: string
  audience: Audience
  /** The part of the strategy nearest to it. */
  partId?: string | null
  /** The key of its reply in the outbox. */
  replyKey?: string
  /** What was answered, where the words are kept. */
  answer?: ReviewedText | null
}

/** A kept question with its answer. */
export interface KeptQuestion {
  id: string
  text: string
  language: Language
  outcome: string
  askedBy: string
  partId: string | null
  answer: ReviewedText | null
}

/** What a person thought of an answer. */
interface Feedback {
  questionId: string
  helpful: boolean
  reason: string | null
  givenBy: string
  audience: Audience
}

/** Feedback with its question, as the viewer may see it. */
interface ReviewedFeedback {
  id: string
  question: string
  helpful: boolean
  reason: string | null
  givenAt: string
}

/** A question that its asker sends to who answers for its subject. */
interface SentQuestion {
  id: string
  text: string
  askedBy: string
}

export interface QuestionStore {
  /** Keeps a question, once for each cause. @returns its id */
  addQuestion(question: AskedQuestion, now: Date, cause: string): Promise<string>
  /**
   * Keeps feedback, once for each cause.
   * @returns its id; null when the question has been erased, and with it what people think of it
   */
  addFeedback(feedback: Feedback, now: Date, cause: string): Promise<string | null>
  /** A question that the viewer may see. */
  findQuestion(id: string, viewer: Viewer): Promise<KeptQuestion | null>
  /**
   * Keeps the words and the asker of a question without an answer, as the asker wants, and puts messages in the outbox.
   * @returns false when it has been erased, or was sent before
   */
  sendToOwner(sent: SentQuestion, drafts: OutgoingDraft[], now: Date): Promise<boolean>
  /** Feedback whose question the viewer may see too, newest first. */
  listFeedback(viewer: Viewer, limit: number): Promise<ReviewedFeedback[]>
  /** Erases questions asked before an instant, with their feedback. @returns how many questions */
  eraseBefore(instant: Date): Promise<number>
}

/** In the place of an answer: the asker wants the owner to read the question. */
export const sentMark = { sent: true }

async function addQuestion(
  database: Database,
  question: AskedQuestion,
  now: Date,
  cause: string,
): Promise<string> {
  const id = idOfCause(`question:${cause}`)
  await database.transact(async (transaction) => {
    const kept = await transaction
      .insertInto('questions')
      .values({
        ...{ id, text: question.text, language: question.language, outcome: question.outcome },
        ...{ asked_by: question.askedBy, asked_at: now.toISOString() },
        ...audienceColumns(question.audience),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (kept === undefined) return
    await nameAudience(transaction, 'questions', id, question.audience)
    const { partId = null, replyKey = null, answer = null } = question
    if (partId === null && replyKey === null) return
    await transaction
      .insertInto('question_details')
      .values({
        ...{ question_id: id, part_id: partId, reply_key: replyKey },
        answer: answer === null ? null : JSON.stringify(answer),
      })
      .execute()
  })
  return id
}

async function findQuestion(database: Database, id: string, viewer: Viewer): Promise<KeptQuestion | null> {
  const row = await database.query
    .selectFrom('questions')
    .leftJoin('question_details', 'question_details.question_id', 'questions.id')
    .select(['questions.id', 'text', 'language', 'outcome', 'asked_by', 'part_id', 'answer'])
    .where('questions.id', '=', id)
    .where(isInAudience(viewer, 'questions', 'id'))
    .executeTakeFirst()
  if (row === undefined) return null
  const answer = row.answer === null ? null : (JSON.parse(row.answer) as ReviewedText | typeof sentMark)
  return {
    ...{ id: row.id, text: row.text, language: row.language as Language, outcome: row.outcome },
    ...{ askedBy: row.asked_by, partId: row.part_id },
    answer: answer !== null && 'sentences' in answer ? answer : null,
  }
}

async function sendToOwner(
  database: Database,
  { id, text, askedBy }: SentQuestion,
  drafts: OutgoingDraft[],
  now: Date,
): Promise<boolean> {
  return await database.transact(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('question_details')
      .set({ answer: JSON.stringify(sentMark) })
      .where('question_id', '=', id)
      .where('answer', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await transaction.updateTable('questions').set({ text, asked_by: askedBy }).where('id', '=', id).execute()
    await enqueue(transaction, drafts, now)
    return true
  })
}

async function addFeedback(
  database: Database,
  feedback: Feedback,
  now: Date,
  cause: string,
): Promise<string | null> {
  const id = idOfCause(`feedback:${cause}`)
  return await database.transact(async (transaction) => {
    const question = transaction.selectFrom('questions').select('id').where('id', '=', feedback.questionId)
    if ((await question.executeTakeFirst()) === undefined) return null
    const kept = await transaction
      .insertInto('feedback')
      .values({
        ...{ id, question_id: feedback.questionId, helpful: feedback.helpful ? 1 : 0 },
        ...{ reason: feedback.reason, given_by: feedback.givenBy, given_at: now.toISOString() },
        ...audienceColumns(feedback.audience),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (kept !== undefined) await nameAudience(transaction, 'feedback', id, feedback.audience)
    return id
  })
}

async function listFeedback(database: Database, viewer: Viewer, limit: number): Promise<ReviewedFeedback[]> {
  const rows = await database.query
    .selectFrom('feedback')
    .innerJoin('questions', 'questions.id', 'feedback.question_id')
    .select(['feedback.id', 'questions.text', 'feedback.helpful', 'feedback.reason', 'feedback.given_at'])
    .where(isInAudience(viewer, 'feedback', 'id'))
    .where(isInAudience(viewer, 'questions', 'id'))
    .orderBy('feedback.given_at', 'desc')
    .orderBy('feedback.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, question: row.text, helpful: row.helpful === 1 },
    ...{ reason: row.reason, givenAt: row.given_at },
  }))
}

async function eraseBefore(database: Database, instant: Date): Promise<number> {
  return await database.transact(async (transaction) => {
    const old = transaction.selectFrom('questions').select('id').where('asked_at', '<', instant.toISOString())
    const feedback = transaction.selectFrom('feedback').select('id').where('question_id', 'in', old)
    const subjects = [
      { table: 'questions:', ids: await old.execute() },
      { table: 'feedback:', ids: await feedback.execute() },
    ].flatMap(({ table, ids }) => ids.map(({ id }) => table + id))
    for (let start = 0; start < subjects.length; start += 500)
      await transaction
        .deleteFrom('audience_members')
        .where('subject', 'in', subjects.slice(start, start + 500))
        .execute()
    await transaction.deleteFrom('feedback').where('question_id', 'in', old).execute()
    const { numDeletedRows } = await transaction
      .deleteFrom('questions')
      .where('asked_at', '<', instant.toISOString())
      .executeTakeFirst()
    return Number(numDeletedRows)
  })
}

/** The questions kept in this database. */
export function createQuestionStore(database: Database): QuestionStore {
  return {
    addQuestion: (question, now, cause) => addQuestion(database, question, now, cause),
    addFeedback: (feedback, now, cause) => addFeedback(database, feedback, now, cause),
    findQuestion: (id, viewer) => findQuestion(database, id, viewer),
    sendToOwner: (sent, drafts, now) => sendToOwner(database, sent, drafts, now),
    listFeedback: (viewer, limit) => listFeedback(database, viewer, limit),
    eraseBefore: (instant) => eraseBefore(database, instant),
  }
}
