// Finds messages that Kompas posted by the key that it left in them.
import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { z } from 'zod'

/** Where to look. */
export interface Spot {
  channel: string
  thread: string | null
}

/** What posting needs. */
export interface Posting {
  client: WebClient
  spot: Spot
  key: string
  now: Date
  log: Logger
}

/** The parts of one message that stand in Slack, by their number from 0. */
export interface Posted {
  timestamps: Map<number, string>
  /** How many parts there are in all; null when none is there. */
  parts: number | null
}

const metadataSchema = z.object({
  event_type: z.literal('kompas'),
  event_payload: z.object({ key: z.string(), part: z.number(), parts: z.number() }),
})
const pageSchema = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: z.unknown().optional() })).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

/** What Kompas leaves in a message; whoever can read the message can read it. */
export function metadataFor(key: string, part: number, parts: number) {
  return { event_type: 'kompas', event_payload: { key, part, parts } }
}

const pageSize = 200
/** A message may have been sent as long ago as the outbox goes on trying. */
const hoursBack = 25

async function* readMessages(client: WebClient, { channel, thread }: Spot, now: Date) {
  const oldest = String(now.getTime() / 1000 - hoursBack * 3600)
  const common = { channel, oldest, limit: pageSize, include_all_metadata: true }
  let cursor: string | undefined
  do {
    const page = { ...common, ...(cursor === undefined ? {} : { cursor }) }
    const answer =
      thread === null
        ? await client.conversations.history(page)
        : await client.conversations.replies({ ...page, ts: thread })
    const { messages, response_metadata: next } = pageSchema.parse(answer)
    yield* messages
    cursor = next?.next_cursor === '' ? undefined : next?.next_cursor
  } while (cursor !== undefined)
}

/** Finds the parts with this key. Fails as calls to Slack do. */
export async function findPosted(client: WebClient, spot: Spot, key: string, now: Date): Promise<Posted> {
  const posted: Posted = { timestamps: new Map(), parts: null }
  for await (const { ts, metadata } of readMessages(client, spot, now)) {
    const parsed = metadataSchema.safeParse(metadata)
    if (!parsed.success || parsed.data.event_payload.key !== key) continue
    const { part, parts } = parsed.data.event_payload
    posted.parts = parts
    posted.timestamps.set(part, ts)
    if (posted.timestamps.size === parts) return posted
  }
  const first = posted.timestamps.get(0)
  if (spot.thread !== null || first === undefined) return posted
  // Outside a thread the later parts follow in the thread of the first.
  const later = await findPosted(client, { channel: spot.channel, thread: first }, key, now)
  return { parts: posted.parts, timestamps: new Map([...posted.timestamps, ...later.timestamps]) }
}
