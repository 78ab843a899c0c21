// What people do in the fake Slack, and what they see there: in words, by person and thread.
import type { FakeSlack } from './fake-slack/fake-slack.js'
import { showBlock, showMessage } from './fake-slack/show.js'
import type { FakeMessage, FakeView } from './fake-slack/world.js'
import { channel as general } from './kompas-in-slack.js'

interface Said {
  user: string
  text: string
  channel?: string
  threadTs?: string
}

/** Somebody writes, and Slack tells Kompas as it does: a mention of Kompas comes as two events. */
export async function say(slack: FakeSlack, { channel = general, ...said }: Said): Promise<FakeMessage> {
  const message = slack.write({ channel, ...said })
  const { ts, text, user, threadTs } = message
  const kind = slack.world.channels.get(channel)?.kind ?? 'channel'
  const event = {
    ...{ channel, channel_type: kind, user, text, ts, event_ts: ts },
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  }
  await slack.send({ type: 'message', ...event })
  if (kind !== 'im' && text.includes('<@U0KOMPAS01>')) await slack.send({ type: 'app_mention', ...event })
  return message
}

/** Kompas' messages that a person sees in a thread, oldest first; without a thread in the whole channel. */
export function seen(slack: FakeSlack, user: string, channel: string, threadTs?: string): FakeMessage[] {
  return slack
    .readableBy(user)
    .filter((one) => one.botId !== undefined && one.channel === channel)
    .filter((one) => threadTs === undefined || one.threadTs === threadTs)
}

/** All that Kompas says there, as read. */
export function read(slack: FakeSlack, user: string, channel: string, threadTs?: string): string {
  return seen(slack, user, channel, threadTs)
    .map((one) => showMessage(one).text)
    .join('\n')
}

/** The words of a page or dialogue. */
export function readView(view: FakeView | null | undefined): string {
  return view === null || view === undefined ? '' : showBlock(view.view.blocks).text
}

interface InputElement {
  initial_value?: string
  initial_date?: string
  initial_option?: { value: string }
  initial_options?: { value: string }[]
}

/** What stands in a dialogue's inputs, by their names; nothing while none is open. */
export function valuesOf(open: FakeView | null): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const block of (open?.view.blocks ?? []) as {
    type: string
    block_id?: string
    element?: InputElement
  }[]) {
    const { element, block_id: name = '' } = block
    if (block.type !== 'input' || element === undefined) continue
    const several = element.initial_options?.map(({ value }) => value)
    const value = several ?? element.initial_value ?? element.initial_date ?? element.initial_option?.value
    if (value !== undefined) values[name] = value
  }
  return values
}
