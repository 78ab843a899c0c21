// What is sent to Slack arrives once and whole, or is reported as what it is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, PostTarget, SendResult } from '../../../src/bot/types.js'
import type { Misbehaviour } from '../../support/fake-slack/api-server.js'
import { showMessage } from '../../support/fake-slack/show.js'
import { keepReferences, startSlack, type RunningSlack } from './start-slack.js'

const author = 'U0AUTHOR01'
const workspace = 'T0KOMPAS01'
const channel = 'C0GENERAL1'
const inChannel: Extract<PostTarget, { kind: 'place' }> = {
  kind: 'place',
  place: { platform: 'slack', workspace, channel },
}
const privately: PostTarget = { kind: 'person', workspace, userId: author }

function message(text: string): Message {
  return { language: 'en', parts: [{ kind: 'text', text }], fallbackText: text }
}

/** A message that takes this many of Slack's, each beginning with its number. */
function long(parts: number): Message {
  const texts = Array.from({ length: parts * 4 }, (_, index) => `${index} ${'word '.repeat(590)}`)
  return {
    language: 'en',
    parts: texts.map((text) => ({ kind: 'text', text })),
    fallbackText: texts.join('\n'),
  }
}

describe('sending to Slack', () => {
  let running: RunningSlack
  let references: ReturnType<typeof keepReferences>
  beforeEach(async () => {
    references = keepReferences()
    running = await startSlack(() => Promise.resolve({ kind: 'nothing' }), { references })
  })
  afterEach(async () => {
    await running.stop()
    expect(running.slack.world.complaints).toEqual([])
  })

  const signal = () => AbortSignal.timeout(10_000)
  const post = (what: Message, target: PostTarget = inChannel, key = 'k'): Promise<SendResult> =>
    running.platform.post(target, what, { key, signal: signal() })
  const update = (reference: string, what: Message): Promise<SendResult> =>
    running.platform.update(reference, what, { key: 'u', signal: signal() })
  const said = (): string[] => running.slack.world.messages.map((one) => showMessage(one).text)
  const numbers = (): string[] => said().flatMap((text) => text.match(/\b\d+(?= word)/g) ?? [])
  const upTo = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index))
  const referenceOf = (result: SendResult): string => (result.kind === 'sent' ? (result.reference ?? '') : '')

  it.each<[string, Misbehaviour, SendResult['kind']]>([
    ['429 with a time', { kind: 'limited', seconds: 3 }, 'retry'],
    ['429 without one', { kind: 'limited' }, 'retry'],
    ['500', { kind: 'status', status: 500 }, 'unknown'],
    ['503', { kind: 'status', status: 503 }, 'unknown'],
    ['403', { kind: 'status', status: 403 }, 'failed'],
    ["a page that isn't Slack's", { kind: 'garbage' }, 'unknown'],
    ...(['internal_error', 'fatal_error', 'service_unavailable'] as const).map(
      (code): [string, Misbehaviour, SendResult['kind']] => [code, { kind: 'refused', code }, 'unknown'],
    ),
    ...(['ratelimited', 'message_limit_exceeded'] as const).map(
      (code): [string, Misbehaviour, SendResult['kind']] => [code, { kind: 'refused', code }, 'retry'],
    ),
    ...(
      [
        'channel_not_found',
        'not_in_channel',
        'is_archived',
        'user_disabled',
        'token_revoked',
        'account_inactive',
        'missing_scope',
        'some_new_code',
      ] as const
    ).map((code): [string, Misbehaviour, SendResult['kind']] => [code, { kind: 'refused', code }, 'failed']),
  ])('reports %s', async (_name, how, kind) => {
    running.slack.failNext('chat.postMessage', how)
    const result = await post(message('Hello'))
    expect(result).toMatchObject({ kind, reason: expect.stringMatching(/\w+ \w+/) as string })
    if (how.kind === 'refused')
      expect(result).toMatchObject({ reason: expect.stringContaining(how.code) as string })
    expect(said()).toEqual([])
  })

  it('tries once only: the outbox tries again', async () => {
    let tries = 0
    const matches = (method: string): boolean => method === 'chat.postMessage' && ++tries > 0
    running.slack.api.plans.push({ matches, how: { kind: 'status', status: 500 }, lasts: true })
    await post(message('Hello'))
    expect(tries).toBe(1)
  })

  it('knows that nothing was sent where Slack can not be reached', async () => {
    await post(message('Hello'))
    await running.slack.api.stop()
    // The connection that was open breaks; a new one is refused.
    expect((await post(message('Again'))).kind).not.toBe('sent')
    expect(await post(message('Again'))).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('reached') as string,
    })
    running.slack.api.stop = () => Promise.resolve()
  })

  it('gives back what an archived channel and a switched-off account mean', async () => {
    running.slack.world.channels.get(channel)!.isArchived = true
    running.slack.world.users.get(author)!.isDisabled = true
    expect(await post(message('Hello'))).toMatchObject({
      kind: 'failed',
      reason: 'the channel is archived (is_archived)',
    })
    expect(await post(message('Hello'), privately)).toMatchObject({
      kind: 'failed',
      reason: 'the account is switched off (user_disabled)',
    })
  })

  it.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long', 'invalid_blocks_format'])(
    'says it in plain words after %s, and notes it',
    async (code) => {
      running.slack.failNext('chat.postMessage', { kind: 'refused', code })
      expect((await post(message('A & <b> *c* @here https://a.be'))).kind).toBe('sent')
      const shown = showMessage(running.slack.world.messages[0]!)
      expect(shown).toMatchObject({ text: 'A & <b> *c* @here https://a.be', links: [], mentions: [] })
      expect(running.logged.join('')).toContain(code)
    },
  )

  it('replaces by plain words too, leaving no old layout behind', async () => {
    const reference = referenceOf(await post(message('Open')))
    running.slack.failNext('chat.update', { kind: 'refused', code: 'invalid_blocks' })
    expect((await update(reference, message('Done'))).kind).toBe('sent')
    expect(running.slack.world.messages).toMatchObject([{ text: 'Done' }])
    expect(running.slack.world.messages[0]?.blocks).toBeUndefined()
  })

  it('spreads a long message over a thread, each part once, though sending breaks off in between', async () => {
    let sent = 0
    const third = (method: string): boolean => method === 'chat.postMessage' && ++sent === 3
    running.slack.api.plans.push({ matches: third, how: { kind: 'lost' } })
    const abort = new AbortController()
    const sending = running.platform.post(inChannel, long(4), { key: 'long', signal: abort.signal })
    while (running.slack.world.messages.length < 3) await new Promise((resolve) => setTimeout(resolve, 10))
    abort.abort()
    expect((await sending).kind).toBe('unknown')
    expect(await running.platform.lookUp!(inChannel, 'long', signal())).toEqual({ kind: 'absent' })
    const again = await post(long(4), inChannel, 'long')
    expect(again.kind).toBe('sent')
    expect(numbers()).toEqual(upTo(16))
    const [first, ...others] = running.slack.world.messages
    expect(others.every(({ threadTs }) => threadTs === first!.ts)).toBe(true)
    const found = await running.platform.lookUp!(inChannel, 'long', signal())
    expect(found).toEqual({ kind: 'found', reference: referenceOf(again) })
  })

  it('replaces a long message by a longer and a shorter one', async () => {
    const first = await post(long(2))
    const longer = await update(referenceOf(first), long(4))
    expect(numbers()).toEqual(upTo(16))
    const short = await update(referenceOf(longer), message('Short'))
    expect(said()).toEqual(['Short'])
    expect(referenceOf(short).split(',')).toHaveLength(1)
  })

  it('adds no part twice when growing breaks off', async () => {
    const first = referenceOf(await post(message('Short')))
    running.slack.failNext('chat.postMessage', { kind: 'limited', seconds: 1 })
    expect((await update(first, long(3))).kind).toBe('retry')
    let updates = 0
    const second = (method: string): boolean => method === 'chat.postMessage' && ++updates === 2
    running.slack.api.plans.push({ matches: second, how: { kind: 'limited', seconds: 1 } })
    expect((await update(first, long(3))).kind).toBe('retry')
    expect((await update(first, long(3))).kind).toBe('sent')
    expect(numbers()).toEqual(upTo(12))
  })

  it('remembers a private conversation, and opens it anew when Slack has forgotten it', async () => {
    await post(message('One'), privately)
    await post(message('Two'), privately)
    const opened = () => running.slack.world.calls.filter(({ method }) => method === 'conversations.open')
    expect(opened()).toHaveLength(1)
    const { channels } = running.slack.world
    channels.delete(running.slack.privateChannel(author))
    expect((await post(message('Three'), privately)).kind).toBe('sent')
    expect(opened()).toHaveLength(2)
    expect(references.failed).toHaveLength(1)
  })

  it('tells a person in private what can not be shown to them in the channel', async () => {
    running.slack.world.channels.get(channel)?.members.delete(author)
    const onlyFor: PostTarget = {
      ...inChannel,
      kind: 'place',
      place: { platform: 'slack', workspace, channel },
      onlyFor: author,
    }
    expect((await post(message('For you'), onlyFor)).kind).toBe('sent')
    expect(running.slack.world.messages[0]).toMatchObject({ channel: running.slack.privateChannel(author) })
  })

  it('finds what it said among many messages, and not what others copied', async () => {
    const sent = await post(message('Here'), inChannel, 'mine')
    for (let index = 0; index < 450; index++)
      running.slack.write({ channel, user: author, text: `talk ${index}` })
    expect(await running.platform.lookUp!(inChannel, 'mine', signal())).toEqual({
      kind: 'found',
      reference: referenceOf(sent),
    })
    expect(await running.platform.lookUp!(inChannel, 'min', signal())).toEqual({ kind: 'absent' })
    running.slack.failNext('conversations.history', { kind: 'limited', seconds: 9 })
    expect((await running.platform.lookUp!(inChannel, 'mine', signal())).kind).toBe('unknown')
  })

  it('refuses a reference that is not its own', async () => {
    for (const reference of ['', 'a/b', 'https://teams.example/1', 'a/b/c/d/e'])
      expect((await update(reference, message('x'))).kind).toBe('failed')
  })
})
