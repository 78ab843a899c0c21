// What waits for somebody who answers for an axis: unanswered questions, feedback and corrections, until closed.
import { sql, type SqlBool } from 'kysely'
import { isInAudience } from '../actions/audience-store.js'
import type { OutgoingDraft } from '../actions/message-types.js'
import { enqueue } from '../actions/outbox-store.js'
import type { Viewer } from '../actions/types.js'
import type { Database } from '../storage/database.js'
import { sentMark } from './question-store.js'
import type { ReviewKind } from './views/review-link.js'

/** One thing to review. `about` is the question, or the message whose line was corrected. */
export interface ReviewEntry {
  kind: ReviewKind
  id: string
  about: string
  partId: string | null
  by: string
  /** ISO 8601 UTC. */
  at: string
  /** Why an answer didn't help. */
  reason: string | null
  /** The question of feedback, when its answer can be looked at. */
  questionId: string | null
  /** The lines of a correction. */
  lines: { from: string | null; to: string } | null
}

export interface ReviewListStore {
  /** How many questions without an answer each part of the strategy has, closed ones and those sent on left out. */
  countUnanswered(): Promise<{ partId: string | null; count: number }[]>
  /** What isn't closed, newest first: questions that were sent on, feedback and corrections that the viewer may see. */
  list(viewer: Viewer, limit: number): Promise<ReviewEntry[]>
  /** Closes something, and tells who it came from. @returns false when it was closed already */
  close(
    closing: { kind: ReviewKind; id: string; by: string; note: string | null },
    drafts: OutgoingDraft[],
    now: Date,
  ): Promise<boolean>
}

function isOpen(kind: ReviewKind, key: string) {
  return sql<SqlBool>`not exists (select 1 from review_closings c
    where c.kind = ${sql.lit(kind)} and c.subject_id = ${sql.ref(key)})`
}

const sent = JSON.stringify(sentMark)

async function countUnanswered(database: Database) {
  const rows = await database.query
    .selectFrom('questions')
    .leftJoin('question_details', 'question_details.question_id', 'questions.id')
    .select((column) => ['part_id', column.fn.countAll<number | string>().as('count')])
    .where('outcome', '=', 'not-found')
    .where(sql<SqlBool>`(question_details.answer is null or question_details.answer <> ${sent})`)
    .where(isOpen('questions', 'questions.id'))
    .groupBy('part_id')
    .execute()
  return rows.map((row) => ({ partId: row.part_id, count: Number(row.count) }))
}

async function listQuestions(database: Database, limit: number): Promise<ReviewEntry[]> {
  const rows = await database.query
    .selectFrom('questions')
    .innerJoin('question_details', 'question_details.question_id', 'questions.id')
    .select(['questions.id', 'text', 'part_id', 'asked_by', 'asked_at'])
    .where('answer', '=', sent)
    .where(isOpen('questions', 'questions.id'))
    .orderBy('asked_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'questions', id: row.id, about: row.text, partId: row.part_id, by: row.asked_by },
    ...{ at: row.asked_at, reason: null, questionId: null, lines: null },
  }))
}

async function listFeedback(database: Database, viewer: Viewer, limit: number): Promise<ReviewEntry[]> {
  const rows = await database.query
    .selectFrom('feedback')
    .innerJoin('questions', 'questions.id', 'feedback.question_id')
    .leftJoin('question_details', 'question_details.question_id', 'questions.id')
    .select(['feedback.id', 'questions.text', 'part_id', 'given_by', 'given_at', 'reason', 'answer'])
    .select('questions.id as question_id')
    .where('helpful', '=', 0)
    .where(isInAudience(viewer, 'feedback', 'id'))
    .where(isInAudience(viewer, 'questions', 'id'))
    .where(isOpen('feedback', 'feedback.id'))
    .orderBy('given_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'feedback', id: row.id, about: row.text, partId: row.part_id, by: row.given_by },
    ...{ at: row.given_at, reason: row.reason, lines: null },
    questionId: row.answer === null || row.answer === sent ? null : row.question_id,
  }))
}

async function listCorrections(database: Database, viewer: Viewer, limit: number): Promise<ReviewEntry[]> {
  const rows = await database.query
    .selectFrom('routing_corrections')
    .selectAll()
    .where('status', '=', 'proposed')
    .where(isInAudience(viewer, 'routing_corrections', 'id'))
    .where(isOpen('corrections', 'routing_corrections.id'))
    .orderBy('corrected_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'corrections', id: row.id, about: row.text, partId: row.chosen_line, by: row.corrected_by },
    ...{ at: row.corrected_at, reason: null, questionId: null },
    lines: { from: row.proposed_line, to: row.chosen_line },
  }))
}

/** The list kept in this database. */
export function createReviewListStore(database: Database): ReviewListStore {
  return {
    countUnanswered: () => countUnanswered(database),
    list: async (viewer, limit) => [
      ...(await listQuestions(database, limit)),
      ...(await listFeedback(database, viewer, limit)),
      ...(await listCorrections(database, viewer, limit)),
    ],
    close: ({ kind, id, by, note }, drafts, now) =>
      database.transact(async (transaction) => {
        const closed = await transaction
          .insertInto('review_closings')
          .values({ kind, subject_id: id, closed_by: by, closed_at: now.toISOString(), note })
          .onConflict((conflict) => conflict.doNothing())
          .returning('kind')
          .executeTakeFirst()
        if (closed === undefined) return false
        await enqueue(transaction, drafts, now)
        return true
      }),
  }
}
