// The tables of briefings and of reviews of answers, as types.
import type { AudienceColumns } from './audience-columns.js'

/** Briefings as they were sent; a row is also the claim on its slot. The last three are JSON. */
interface BriefingsTable extends AudienceColumns {
  id: string
  channel_id: string
  /** A day, or the cause of a briefing that was asked for. */
  slot: string
  language: string
  since: string
  until: string
  /** The last event of the history that it takes into account. */
  position: number
  sent_at: string
  sent_by: string | null
  passage_id: string | null
  briefing: string
  facts: string
  message: string
}

/** From where a channel's briefings begin, and what a coordinator decided about the next one. */
interface BriefingChannelsTable {
  channel_id: string
  /** JSON; null while the channel isn't active. */
  schedule: string | null
  from_slot: string
  from_at: string
  from_position: number
  held_by: string | null
  held_at: string | null
  remark: string | null
  remark_by: string | null
  remark_at: string | null
}

/** What somebody decided about an answer; `sentences`, `sources` and `vector` are JSON. */
interface AnswerReviewsTable {
  id: string
  question: string
  question_key: string
  language: string
  status: 'approved' | 'amended' | 'withdrawn'
  sentences: string
  /** The hash of each cited passage's text. */
  sources: string
  reviewed_by: string
  reviewed_at: string
  question_id: string | null
  note: string | null
  vector: string | null
  model: string | null
  replaced_at: string | null
}

/** Something of the review list that is done with: feedback, a question or a correction. */
interface ReviewClosingsTable {
  kind: string
  subject_id: string
  closed_by: string
  closed_at: string
  note: string | null
}

/** What else is known of a question; it goes when the question goes. */
interface QuestionDetailsTable {
  question_id: string
  /** The part of the strategy that is nearest to it. */
  part_id: string | null
  /** The key of its reply in the outbox, which tells where the answer stands. */
  reply_key: string | null
  /** The answer that was given, as JSON. */
  answer: string | null
}

export interface BriefingSchema {
  briefings: BriefingsTable
  briefing_channels: BriefingChannelsTable
  answer_reviews: AnswerReviewsTable
  review_closings: ReviewClosingsTable
  question_details: QuestionDetailsTable
}
