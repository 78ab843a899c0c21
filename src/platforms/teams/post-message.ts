// Sends messages to Teams by the kept references, each request once, and tells what came of it.
import type { Activity, ConversationParameters } from 'botbuilder'
import type { Logger } from 'pino'
import type { Message, PostTarget, SendOptions, SendResult } from '../../bot/types.js'
import type { Connection } from './connection.js'
import type { FeedbackStore } from './feedback-commands.js'
import { findConversation, type Conversation } from './find-conversation.js'
import { writeReference } from './message-reference.js'
import type { References } from './references.js'
import { renderActivities, renderPlainActivities, type OutgoingActivity } from './render-activities.js'
import { resultOfFailure, statusOf } from './send-result.js'

/** What sending needs. */
export interface PostParts {
  connection: Connection
  references: References
  feedback: FeedbackStore
  appId: string
  clock: () => Date
  log: Logger
}

/** How far a long message has got, so that another try goes on where the last one stopped. */
interface Progress {
  conversation: string
  activities: string[]
}

export const neverHeard: SendResult = {
  kind: 'failed',
  reason: 'Kompas has never been heard in this organisation: it must be installed there first',
}

/** Posts messages; what is half sent is remembered until it is whole. */
export function createPoster(parts: PostParts) {
  const halfSent = new Map<string, Progress>()
  return async (target: PostTarget, message: Message, options: SendOptions): Promise<SendResult> => {
    const conversation = await findConversation(target, parts.references)
    if (conversation === null) return neverHeard
    const progress = halfSent.get(options.key) ?? { conversation: '', activities: [] }
    halfSent.set(options.key, progress)
    const result = await postAll({ conversation, message, progress, signal: options.signal, parts })
    // Nothing is half sent when the first activity wasn't, and a failure is for good.
    if (result.kind === 'sent' || result.kind === 'failed' || progress.activities.length === 0)
      halfSent.delete(options.key)
    return result
  }
}

interface Sending {
  conversation: Conversation
  message: Message
  progress: Progress
  signal: AbortSignal
  parts: PostParts
}

async function postAll(sending: Sending): Promise<SendResult> {
  const { conversation, message, parts, progress } = sending
  try {
    try {
      await postEach(renderActivities(message, conversation.heard), sending)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      parts.log.error({ err: error }, 'Teams refused a message as it was made: its plain text is sent')
      progress.activities = []
      await postEach(renderPlainActivities(message), sending)
    }
    const { tenant } = conversation
    const [reference, last] = [{ tenant, ...progress }, progress.activities.at(-1)]
    if (last !== undefined) await keepFeedback({ ...reference, activity: last }, message, parts)
    return { kind: 'sent', reference: last === undefined ? null : writeReference(reference) }
  } catch (error) {
    return await settle(error, conversation, parts)
  }
}

/** Sends what hasn't been sent yet. */
async function postEach(activities: readonly OutgoingActivity[], sending: Sending): Promise<void> {
  const { progress } = sending
  for (const activity of activities.slice(progress.activities.length)) {
    const id = await postOne(activity, sending)
    progress.activities.push(id)
  }
}

async function postOne(activity: OutgoingActivity, sending: Sending): Promise<string> {
  const { conversation, progress, signal, parts } = sending
  const { conversations } = parts.connection.client(conversation.serviceUrl)
  const body = activity as Activity
  const options = { abortSignal: signal }
  if (progress.conversation === '' && conversation.kind === 'thread') {
    const begun = await conversations.createConversation(
      { ...beginning(sending, true), channelData: { channel: { id: conversation.id } }, activity: body },
      options,
    )
    progress.conversation = begun.id
    return begun.activityId
  }
  if (progress.conversation === '') progress.conversation = await openConversation(sending)
  const sent = await conversations.sendToConversation(progress.conversation, body, options)
  return sent.id
}

/** A known conversation's id, or that of the chat that is begun with the person. */
async function openConversation(sending: Sending): Promise<string> {
  const { conversation, signal, parts } = sending
  const { serviceUrl, tenant, kind, id } = conversation
  if (kind !== 'chat') return id
  const { conversations } = parts.connection.client(serviceUrl)
  const begun = await conversations.createConversation(
    { ...beginning(sending, false), members: [{ id, name: '' }], channelData: { tenant: { id: tenant } } },
    { abortSignal: signal },
  )
  const chat = { serviceUrl, tenant, conversation: begun.id, kind: 'personal' as const, heard: [] }
  await parts.references.saveChat({ ...chat, person: id })
  return begun.id
}

function beginning({ conversation, parts }: Sending, isGroup: boolean): ConversationParameters {
  const bot = { id: `28:${parts.appId}`, name: '' }
  // Which further fields are needed depends on what is begun: all but those are optional on the wire.
  return { isGroup, bot, tenantId: conversation.tenant } as ConversationParameters
}

/** The message stands: that its thumbs couldn't be kept must not post it again. */
async function keepFeedback(
  at: Parameters<FeedbackStore['keep']>[0],
  message: Message,
  { feedback, log }: PostParts,
): Promise<void> {
  try {
    await feedback.keep(at, message)
  } catch (error) {
    log.error({ err: error }, 'what the thumbs under a message stand for was not kept')
  }
}

/** True when Teams can't read or take what was sent, and plain text may pass. */
export function isUnreadable(error: unknown): boolean {
  const status = statusOf(error)
  return status === 400 || status === 413
}

async function settle(error: unknown, conversation: Conversation, parts: PostParts): Promise<SendResult> {
  const result = resultOfFailure(error, parts.clock())
  const status = statusOf(error)
  if (status === 401) parts.connection.forgetToken()
  if ((status === 403 || status === 404) && conversation.reference !== null)
    await parts.references.markFailed(conversation.reference)
  parts.log.warn({ err: error, result: result.kind, status }, 'a message to Teams was not sent')
  return result
}
