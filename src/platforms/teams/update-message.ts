// Replaces messages that stand on Teams.
import type { Activity } from 'botbuilder'
import type { Message, SendOptions, SendResult } from '../../bot/types.js'
import { readReference, writeReference, type MessageReference } from './message-reference.js'
import { platformName } from './options.js'
import { isUnreadable, neverHeard, type PostParts } from './post-message.js'
import { renderActivities, renderPlainActivities, type OutgoingActivity } from './render-activities.js'
import { resultOfFailure, statusOf } from './send-result.js'

/** Replaces a message; a long one's activities one by one, adding or removing what it has more or less. */
export async function updateMessage(
  reference: string,
  message: Message,
  { signal }: SendOptions,
  parts: PostParts,
): Promise<SendResult> {
  const at = readReference(reference)
  if (at === null) return { kind: 'failed', reason: 'this is no reference to a message on Teams' }
  const { tenant, conversation } = at
  const [channel = conversation] = conversation.split(';')
  const place = { platform: platformName, workspace: tenant, channel }
  const known = await parts.references.findPlace(place)
  const serviceUrl = known?.serviceUrl ?? (await parts.references.findServiceUrl(tenant))
  if (serviceUrl === null) return neverHeard
  const replacing = { at, serviceUrl, signal, parts }
  try {
    const activities = await replaceReadably(message, known?.heard ?? [], replacing)
    return { kind: 'sent', reference: writeReference({ ...at, activities }) }
  } catch (error) {
    const status = statusOf(error)
    if (status === 401) parts.connection.forgetToken()
    if (known !== null && (status === 403 || status === 404)) await parts.references.markFailed(known)
    parts.log.warn({ err: error, status }, 'a message on Teams was not replaced')
    return resultOfFailure(error, parts.clock())
  }
}

interface Replacing {
  at: MessageReference
  serviceUrl: string
  signal: AbortSignal
  parts: PostParts
}

async function replaceReadably(
  message: Message,
  heard: readonly string[],
  replacing: Replacing,
): Promise<string[]> {
  try {
    return await replaceEach(renderActivities(message, heard), replacing)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    replacing.parts.log.error({ err: error }, 'Teams refused a replacement as it was made')
    return await replaceEach(renderPlainActivities(message), replacing)
  }
}

async function replaceEach(activities: readonly OutgoingActivity[], replacing: Replacing): Promise<string[]> {
  const { at } = replacing
  const ids: string[] = []
  for (const [index, activity] of activities.entries())
    ids.push(await replaceOne(at.activities[index] ?? null, activity, replacing))
  for (const surplus of at.activities.slice(activities.length)) await remove(surplus, replacing)
  return ids
}

/** Posts anew what somebody has taken away. @returns the activity's id */
async function replaceOne(
  id: string | null,
  activity: OutgoingActivity,
  { at, serviceUrl, signal, parts }: Replacing,
): Promise<string> {
  const { conversations } = parts.connection.client(serviceUrl)
  const [body, options] = [activity as Activity, { abortSignal: signal }]
  if (id !== null) {
    try {
      await conversations.updateActivity(at.conversation, id, { ...body, id }, options)
      return id
    } catch (error) {
      if (statusOf(error) !== 404) throw error
    }
  }
  const added = await conversations.sendToConversation(at.conversation, body, options)
  return added.id
}

async function remove(id: string, { at, serviceUrl, signal, parts }: Replacing): Promise<void> {
  const { conversations } = parts.connection.client(serviceUrl)
  try {
    await conversations.deleteActivity(at.conversation, id, { abortSignal: signal })
  } catch (error) {
    if (statusOf(error) !== 404) throw error
  }
}
