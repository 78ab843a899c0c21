// The stage and the props of the platform contract.
import type { Form, Message, Part, PostTarget, SendResult } from '../../src/bot/types.js'
import type { createListener, PlatformHarness } from './platform-harness.js'

/** A platform under test and what the tests ask of it again and again. */
export interface Stage {
  harness: PlatformHarness
  listener: ReturnType<typeof createListener>
  channel(): PostTarget
  post(key: string, text: string, target?: PostTarget): Promise<SendResult>
  texts(userId: string): Promise<string[]>
  /** How many messages with these words the person can read. */
  count(userId: string, words: string): Promise<number>
}

/** A stage on which `harness` and `listener` are set before each test. */
export function createStage(): Stage {
  const stage: Pick<Stage, 'channel' | 'post' | 'texts' | 'count'> & Partial<Stage> = {
    channel: () => ({ kind: 'place', place: onStage().harness.place }),
    post: (key, text, target = onStage().channel()) =>
      onStage().harness.platform.post(target, textMessage(text), { key, ...wait }),
    texts: async (userId) => (await onStage().harness.read(userId)).map(({ text }) => text),
    count: async (userId, words) =>
      (await onStage().texts(userId)).filter((text) => text.includes(words)).length,
  }
  const onStage = (): Stage => stage as Stage
  return onStage()
}

/** The reference of a message that was sent; fails when it wasn't. */
export function sentReference(result: SendResult): string {
  if (result.kind !== 'sent' || result.reference === null)
    throw new Error(`not sent: ${JSON.stringify(result)}`)
  return result.reference
}

/** For calls that nothing ends. */
export const wait = { signal: new AbortController().signal }

/** A message of a text and other parts. */
export function textMessage(text: string, ...parts: Part[]): Message {
  return { language: 'en', parts: [{ kind: 'text', text }, ...parts], fallbackText: text }
}

export const buttons: Part = {
  kind: 'buttons',
  buttons: [
    { label: 'Accept', command: 'action accept 42', style: 'primary' },
    { label: 'Decline', command: 'action decline 42', opensForm: true },
  ],
}

export const reasonForm: Form = {
  ...{ language: 'en', title: 'Decline', submit: 'Send', cancel: 'Back', command: 'action decline 42' },
  parts: [{ kind: 'text', text: 'Why can you not take this on?' }],
  inputs: [
    { name: 'reason', label: 'Reason', required: true, kind: 'long-text', maxLength: 500 },
    { name: 'until', label: 'Until', required: false, kind: 'date' },
    {
      ...{ name: 'agency', label: 'Agency', required: true, kind: 'choice' as const },
      options: [
        { value: 'ncc', label: 'Crisis centre' },
        { value: 'ccb', label: 'Cyber centre' },
      ],
    },
  ],
}
