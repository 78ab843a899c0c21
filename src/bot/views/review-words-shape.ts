// Which words reviews have: one shape for the four languages.
import type { AmendmentFault } from '../../answers/check-amendment.js'
import type { AnswerReview } from '../../answers/review-types.js'
import type { ReviewKind } from './review-link.js'

export interface ReviewWords {
  /** Over a reviewed answer. */
  marks: Record<AnswerReview['status'], (office: string, day: string) => string>
  /** The button under an answer, and the one that sends a question on. */
  review: string
  send: string
  /** What became of a question that was sent on. */
  sent: string
  sentBefore: string
  /** To the owner: who asks what. */
  question: (name: string, subject: string) => string
  title: string
  lead: string
  none: string
  kinds: Record<ReviewKind, string>
  /** Counts by subject, and others like one. */
  count: (subject: string, count: number) => string
  similar: (count: number) => string
  asks: (name: string) => string
  notHelpful: (question: string) => string
  correction: (text: string, from: string, to: string) => string
  /** Looks at the answer that the feedback is about. */
  look: string
  close: string
  closeTitle: string
  closeNote: string
  closed: string
  closedBefore: string
  /** To who asked. */
  closing: Record<ReviewKind, (about: string, note: string) => string>
  buttons: { approve: string; amend: string; withdraw: string }
  /** What the form of an amendment asks. */
  amend: { title: string; text: string; hint: string }
  withdraw: { title: string; note: string; hint: string; confirm: string }
  done: Record<AnswerReview['status'], string>
  refused: { 'not-allowed': string; 'not-found': string; 'too-long': string }
  faults: Record<AmendmentFault['reason'], (words: string) => string>
  /** Somebody who reviews nothing opens the list. */
  noReviewer: string
}
