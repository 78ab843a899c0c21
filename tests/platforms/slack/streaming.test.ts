// Answers in the assistant's pane appear piece by piece, and whole where Slack doesn't let them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, PostTarget } from '../../../src/bot/types.js'
import { readReference } from '../../../src/platforms/slack/references.js'
import type { Misbehaviour } from '../../support/fake-slack/api-server.js'
import { showMessage } from '../../support/fake-slack/show.js'
import { startSlack, type RunningSlack } from './start-slack.js'

const author = 'U0AUTHOR01'
const workspace = 'T0KOMPAS01'
const answer: Message = {
  language: 'nl',
  parts: [
    { kind: 'text', text: 'De strategie zegt:' },
    {
      kind: 'quote',
      text: 'België <!channel> beschermt *alle* burgers & hun vrijheden.',
      language: 'nl',
      number: 1,
    },
    { kind: 'quote', text: 'De drie assen.', language: 'nl', number: 2 },
    { kind: 'citation', number: 1, label: 'Inleiding', quote: '', url: 'https://kompas.example/p1' },
    { kind: 'buttons', buttons: [{ label: 'Meer', command: 'ask meer' }] },
  ],
  fallbackText: 'De strategie zegt: …',
}

describe('streaming in the pane for assistants', () => {
  let running: RunningSlack
  let target: PostTarget
  beforeEach(async () => {
    running = await startSlack(() => Promise.resolve({ kind: 'nothing' }))
    const channel = running.slack.privateChannel(author)
    const { ts } = running.slack.write({ channel, user: author, text: 'Wat zegt de strategie?' })
    target = { kind: 'place', place: { platform: 'slack', workspace, channel, thread: ts } }
  })
  afterEach(async () => {
    await running.stop()
    expect(running.slack.world.complaints).toEqual([])
  })

  const post = (where = target) =>
    running.platform.post(where, answer, { key: 'k', signal: AbortSignal.timeout(20_000) })
  const methods = () =>
    running.slack.world.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'))
  const said = () => running.slack.world.messages.filter(({ botId }) => botId !== undefined)
  const lookUp = () => running.platform.lookUp!(target, 'k', AbortSignal.timeout(20_000))

  it('shows a growing message, in the end the same as a posted one, and finds it by its key', async () => {
    const sent = await post()
    expect(sent.kind).toBe('sent')
    const called = methods()
    expect(called[0]).toBe('chat.startStream')
    expect(called.filter((method) => method === 'chat.appendStream').length).toBeGreaterThan(1)
    expect(called.at(-1)).toBe('chat.stopStream')
    const [message] = said()
    expect(message?.streaming).toBeUndefined()
    const shown = showMessage(message!)
    expect(shown.text).toContain('België <!channel> beschermt *alle* burgers & hun vrijheden.')
    expect(shown).toMatchObject({ mentions: [], buttons: ['Meer'], links: ['https://kompas.example/p1'] })
    expect(await lookUp()).toEqual({ kind: 'found', reference: sent.kind === 'sent' ? sent.reference : null })
    expect(readReference(sent.kind === 'sent' ? (sent.reference ?? '') : '')?.timestamps).toHaveLength(1)
  })

  it.each<[string, string]>([
    ['chat.startStream', 'unknown_method'],
    ['chat.startStream', 'feature_not_enabled'],
    ['chat.appendStream', 'invalid_chunks'],
    ['chat.stopStream', 'invalid_blocks'],
  ])('posts the answer where %s is refused (%s), and leaves nothing half', async (method, code) => {
    running.slack.failNext(method, { kind: 'refused', code })
    expect((await post()).kind).toBe('sent')
    expect(said()).toHaveLength(1)
    expect(showMessage(said()[0]!).text).toContain('De drie assen.')
    expect(methods()).toContain('chat.postMessage')
  })

  it.each<[string, Misbehaviour, string]>([
    ['chat.startStream', { kind: 'limited', seconds: 2 }, 'retry'],
    ['chat.appendStream', { kind: 'status', status: 503 }, 'unknown'],
    ['chat.stopStream', { kind: 'status', status: 500 }, 'unknown'],
  ])(
    'reports what happened to %s, takes back what was begun, and says it once when tried again',
    async (method, how, kind) => {
      running.slack.failNext(method, how)
      expect((await post()).kind).toBe(kind)
      expect(said()).toEqual([])
      expect(await lookUp()).toEqual({ kind: 'absent' })
      expect((await post()).kind).toBe('sent')
      expect(said()).toHaveLength(1)
    },
  )

  it('posts outside threads and in channels as ever', async () => {
    const { slack } = running
    const { ts: thread } = slack.write({ channel: 'C0GENERAL1', user: author, text: 'Vraag' })
    await post({ kind: 'place', place: { platform: 'slack', workspace, channel: 'C0GENERAL1', thread } })
    await post({ kind: 'person', workspace, userId: author })
    expect(methods()).toEqual(['chat.postMessage', 'chat.postMessage'])
  })
})
