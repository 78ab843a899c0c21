// The chat.* methods of the fake Slack.
import { checkBlocks } from './check-limits.js'
import { Refusal } from './refusal.js'
import { checkValue } from './schemas.js'
import {
  findMessage,
  type FakeChannel,
  type FakeInstallation,
  type FakeMessage,
  type World,
} from './world.js'

export interface Caller {
  world: World
  installation: FakeInstallation
}
export type Values = Record<string, unknown>
export type Method = (values: Values, caller: Caller) => object

/** Blocks as Slack checks them: each of a known kind, within the limits. */
export function refuseBadBlocks(blocks: unknown, surface: 'message' | 'unfurl', world: World): void {
  if (!Array.isArray(blocks)) return
  const problems = [...blocks.flatMap((block) => checkValue('block', block)), ...checkBlocks(blocks, surface)]
  if (problems.length === 0) return
  world.complaints.push(...problems)
  throw new Refusal('invalid_blocks', problems.join('; '))
}

/** A channel that Kompas may write in. */
export function openChannel(id: unknown, { world, installation }: Caller): FakeChannel {
  const channel = world.channels.get(String(id))
  const isElsewhere =
    channel !== undefined && !installation.isEnterpriseInstall && channel.teamId !== installation.teamId
  if (channel === undefined || isElsewhere) throw new Refusal('channel_not_found')
  if (!channel.members.has(installation.botUserId))
    throw new Refusal(channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found')
  if (channel.isArchived) throw new Refusal('is_archived')
  return channel
}

function contentOf(values: Values, { world, installation }: Caller) {
  const {
    text = '',
    blocks,
    metadata,
  } = values as {
    text?: string
    blocks?: object[]
    metadata?: { event_type: string }
  }
  refuseBadBlocks(blocks, 'message', world)
  if (text === '' && (blocks === undefined || blocks.length === 0)) throw new Refusal('no_text')
  if (text.length > 40_000) throw new Refusal('msg_too_long')
  if (metadata !== undefined && !/^\w{1,255}$/.test(metadata.event_type))
    throw new Refusal('invalid_metadata_format')
  const reading = { marks: values['mrkdwn'] !== false, findsNames: values['parse'] !== 'none' }
  return {
    ...{ text, user: installation.botUserId, botId: installation.botId, reading },
    ...(blocks === undefined || blocks.length === 0 ? {} : { blocks }),
    ...(metadata === undefined ? {} : { metadata }),
  }
}

function threadOf(values: Values, channel: string, world: World): { threadTs: string } | object {
  const thread = values['thread_ts']
  if (typeof thread !== 'string') return {}
  if (!world.messages.some((one) => one.channel === channel && one.ts === thread))
    throw new Refusal('thread_not_found')
  return { threadTs: thread }
}

export function ownMessage(values: Values, caller: Caller): FakeMessage {
  const channel = openChannel(values['channel'], caller)
  const message = findMessage(caller.world, channel.id, String(values['ts']))
  if (message === undefined) throw new Refusal('message_not_found')
  if (message.botId !== caller.installation.botId) throw new Refusal('cant_update_message')
  return message
}

function add(message: Omit<FakeMessage, 'ts'>, { world }: Caller): FakeMessage {
  const posted = { ...message, ts: world.nextTs() }
  world.messages.push(posted)
  return posted
}

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': (values, caller) => {
    const channel = openChannel(values['channel'], caller)
    const thread = threadOf(values, channel.id, caller.world)
    const { ts } = add({ ...contentOf(values, caller), ...thread, channel: channel.id }, caller)
    return { channel: channel.id, ts, message: { type: 'message', ts, text: values['text'] } }
  },
  'chat.postEphemeral': (values, caller) => {
    const channel = openChannel(values['channel'], caller)
    const user = String(values['user'])
    if (!channel.members.has(user)) throw new Refusal('user_not_in_channel')
    const thread = threadOf(values, channel.id, caller.world)
    const content = { ...contentOf(values, caller), ...thread }
    return { message_ts: add({ ...content, channel: channel.id, onlyFor: user }, caller).ts }
  },
  'chat.update': (values, caller) => {
    const message = ownMessage(values, caller)
    if (typeof values['text'] === 'string' && values['text'].length > 4000) throw new Refusal('msg_too_long')
    const { blocks, ...content } = contentOf(values, caller)
    // Without `blocks` the old ones stay.
    const isKept = values['blocks'] === undefined
    if (!isKept) delete message.blocks
    Object.assign(message, content, blocks === undefined ? {} : { blocks })
    return { channel: message.channel, ts: message.ts, text: message.text }
  },
  'chat.delete': (values, caller) => {
    const message = ownMessage(values, caller)
    caller.world.messages.splice(caller.world.messages.indexOf(message), 1)
    return { channel: message.channel, ts: message.ts }
  },
  'chat.getPermalink': (values, { world }) => {
    const { channel, message_ts: ts } = values as { channel: string; message_ts: string }
    if (findMessage(world, channel, ts) === undefined) throw new Refusal('message_not_found')
    return { channel, permalink: `https://fake.slack.example/archives/${channel}/p${ts.replace('.', '')}` }
  },
  'chat.unfurl': (values, { world }) => {
    const { channel, ts, unfurls } = values as {
      channel: string
      ts: string
      unfurls: Record<string, { blocks: object[] }>
    }
    const message = findMessage(world, channel, ts)
    if (message === undefined) throw new Refusal('cannot_unfurl_message')
    for (const [url, { blocks }] of Object.entries(unfurls)) {
      if (!message.text.includes(url.replaceAll('&', '&amp;'))) throw new Refusal('cannot_unfurl_url', url)
      refuseBadBlocks(blocks, 'unfurl', world)
    }
    message.unfurls = { ...message.unfurls, ...unfurls }
    return {}
  },
}
