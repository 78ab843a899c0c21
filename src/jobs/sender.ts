// What the outbox asks of whoever carries messages to a platform.
import type { OutgoingMessage } from '../actions/message-types.js'
import type { LookUpResult, SendResult } from '../bot/types.js'

/** Carries messages to their platform. `signal` ends what takes too long. */
export interface Sender {
  send(message: OutgoingMessage, idempotencyKey: string, signal: AbortSignal): Promise<SendResult>
  /** Null, or no such method, where the platform cannot tell: a message of unknown outcome may then be doubled. */
  lookUp?(message: OutgoingMessage, idempotencyKey: string, signal: AbortSignal): Promise<LookUpResult | null>
}
