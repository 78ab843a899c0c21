// Messages on their way out: to whom, about what, and what came of sending them.
import type { Audience, DueNotice, EscalationStep, EventKind, Place } from './types.js'

/**
 * Where a message goes; people and agencies are found on their platform when it is sent. In a place it may
 * be for the eyes of one account only (`onlyFor`, the platform's user id).
 */
export type Destination =
  | { kind: 'person'; personId: string }
  | { kind: 'agency'; agency: string }
  | { kind: 'place'; place: Place; onlyFor?: string }
  /** Every place where the item's card stands, and then each of them. */
  | { kind: 'cards'; itemId: string }
  | { kind: 'card'; itemId: string; placeKey: string }
  /** Where a message of the outbox was posted, by its key: it is replaced there. */
  | { kind: 'posted'; key: string }

/** One line of a day's reminders. */
export interface DigestLine {
  itemId: string
  step: Exclude<EscalationStep, 'none'> | DueNotice
}

/** What a message says, before it has words in the reader's language. */
export type Content =
  | { kind: 'notice'; itemId: string; position: number; event: EventKind }
  | { kind: 'digest'; day: string; lines: DigestLine[] }
  /** The item as it now is, where its card stands. */
  | { kind: 'card'; itemId: string }
  /** A message whose words are ready, as `bot/` writes it. */
  | { kind: 'message'; message: unknown }

/** A message to be put in the outbox; the key makes it one message however often it is put there. */
export interface OutgoingDraft {
  key: string
  destination: Destination
  content: Content
  audience: Audience
}

/** A message taken from the outbox to be sent. */
export interface OutgoingMessage extends Omit<OutgoingDraft, 'audience'> {
  threadKey: string
  /** Attempts so far that had an end, this one not included. */
  attempts: number
  /** The number of this claim, by which its outcome is written. */
  claim: number
  /** True when an earlier attempt may have arrived although nobody heard of it. */
  outcomeUnknown: boolean
  createdAt: string
}

/** A message that gave up, for the coordinator's eyes. */
export interface FailedMessage {
  key: string
  destination: Destination
  /** Null when it isn't for the viewer's eyes. */
  content: Content | null
  attempts: number
  lastError: string
  createdAt: string
}

/** What is written when an attempt is over. */
export type Settlement =
  | { status: 'sent'; reference: string | null }
  | { status: 'failed'; error: string }
  | { status: 'pending'; error: string; notBefore: Date; outcomeUnknown: boolean; countAttempt: boolean }
