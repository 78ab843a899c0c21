// Hears that somebody wants a message to become an action item: the shortcut, or a smiley on it.
import type { Context } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { ChatEvent, ThreadMessage } from '../../bot/types.js'
import { envelopeSchema, readingFor, type Hearing } from './hearing.js'
import { openDialogue } from './open-dialogue.js'
import { plainText } from './plain-text.js'
import {
  messageSchema,
  nameMentions,
  readMessage,
  readTexts,
  readThread,
  type Reading,
  type SlackText,
} from './read-messages.js'
import { placeOf } from './references.js'
import { createScreen, identify, type Screen } from './screen.js'
import { outcomeOf } from './send-outcome.js'

/** The shortcut's id, as the manifest declares it. */
export const captureShortcut = 'capture'

const shortcutSchema = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: messageSchema,
})

/** Something worth having but not worth failing for: Kompas may not be in the channel. */
async function orElse<T>(work: () => Promise<T>, otherwise: T, { log }: Reading): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const outcome = outcomeOf(error)
    log.info({ reason: outcome.reason }, 'something around a captured message could not be read')
    return otherwise
  }
}

const linkSchema = z.object({ permalink: z.string() })

async function findLink(client: WebClient, channel: string, ts: string): Promise<string> {
  return linkSchema.parse(await client.chat.getPermalink({ channel, message_ts: ts })).permalink
}

/** People stay recognisable in a captured text: whoever is mentioned may be the one who acts. */
async function captureText(text: string, reading: Reading): Promise<string> {
  const name = await nameMentions([text], reading)
  return plainText(text, (userId, label) => {
    const written = name(userId, label)
    return written === null ? null : `<@${userId}|${written.slice(1)}>`
  })
}

async function readTarget(
  channel: string,
  message: SlackText,
  reading: Reading,
): Promise<{ target: NonNullable<ChatEvent['target']>; thread: ThreadMessage[] }> {
  const { workspace, client } = reading
  const { ts, thread_ts: inThread } = message
  const before = async (): Promise<ThreadMessage[]> =>
    inThread === undefined || inThread === ts ? [] : (await readThread(channel, message, reading)).messages
  const [[target], text, link, thread] = await Promise.all([
    readTexts([message], reading),
    captureText(message.text, reading),
    orElse<string | null>(() => findLink(client, channel, ts), null, reading),
    orElse(before, [], reading),
  ])
  const place = placeOf(workspace.id, channel, inThread ?? ts)
  const words = target ?? { byKompas: false, author: null, at: '' }
  return { target: { ...words, text, place, link }, thread }
}

async function emitCapture(
  message: SlackText,
  screen: Screen,
  awaitsReply: boolean,
  reading: Reading,
  hearing: Hearing,
) {
  const { id, place, isPrivate } = screen
  const [account, { target, thread }] = await Promise.all([
    identify(screen, hearing),
    readTarget(place.channel, message, reading),
  ])
  const at = hearing.clock().toISOString()
  return await hearing.emit({
    ...{ id, kind: 'capture', account, place, isPrivate, awaitsReply, text: '', thread, target, at },
  })
}

/** True for the person's own conversation with Kompas; other private conversations look alike. */
async function isOwnConversation(channel: string, userId: string, reading: Reading, hearing: Hearing) {
  if (!channel.startsWith('D')) return false
  const { workspace, client } = reading
  return (await hearing.privateChannels.find(workspace.id, userId, client)) === channel
}

/** Hears the shortcut on a message; its dialogue must open within three seconds. */
export async function hearShortcut(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { trigger_id: triggerId, user, channel, message } = shortcutSchema.parse(body)
  const reading = readingFor(context, hearing)
  const thread = message.thread_ts ?? message.ts
  const seen = { id: `shortcut:${triggerId}`, userId: user.id, triggerId }
  const screen = createScreen(context, seen, { channel: channel.id, thread, isPrivate: false })
  const work = async () => {
    screen.isPrivate = await isOwnConversation(channel.id, user.id, reading, hearing)
    return await emitCapture(message, screen, true, reading, hearing)
  }
  await openDialogue(work(), screen, hearing)
}

const reactionSchema = z.object({
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
})

/** Hears a smiley; any other than the one for capturing is left alone. */
export async function hearReaction(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { event_id: id, event } = envelopeSchema.parse(body)
  const parsed = reactionSchema.safeParse(event)
  // A smiley may have a skin tone: "raised_hand::skin-tone-2".
  if (!parsed.success || parsed.data.reaction.split('::')[0] !== hearing.captureEmoji) return
  const { user: userId, item } = parsed.data
  const reading = readingFor(context, hearing)
  const message = await readMessage(item.channel, item.ts, reading)
  if (message === null) return
  const spot = { channel: item.channel, thread: message.thread_ts ?? message.ts }
  await emitCapture(message, createScreen(context, { id, userId }, spot), false, reading, hearing)
}
