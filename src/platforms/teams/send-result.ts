// What came of a request to Teams: sent, to be tried later, refused for good, or nobody knows.
import { z } from 'zod'
import type { SendResult } from '../../bot/types.js'
import { SignInError } from './token-source.js'

type Failure = Exclude<SendResult, { kind: 'sent' }>

/** Teams asks to try these again: it did nothing. 401 passes with a new token. */
const passing = new Set([401, 412, 429, 502, 503, 504])
/** No connection was made, so nothing was sent. */
const unconnected = new Set(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'REQUEST_SEND_ERROR'])

/** What a refusal means, by Teams' own code for it. */
const meanings: Record<string, string> = {
  BotNotInConversationRoster: 'Kompas is no longer in this conversation',
  BotDisabledByAdmin: 'an administrator has switched Kompas off',
  ConversationBlockedByUser: 'the person has blocked Kompas',
  MessageWritesBlocked: 'the person has blocked or removed Kompas',
  ForbiddenOperationException: 'Kompas is not installed there',
  NotEnoughPermissions: 'Kompas may not write there',
  ConversationNotFound: 'the conversation no longer exists',
  ActivityNotFoundInConversation: 'the message no longer exists',
  MessageSizeTooBig: 'the message is too large',
}

const failureSchema = z.object({
  name: z.string().optional(),
  /** Teams' own code of a refusal, or Node's of a failed connection. */
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional(),
  response: z
    .object({ headers: z.custom<{ get(name: string): string | undefined }>(hasGet).optional() })
    .optional()
    .catch(undefined),
})

function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
}

/** The HTTP status of a refused request; null for other failures. */
export function statusOf(error: unknown): number | null {
  return failureSchema.safeParse(error).data?.statusCode ?? null
}

/** Tells what a failed request came to. `now` counts down a Retry-After that is a date. */
export function resultOfFailure(error: unknown, now: Date): Failure {
  const messageOf = error instanceof Error ? error.message : String(error)
  if (error instanceof SignInError) return { kind: 'retry', reason: messageOf }
  const failure = failureSchema.safeParse(error).data
  const status = failure?.statusCode
  if (status === undefined) {
    if (failure?.code !== undefined && unconnected.has(failure.code))
      return { kind: 'retry', reason: `Teams cannot be reached (${failure.code})` }
    return { kind: 'unknown', reason: messageOf }
  }
  if (passing.has(status)) {
    const afterSeconds = readRetryAfter(failure?.response?.headers?.get('retry-after'), now)
    const reason = `Teams answered ${status}`
    return afterSeconds === null ? { kind: 'retry', reason } : { kind: 'retry', reason, afterSeconds }
  }
  // A time-out or an error half-way may have come after the message was kept.
  if (status === 408 || status >= 500) return { kind: 'unknown', reason: `Teams answered ${status}` }
  const { code } = failure ?? {}
  const meaning = meanings[code ?? ''] ?? usualMeaning(status)
  return { kind: 'failed', reason: `${meaning} (${code ?? status})` }
}

function usualMeaning(status: number): string {
  if (status === 403) return 'Kompas may not write there: it was blocked or removed'
  if (status === 404) return 'the conversation or the message no longer exists'
  return 'Teams refused the message'
}

/** Seconds, rounded up; the header is a number or a date (RFC 9110 §10.2.3). */
function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}
