// Replaces a message of one or several parts; parts too many are taken away, parts too few are added.
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { Message } from '../../bot/types.js'
import { findPosted, metadataFor, type Posting } from './look-up.js'
import { asWritten, notePlainText } from './post-parts.js'
import type { SlackReference } from './references.js'
import { renderMessage, renderPlainText, type SlackMessage } from './render-message.js'
import { isFormatRefusal, refusalCode } from './send-outcome.js'

const postedSchema = z.object({ ts: z.string() })

interface Replacing extends Omit<Posting, 'spot'> {
  stands: SlackReference
}

type Metadata = ReturnType<typeof metadataFor>

async function replaceOne(ts: string, part: SlackMessage, metadata: Metadata, replacing: Replacing) {
  const { client, stands } = replacing
  const content = { text: part.text, blocks: part.blocks ?? [], metadata }
  await client.chat.update({ channel: stands.channel, ts, ...content, parse: 'none', link_names: false })
}

async function add(part: SlackMessage, metadata: Metadata, { client, stands }: Replacing, thread: string) {
  const answer = await client.chat.postMessage({
    ...{ channel: stands.channel, thread_ts: thread, text: part.text, ...asWritten, metadata },
    ...(part.blocks === undefined ? {} : { blocks: part.blocks }),
  })
  return postedSchema.parse(answer).ts
}

async function takeAway(client: WebClient, channel: string, ts: string): Promise<void> {
  try {
    await client.chat.delete({ channel, ts })
  } catch (error) {
    if (refusalCode(error) !== 'message_not_found') throw error
  }
}

async function replaceAll(parts: SlackMessage[], replacing: Replacing): Promise<string[]> {
  const { stands, key, client, now } = replacing
  const { channel } = stands
  const thread = stands.thread ?? stands.timestamps[0] ?? ''
  const isGrowing = parts.length > stands.timestamps.length
  // A try before may have added some already.
  const added = isGrowing ? (await findPosted(client, { channel, thread }, key, now)).timestamps : null
  const timestamps: string[] = []
  for (const [index, part] of parts.entries()) {
    const metadata = metadataFor(key, index, parts.length)
    const known = stands.timestamps[index] ?? added?.get(index)
    if (known !== undefined) await replaceOne(known, part, metadata, replacing)
    timestamps.push(known ?? (await add(part, metadata, replacing, thread)))
  }
  for (const ts of stands.timestamps.slice(parts.length)) await takeAway(client, channel, ts)
  return timestamps
}

/** Replaces what stands there, as plain text where Slack refuses the blocks. Fails as calls to Slack do. */
export async function replaceParts(
  stands: SlackReference,
  message: Message,
  common: Omit<Posting, 'spot'>,
): Promise<string[]> {
  const replacing = { ...common, stands }
  try {
    return await replaceAll(renderMessage(message), replacing)
  } catch (error) {
    if (!isFormatRefusal(error)) throw error
    notePlainText(error, common.key, common.log)
    return await replaceAll(renderPlainText(message), replacing)
  }
}
