// Hears what is said to Kompas: where it's mentioned, in private, and in threads that it takes part in.
import type { Context } from '@slack/bolt'
import { z } from 'zod'
import type { ChatEvent, ThreadMessage } from '../../bot/types.js'
import { envelopeSchema, readingFor, type Hearing } from './hearing.js'
import { mentionedIds, plainText } from './plain-text.js'
import { messageSchema, nameMentions, readThread, type Reading } from './read-messages.js'
import { placeOf, timeOf } from './references.js'
import { outcomeOf } from './send-outcome.js'

const saidSchema = messageSchema.extend({
  user: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
})
type Said = z.infer<typeof saidSchema>

/** What isn't somebody saying something new: joins, edits, deletions … */
const saying = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])

/** Reads an event of somebody saying something; null for anything else, and for what bots say. */
function readSaid(event: unknown): Said | null {
  const parsed = saidSchema.safeParse(event)
  if (!parsed.success) return null
  const { subtype, bot_id: botId } = parsed.data
  return saying.has(subtype) && botId === undefined ? parsed.data : null
}

/** The thread so far. An answer without it is better than none, so a failure is only noted. */
async function threadBefore(said: Said, reading: Reading) {
  try {
    return await readThread(said.channel, said, reading)
  } catch (error) {
    reading.log.warn({ reason: outcomeOf(error).kind }, 'a Slack thread could not be read')
    return { messages: [], mentionsKompas: false }
  }
}

async function describe(
  said: Said,
  thread: ThreadMessage[],
  reading: Reading,
): Promise<Omit<ChatEvent, 'id' | 'kind' | 'place' | 'isPrivate' | 'awaitsReply'>> {
  const { workspace, accounts } = reading
  const [account, writeMention] = await Promise.all([
    accounts.find(workspace, said.user),
    nameMentions([said.text], reading),
  ])
  return { account, text: plainText(said.text, writeMention), thread, at: timeOf(said.ts) }
}

/** Hears a mention in a channel; the answer goes into its thread. */
export async function hearMention(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { event_id: id, event } = envelopeSchema.parse(body)
  const said = readSaid(event)
  if (said === null) return
  const reading = readingFor(context, hearing)
  const thread = said.thread_ts ?? said.ts
  const { messages } = said.thread_ts === undefined ? { messages: [] } : await threadBefore(said, reading)
  hearing.ownThreads.note(reading.workspace.id, said.channel, thread)
  const place = placeOf(reading.workspace.id, said.channel, thread)
  const rest = await describe(said, messages, reading)
  await hearing.emit({ ...rest, id, kind: 'mention', place, isPrivate: false, awaitsReply: false })
}

/** Hears a message in private or in a thread of Kompas; leaves everybody else's alone. */
export async function hearMessage(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { event_id: id, event } = envelopeSchema.parse(body)
  const said = readSaid(event)
  if (said === null) return
  const reading = readingFor(context, hearing)
  const isPrivate = said.channel_type === 'im'
  const messages = isPrivate
    ? (await threadBefore(said, reading)).messages
    : await ownThread(said, reading, hearing)
  if (messages === null) return
  const place = placeOf(reading.workspace.id, said.channel, said.thread_ts ?? null)
  const rest = await describe(said, messages, reading)
  await hearing.emit({ ...rest, id, kind: 'message', place, isPrivate, awaitsReply: false })
}

/** The thread before a reply, when Kompas takes part in it; else null. */
async function ownThread(
  said: Said,
  reading: Reading,
  { ownThreads }: Hearing,
): Promise<ThreadMessage[] | null> {
  const { id, botUserId } = reading.workspace
  const { thread_ts: thread, channel, ts } = said
  // A mention comes as an event of its own as well.
  if (thread === undefined || thread === ts || mentionedIds(said.text).includes(botUserId)) return null
  const read: Awaited<ReturnType<typeof readThread>>[] = []
  // Fails where the thread can't be read, so that Slack delivers again: it may be Kompas who is asked.
  const isOwn = await ownThreads.includes(id, channel, thread, async () => {
    const before = await readThread(channel, said, reading)
    read.push(before)
    return before.mentionsKompas || before.messages.some(({ byKompas }) => byKompas)
  })
  if (!isOwn) return null
  return (read[0] ?? (await threadBefore(said, reading))).messages
}
