// Reviews of answers: what an office decided about the answer to a question.
import type { Language } from '../languages.js'
import type { AnswerSentence, Outcome } from './types.js'

/** Longest note of a review, characters. */
export const longestNote = 500

type WrittenBy = Extract<Outcome, { kind: 'cited' }>['writtenBy']

/** What was said, and who wrote it. */
export interface ReviewedText {
  sentences: AnswerSentence[]
  writtenBy: WrittenBy
}

/** A decision about the answer to a question; it stands until the next one, or until a cited passage changes. */
export interface AnswerReview extends ReviewedText {
  id: string
  question: string
  language: Language
  status: 'approved' | 'amended' | 'withdrawn'
  /** The reviewer's id, and the agency in whose name it was done. */
  by: string
  agency: string
  /** ISO 8601 UTC. */
  at: string
  /** Why it was withdrawn, for everybody to read. */
  note: string | null
  /** The hash of each cited passage's text, by passage. */
  sources: Record<string, string>
  /** The question's unit vector, and the model it comes from. */
  vector: number[]
  model: string
}

/** Where reviews are looked up. */
export interface ReviewSource {
  /** Those that count now, of questions in a language. */
  current(language: Language): Promise<AnswerReview[]>
}
