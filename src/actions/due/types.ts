// What passes between reading a date, judging it and choosing the one that is due.
import type { DateTime } from 'luxon'
import type { Language } from '../../languages.js'

/** What a due date is read against. Days are midnights in UTC, so that no clock change moves them. */
export interface ReadingContext {
  /** The day on which the message was sent, in its time zone. */
  today: DateTime
  /** The moment at which it was sent, in its time zone. */
  now: DateTime
  language: Language | null
}

export type CandidateKind =
  | 'date'
  | 'month'
  | 'weekday'
  | 'day'
  | 'day-end'
  | 'clock'
  | 'week'
  | 'period'
  | 'near-period'
  | 'duration'
  | 'length'
  | 'holiday'
  | 'past'

/** An expression of time in folded text. */
export interface Candidate {
  start: number
  end: number
  kind: CandidateKind
  /** The day it means when it looks forward; null when the calendar has no such day. */
  day: DateTime | null
  /** The day it means when the text speaks of the past; `day` when absent. */
  pastDay?: DateTime | null
  /** True when the words could be something else, so that only a cue or a place of their own makes it a date. */
  doubtful?: boolean
}

/** Finds the expressions of one kind in folded text. */
export type Reader = (text: string, context: ReadingContext) => Candidate[]

/** A due date: `due` is YYYY-MM-DD or null, `dueText` the words of the message that say it. */
export interface Due {
  due: string | null
  dueText: string | null
}
