// The streaming methods of the fake Slack: a message is begun, added to, and ended.
import {
  ownMessage,
  openChannel,
  refuseBadBlocks,
  type Caller,
  type Method,
  type Values,
} from './chat-methods.js'
import { Refusal } from './refusal.js'
import type { FakeMessage } from './world.js'

function beingWritten(values: Values, caller: Caller): FakeMessage {
  const message = ownMessage(values, caller)
  if (message.streaming === undefined) throw new Refusal('message_not_in_streaming_state')
  return message
}

function add(message: FakeMessage, blocks: object[], { world }: Caller): void {
  const all = [...(message.blocks ?? []), ...blocks]
  refuseBadBlocks(all, 'message', world)
  message.blocks = all
}

/** What chunks bring; Kompas sends blocks only. */
function blocksOf(values: Values): object[] {
  const chunks = (values['chunks'] ?? []) as { type: string; blocks?: object[] }[]
  return chunks.flatMap(({ type, blocks }) => {
    if (type !== 'blocks' || blocks === undefined || blocks.length === 0) throw new Refusal('invalid_chunks')
    return blocks
  })
}

export const streamMethods: Record<string, Method> = {
  'chat.startStream': (values, caller) => {
    const { world, installation } = caller
    const { id, kind } = openChannel(values['channel'], caller)
    const thread = String(values['thread_ts'])
    if (!world.messages.some(({ channel, ts }) => channel === id && ts === thread))
      throw new Refusal('thread_not_found')
    // Among several it has to be said for whom.
    if (kind !== 'im' && values['recipient_user_id'] === undefined)
      throw new Refusal('missing_recipient_user_id')
    const message: FakeMessage = {
      ...{ channel: id, ts: world.nextTs(), threadTs: thread, text: '', streaming: 0 },
      ...{ user: installation.botUserId, botId: installation.botId },
      reading: { marks: true, findsNames: true },
    }
    world.messages.push(message)
    return { channel: id, ts: message.ts }
  },
  'chat.appendStream': (values, caller) => {
    const message = beingWritten(values, caller)
    add(message, blocksOf(values), caller)
    message.streaming = (message.streaming ?? 0) + 1
    return { channel: message.channel, ts: message.ts }
  },
  'chat.stopStream': (values, caller) => {
    const message = beingWritten(values, caller)
    const { blocks = [], metadata } = values as { blocks?: object[]; metadata?: object }
    add(message, [...blocksOf(values), ...blocks], caller)
    if (metadata !== undefined) message.metadata = metadata
    delete message.streaming
    return { channel: message.channel, ts: message.ts }
  },
}
