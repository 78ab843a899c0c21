// Writes an answer into the assistant's pane piece by piece, as Slack streams; where it can't, says so and leaves nothing.
import type { KnownBlock } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { metadataFor, type Posting } from './look-up.js'
import type { SlackMessage } from './render-message.js'
import { refusalCode } from './send-outcome.js'

const startedSchema = z.object({ ts: z.string() })

/** Slack allows many calls a minute, but a reader gains nothing by more pieces. */
const mostPieces = 6

/** The blocks in the pieces in which they appear. */
function piecesOf(blocks: KnownBlock[]): KnownBlock[][] {
  const size = Math.ceil(blocks.length / mostPieces)
  return Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) =>
    blocks.slice(index * size, (index + 1) * size),
  )
}

/** Takes away what was begun; Slack's failure at that is for the log, since the message itself goes on. */
async function takeBack(ts: string, { client, spot, log }: Posting): Promise<void> {
  try {
    await client.chat.delete({ channel: spot.channel, ts })
  } catch (error) {
    log.warn({ err: error }, 'an answer that was begun in the assistant pane could not be taken back')
  }
}

async function write(ts: string, pieces: KnownBlock[][], client: WebClient, { key, spot }: Posting) {
  const { channel } = spot
  const last = pieces.at(-1) ?? []
  for (const blocks of pieces.slice(0, -1))
    await client.chat.appendStream({ channel, ts, chunks: [{ type: 'blocks', blocks }] })
  // The key comes with the end: what was not finished does not count as said.
  await client.chat.stopStream({ channel, ts, blocks: last, metadata: metadataFor(key, 0, 1) })
}

/**
 * Streams a message into a thread of a private conversation. Fails as calls to Slack do.
 * @returns its id; null where Slack refuses to stream there: then it has to be posted
 */
export async function streamParts({ blocks = [] }: SlackMessage, posting: Posting): Promise<string | null> {
  const { client, spot, log } = posting
  const { channel, thread } = spot
  if (thread === null || !channel.startsWith('D') || blocks.length < 2) return null
  let begun: string | null = null
  try {
    begun = startedSchema.parse(await client.chat.startStream({ channel, thread_ts: thread })).ts
    await write(begun, piecesOf(blocks), client, posting)
    return begun
  } catch (error) {
    if (begun !== null) await takeBack(begun, posting)
    const code = refusalCode(error)
    if (code === null) throw error
    log.info({ code }, 'Slack refused to stream an answer: it is posted')
    return null
  }
}
