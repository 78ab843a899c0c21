// Reads what people wrote in Slack: one message, a thread, and where it stands.
import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { ThreadMessage } from '../../bot/types.js'
import type { Accounts } from './accounts.js'
import { mentionedIds, plainText, type WriteMention } from './plain-text.js'
import { timeOf } from './references.js'
import type { Workspace } from './workspaces.js'

/** A message as Slack's API gives it; only what Kompas reads of it. */
export const messageSchema = z.object({
  ts: z.string(),
  text: z.string().default(''),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  username: z.string().optional(),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
})
export type SlackText = z.infer<typeof messageSchema>

const pageSchema = z.object({
  messages: z.array(messageSchema).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

/** What reading needs. */
export interface Reading {
  workspace: Workspace
  client: WebClient
  accounts: Accounts
  log: Logger
}

/** What isn't somebody saying something: joins, deletions, the opening of the assistant's pane … */
const said = new Set([undefined, 'bot_message', 'file_share', 'thread_broadcast', 'me_message'])
const pageSize = 200
const mostPages = 5
/** Earlier messages that are passed on. */
const threadLength = 50
const historyLength = 20

/** Names for the people who are mentioned; Kompas itself is left out. */
export async function nameMentions(texts: string[], reading: Reading): Promise<WriteMention> {
  const { workspace, accounts } = reading
  const ids = new Set(texts.flatMap(mentionedIds))
  ids.delete(workspace.botUserId)
  const names = new Map<string, string>()
  await Promise.all([...ids].map(async (id) => names.set(id, (await accounts.find(workspace, id)).name)))
  return (userId, label) =>
    userId === workspace.botUserId ? null : `@${names.get(userId) ?? label ?? userId}`
}

function isOwn({ user, bot_id: botId }: SlackText, workspace: Workspace): boolean {
  return user === workspace.botUserId || botId === workspace.botId
}

/** Turns messages as Slack gives them into ones that the bot reads. */
export async function readTexts(messages: SlackText[], reading: Reading): Promise<ThreadMessage[]> {
  const { workspace, accounts } = reading
  const writeMention = await nameMentions(
    messages.map(({ text }) => text),
    reading,
  )
  return await Promise.all(
    messages.map(async (message): Promise<ThreadMessage> => {
      const { user, username, ts } = message
      const byKompas = isOwn(message, workspace)
      const isPerson = !byKompas && user !== undefined && message.bot_id === undefined
      const name = isPerson ? (await accounts.find(workspace, user)).name : (username ?? user ?? '')
      return {
        text: plainText(message.text, writeMention),
        byKompas,
        author: byKompas || user === undefined ? null : { userId: user, name },
        at: timeOf(ts),
      }
    }),
  )
}

/** A thread up to a moment, oldest first. Slack gives the oldest first, so all pages are read. */
async function fetchThread(
  client: WebClient,
  channel: string,
  thread: string,
  before: string,
): Promise<SlackText[]> {
  const messages: SlackText[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const from = cursor === undefined ? {} : { cursor }
    const answer = await client.conversations.replies({
      ...{ channel, ts: thread, latest: before, limit: pageSize, ...from },
    })
    const parsed = pageSchema.parse(answer)
    messages.push(...parsed.messages)
    cursor = parsed.response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') break
  }
  return messages.filter(({ ts, subtype }) => Number(ts) < Number(before) && said.has(subtype))
}

/** The messages before one in its thread; in a private conversation without threads, the latest there. */
export async function readThread(
  channel: string,
  message: Pick<SlackText, 'ts' | 'thread_ts'>,
  reading: Reading,
): Promise<{ messages: ThreadMessage[]; mentionsKompas: boolean }> {
  const { client, workspace } = reading
  const { ts, thread_ts: thread } = message
  const raw =
    thread === undefined
      ? await fetchHistory(client, channel, ts)
      : await fetchThread(client, channel, thread, ts)
  const worded = raw.filter(({ text }) => text !== '')
  const messages = await readTexts(worded.slice(-threadLength), reading)
  const mentionsKompas = worded.some(({ text }) => mentionedIds(text).includes(workspace.botUserId))
  return { messages, mentionsKompas }
}

async function fetchHistory(client: WebClient, channel: string, before: string): Promise<SlackText[]> {
  const answer = await client.conversations.history({ channel, latest: before, limit: historyLength })
  return pageSchema
    .parse(answer)
    .messages.filter(({ subtype }) => said.has(subtype))
    .reverse()
}

/** One message, in a thread or not; null when it isn't there. */
export async function readMessage(
  channel: string,
  ts: string,
  { client }: Reading,
): Promise<SlackText | null> {
  const one = { channel, ts, latest: ts, oldest: ts, inclusive: true, limit: 1 }
  const { messages } = pageSchema.parse(await client.conversations.replies(one))
  return messages.find((message) => message.ts === ts) ?? null
}
