// What the outbox asks of whoever carries messages to a platform.
import type { OutgoingMessage } from '../actions/message-types.js'

/** What came of sending. `unknown`: it may have arrived, nobody can say. */
export type SendResult =
  | { kind: 'sent'; reference: string | null }
  /** Not delivered. `afterSeconds` is the platform's own Retry-After. */
  | { kind: 'retry'; reason: string; afterSeconds?: number }
  /** Not delivered, and trying again can't help. */
  | { kind: 'failed'; reason: string }
  | { kind: 'unknown'; reason: string }

/** What the platform knows of a message with this key. */
export type LookUpResult =
  { kind: 'found'; reference: string | null } | { kind: 'absent' } | { kind: 'unknown'; reason: string }

/** Carries messages to their platform. `signal` ends what takes too long. */
export interface Sender {
  send(message: OutgoingMessage, idempotencyKey: string, signal: AbortSignal): Promise<SendResult>
  /** Only where the platform can tell; without it a message of unknown outcome may be doubled. */
  lookUp?(message: OutgoingMessage, idempotencyKey: string, signal: AbortSignal): Promise<LookUpResult>
}
