// What a failed call to Slack means for the message: not delivered, nobody knows, or never.
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api'
import type { SendResult } from '../../bot/types.js'

/** Slack's reasons, in words for whoever looks after failed messages. */
const reasons: Record<string, string> = {
  account_inactive: 'Kompas was removed from the workspace',
  cannot_dm_bot: 'a bot takes no private messages',
  channel_not_found: 'the channel does not exist, or Kompas is not in it',
  ekm_access_denied: 'the organisation has suspended access to its messages',
  invalid_auth: 'the token is not valid',
  is_archived: 'the channel is archived',
  messages_tab_disabled: 'private messages with Kompas are switched off in its settings',
  missing_scope: 'Kompas lacks a permission in the workspace',
  no_permission: 'Kompas may not write there',
  not_authed: 'no token was given',
  not_in_channel: 'Kompas is not in the channel',
  org_login_required: 'the workspace is being moved to an organisation',
  restricted_action: 'the workspace lets only some people write there',
  team_access_not_granted: 'Kompas has no access to the workspace',
  thread_not_found: 'the thread does not exist any more',
  token_expired: 'the token has expired',
  token_revoked: 'Kompas was removed from the workspace',
  user_disabled: 'the account is switched off',
  user_not_found: 'the account does not exist',
  user_not_in_channel: 'the person is not in the channel',
  user_not_visible: 'the account is not visible to Kompas',
  users_not_found: 'the account does not exist',
}

const formatRefusals = new Set([
  'block_mismatch',
  'invalid_attachments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
])

/** Slack gave up half-way: something may have happened. */
const halfWay = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])
const passing = new Set(['rate_limited', 'ratelimited', 'message_limit_exceeded', 'team_added_to_org'])
/** The connection was never made, so nothing was sent. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** Slack's own code for a refusal; null when it was something else. */
export function refusalCode(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null
}

/** True when the same words without blocks may be taken. */
export function isFormatRefusal(error: unknown): boolean {
  return formatRefusals.has(refusalCode(error) ?? '')
}

/** Tells what a failed call means. Rethrows what isn't a failed call. */
export function outcomeOf(error: unknown): Exclude<SendResult, { kind: 'sent' }> {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'retry', reason: 'Slack asks to wait', afterSeconds: error.retryAfter }
  if (error instanceof WebAPIHTTPError) return httpOutcome(error.statusCode)
  if (error instanceof WebAPIRequestError) return requestOutcome(error)
  const code = refusalCode(error)
  if (code !== null) return refusalOutcome(code)
  // The library's only other failure: 429 without saying how long to wait.
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return { kind: 'retry', reason: 'Slack asks to wait' }
  throw error
}

function httpOutcome(status: number): Exclude<SendResult, { kind: 'sent' }> {
  return status >= 500
    ? { kind: 'unknown', reason: `Slack answered ${status}` }
    : { kind: 'failed', reason: `Slack refused the call with ${status}` }
}

function requestOutcome(error: WebAPIRequestError): Exclude<SendResult, { kind: 'sent' }> {
  const { cause } = error.original
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return neverConnected.has(code)
    ? { kind: 'retry', reason: `Slack can not be reached (${code})` }
    : { kind: 'unknown', reason: `the call to Slack broke off (${error.original.message})` }
}

function refusalOutcome(code: string): Exclude<SendResult, { kind: 'sent' }> {
  if (passing.has(code)) return { kind: 'retry', reason: `Slack asks to wait (${code})` }
  // An answer that isn't Slack's, such as a proxy's page, comes here as its text.
  if (halfWay.has(code) || !/^\w+$/.test(code))
    return { kind: 'unknown', reason: `Slack failed (${code.slice(0, 80)})` }
  return { kind: 'failed', reason: `${reasons[code] ?? 'Slack refused the message'} (${code})` }
}
