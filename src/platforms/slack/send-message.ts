// Carries messages to Slack: posts, replaces, and finds what may have arrived.
import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { LookUpResult, Message, PostTarget, SendOptions, SendResult } from '../../bot/types.js'
import { AppError } from '../../errors.js'
import { findPosted, type Posting, type Spot } from './look-up.js'
import { notePlainText, postParts } from './post-parts.js'
import type { PrivateChannels } from './private-channels.js'
import { readReference, writeReference } from './references.js'
import { renderMessage, renderPlainText } from './render-message.js'
import { isFormatRefusal, outcomeOf, refusalCode } from './send-outcome.js'
import { replaceParts } from './replace-parts.js'
import type { Workspaces } from './workspaces.js'

export interface SenderParts {
  workspaces: Workspaces
  privateChannels: PrivateChannels
  clock: () => Date
  log: Logger
}

const notInstalled = { kind: 'failed', reason: 'Kompas is not installed in this workspace' } as const

/** A call that failed as calls do becomes its outcome; anything else is thrown on. */
async function resultOf<T>(work: () => Promise<T>): Promise<T | Exclude<SendResult, { kind: 'sent' }>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.retryable) return { kind: 'retry', reason: error.message }
    return outcomeOf(error)
  }
}

/** Posts a message. */
export async function post(
  target: PostTarget,
  message: Message,
  { key, signal }: SendOptions,
  parts: SenderParts,
): Promise<SendResult> {
  return await resultOf(async () => {
    const workspaceId = workspaceOf(target)
    const workspace = await parts.workspaces.find(workspaceId)
    if (workspace === null) return notInstalled
    const client = parts.workspaces.client(workspace, signal)
    const common = { client, key, now: parts.clock(), log: parts.log }
    if (target.kind === 'person')
      return await postPrivately({ workspaceId, userId: target.userId }, message, common, parts)
    const { channel, thread = null } = target.place
    const { onlyFor } = target
    // What is said in a private conversation is private already.
    if (onlyFor === undefined || channel.startsWith('D'))
      return await postAt({ channel, thread }, workspaceId, message, common)
    return await postForOne({ channel, thread }, { workspaceId, userId: onlyFor }, message, common, parts)
  })
}

type Common = Omit<Posting, 'spot'>
interface Reader {
  workspaceId: string
  userId: string
}

function workspaceOf(target: PostTarget): string {
  return target.kind === 'person' ? target.workspace : target.place.workspace
}

async function postAt(spot: Spot, workspace: string, message: Message, common: Common): Promise<SendResult> {
  const timestamps = await postParts(message, { ...common, spot })
  return { kind: 'sent', reference: writeReference({ workspace, ...spot, timestamps }) }
}

async function postPrivately(
  { workspaceId, userId }: Reader,
  message: Message,
  common: Common,
  { privateChannels }: SenderParts,
): Promise<SendResult> {
  const open = async (): Promise<SendResult> => {
    const channel = await privateChannels.find(workspaceId, userId, common.client)
    return await postAt({ channel, thread: null }, workspaceId, message, common)
  }
  try {
    return await open()
  } catch (error) {
    if (await privateChannels.forget(workspaceId, userId, error)) return await open()
    throw error
  }
}

/** The person can't be shown anything there: the private conversation is left. */
const unreachableThere = new Set(['user_not_in_channel', 'not_in_channel', 'channel_not_found'])

/** Shows a message to one person among others. Slack forgets it, so there is no reference to it. */
async function postForOne(
  { channel, thread }: Spot,
  reader: Reader,
  message: Message,
  common: Common,
  parts: SenderParts,
): Promise<SendResult> {
  const place = { channel, user: reader.userId, ...(thread === null ? {} : { thread_ts: thread }) }
  const show = async (layout: typeof renderMessage): Promise<void> => {
    for (const { text, blocks } of layout(message)) {
      const content = { text, ...(blocks === undefined ? {} : { blocks }) }
      await common.client.chat.postEphemeral({ ...place, ...content, parse: 'none', link_names: false })
    }
  }
  try {
    await show(renderMessage)
  } catch (error) {
    if (unreachableThere.has(refusalCode(error) ?? ''))
      return await postPrivately(reader, message, common, parts)
    if (!isFormatRefusal(error)) throw error
    notePlainText(error, common.key, common.log)
    await show(renderPlainText)
  }
  return { kind: 'sent', reference: null }
}

/** Slack doesn't let it be changed: gone, too old, or not Kompas' own any more. */
const unchangeable = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])

/** Replaces a message; where it can't be, posts it anew at the same place. */
export async function update(
  reference: string,
  message: Message,
  { key, signal }: SendOptions,
  parts: SenderParts,
): Promise<SendResult> {
  const stands = readReference(reference)
  if (stands === null) return { kind: 'failed', reason: 'the reference is not one of Slack' }
  return await resultOf(async () => {
    const workspace = await parts.workspaces.find(stands.workspace)
    if (workspace === null) return notInstalled
    const client = parts.workspaces.client(workspace, signal)
    const common = { client, key, now: parts.clock(), log: parts.log }
    try {
      const timestamps = await replaceParts(stands, message, common)
      return { kind: 'sent', reference: writeReference({ ...stands, timestamps }) }
    } catch (error) {
      if (!unchangeable.has(refusalCode(error) ?? '')) throw error
      return await postAt(stands, stands.workspace, message, common)
    }
  })
}

/** Looks for a message whose sending broke off. What was shown to one person only can't be found. */
export async function lookUp(
  target: PostTarget,
  key: string,
  signal: AbortSignal,
  parts: SenderParts,
): Promise<LookUpResult> {
  if (target.kind === 'place' && target.onlyFor !== undefined && !target.place.channel.startsWith('D'))
    return { kind: 'absent' }
  const result = await resultOf(async (): Promise<LookUpResult> => {
    const workspaceId = workspaceOf(target)
    const workspace = await parts.workspaces.find(workspaceId)
    if (workspace === null) return { kind: 'absent' }
    const client = parts.workspaces.client(workspace, signal)
    const spot = await spotOf(target, client, parts)
    const posted = await findPosted(client, spot, key, parts.clock())
    if (posted.parts === null || posted.timestamps.size < posted.parts) return { kind: 'absent' }
    const inOrder = [...posted.timestamps].sort(([a], [b]) => a - b).map(([, ts]) => ts)
    const reference = { workspace: workspaceId, ...spot, timestamps: inOrder }
    return { kind: 'found', reference: writeReference(reference) }
  })
  return result.kind === 'found' || result.kind === 'absent' ? result : notFoundOut(result)
}

function notFoundOut({ reason }: { reason: string }): LookUpResult {
  return { kind: 'unknown', reason }
}

async function spotOf(
  target: PostTarget,
  client: WebClient,
  { privateChannels }: SenderParts,
): Promise<Spot> {
  if (target.kind === 'place') return { channel: target.place.channel, thread: target.place.thread ?? null }
  return { channel: await privateChannels.find(target.workspace, target.userId, client), thread: null }
}
