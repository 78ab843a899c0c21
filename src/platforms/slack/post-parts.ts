// Puts the parts of one message into a channel or thread, leaving out those that are there already.
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Message } from '../../bot/types.js'
import { findPosted, metadataFor, type Posting, type Spot } from './look-up.js'
import { renderMessage, renderPlainText, type SlackMessage } from './render-message.js'
import { isFormatRefusal, refusalCode } from './send-outcome.js'
import { streamParts } from './stream-parts.js'

const postedSchema = z.object({ ts: z.string() })

/** No address in it grows a preview, and Slack finds no names in it by itself. */
export const asWritten = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const

/** Says in the log why readers see plain text. */
export function notePlainText(error: unknown, key: string, log: Logger): void {
  log.warn({ key, code: refusalCode(error) }, 'Slack refused the layout of a message: it gets plain text')
}

async function postOne(part: SlackMessage, index: number, parts: number, posting: Posting, spot: Spot) {
  const { client, key } = posting
  const answer = await client.chat.postMessage({
    channel: spot.channel,
    text: part.text,
    ...(part.blocks === undefined ? { mrkdwn: false } : { blocks: part.blocks }),
    ...(spot.thread === null ? {} : { thread_ts: spot.thread }),
    ...asWritten,
    metadata: metadataFor(key, index, parts),
  })
  return postedSchema.parse(answer).ts
}

async function postAll(parts: SlackMessage[], posting: Posting): Promise<string[]> {
  const { client, spot, key, now } = posting
  // One message is either there or not; of several some may be there from a try before.
  const there =
    parts.length === 1 ? new Map<number, string>() : (await findPosted(client, spot, key, now)).timestamps
  const timestamps: string[] = []
  for (const [index, part] of parts.entries()) {
    const thread = spot.thread ?? timestamps[0] ?? null
    const ts = there.get(index) ?? (await postOne(part, index, parts.length, posting, { ...spot, thread }))
    timestamps.push(ts)
  }
  return timestamps
}

/** Posts a message, as plain text where Slack refuses its blocks. Fails as calls to Slack do. */
export async function postParts(message: Message, posting: Posting): Promise<string[]> {
  try {
    const parts = renderMessage(message)
    const [only] = parts
    const streamed = parts.length === 1 && only !== undefined ? await streamParts(only, posting) : null
    return streamed === null ? await postAll(parts, posting) : [streamed]
  } catch (error) {
    if (!isFormatRefusal(error)) throw error
    notePlainText(error, posting.key, posting.log)
    return await postAll(renderPlainText(message), posting)
  }
}
