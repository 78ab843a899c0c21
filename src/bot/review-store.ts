// What offices decided about answers: one decision counts for a question, those before it stay for the record.
import { randomUUID } from 'node:crypto'
import type { OutgoingDraft } from '../actions/message-types.js'
import { enqueue } from '../actions/outbox-store.js'
import { questionKey } from '../answers/find-review.js'
import type { AnswerReview, ReviewedText, ReviewSource } from '../answers/review-types.js'
import type { Language } from '../languages.js'
import type { Database, Transaction } from '../storage/database.js'

/** A decision before it is kept. */
type NewReview = Omit<AnswerReview, 'id'> & { questionId: string | null }

/** Where an answer to a question was posted, for each time that it was asked. */
interface AnswerPost {
  questionId: string
  /** The key of its reply in the outbox. */
  replyKey: string
  /** False where the platform had the reply at once: then nothing is known of the message. */
  isInOutbox: boolean
  askedBy: string
}

export interface ReviewStore extends ReviewSource {
  /** Keeps a decision in the place of the one before, and puts messages in the outbox, all or nothing. */
  decide(review: NewReview, tell: (id: string) => OutgoingDraft[], now: Date): Promise<string>
  /** Every kept answer to the same question, word for word. */
  posts(question: string, language: Language): Promise<AnswerPost[]>
}

const mostPosts = 5_000

async function decide(
  database: Database,
  review: NewReview,
  tell: (id: string) => OutgoingDraft[],
  now: Date,
): Promise<string> {
  const id = randomUUID()
  await database.transact(async (transaction) => {
    await replaceFormer(transaction, review, now)
    const text: ReviewedText = { sentences: review.sentences, writtenBy: review.writtenBy }
    await transaction
      .insertInto('answer_reviews')
      .values({
        ...{ id, question: review.question, question_key: questionKey(review.question, review.language) },
        ...{ language: review.language, status: review.status, sentences: JSON.stringify(text) },
        sources: JSON.stringify({ agency: review.agency, hashes: review.sources }),
        ...{ reviewed_by: review.by, reviewed_at: review.at, question_id: review.questionId },
        ...{ note: review.note, vector: JSON.stringify(review.vector), model: review.model },
        replaced_at: null,
      })
      .execute()
    await enqueue(transaction, tell(id), now)
  })
  return id
}

async function replaceFormer(transaction: Transaction, review: NewReview, now: Date): Promise<void> {
  await transaction
    .updateTable('answer_reviews')
    .set({ replaced_at: now.toISOString() })
    .where('question_key', '=', questionKey(review.question, review.language))
    .where('replaced_at', 'is', null)
    .execute()
}

async function readCurrent(database: Database, language: Language): Promise<AnswerReview[]> {
  const rows = await database.query
    .selectFrom('answer_reviews')
    .selectAll()
    .where('language', '=', language)
    .where('replaced_at', 'is', null)
    .orderBy('reviewed_at', 'desc')
    .execute()
  return rows.map((row) => {
    const { agency, hashes } = JSON.parse(row.sources) as { agency: string; hashes: AnswerReview['sources'] }
    return {
      ...{ id: row.id, question: row.question, language, status: row.status, agency, sources: hashes },
      ...(JSON.parse(row.sentences) as ReviewedText),
      ...{ by: row.reviewed_by, at: row.reviewed_at, note: row.note, model: row.model ?? '' },
      vector: JSON.parse(row.vector ?? '[]') as number[],
    }
  })
}

async function readPosts(database: Database, question: string, language: Language): Promise<AnswerPost[]> {
  const rows = await database.query
    .selectFrom('questions')
    .innerJoin('question_details', 'question_details.question_id', 'questions.id')
    .leftJoin('outbox', 'outbox.key', 'question_details.reply_key')
    .select([
      'questions.id',
      'questions.text',
      'questions.asked_by',
      'question_details.reply_key',
      'outbox.key',
    ])
    .where('questions.language', '=', language)
    .where('question_details.reply_key', 'is not', null)
    .orderBy('questions.asked_at', 'desc')
    .limit(mostPosts)
    .execute()
  const key = questionKey(question, language)
  return rows
    .filter(({ text }) => questionKey(text, language) === key)
    .map((row) => ({
      ...{ questionId: row.id, replyKey: row.reply_key ?? '', askedBy: row.asked_by },
      isInOutbox: row.key !== null,
    }))
}

/** The decisions kept in this database. */
export function createReviewStore(database: Database): ReviewStore {
  return {
    current: (language) => readCurrent(database, language),
    decide: (review, tell, now) => decide(database, review, tell, now),
    posts: (question, language) => readPosts(database, question, language),
  }
}
