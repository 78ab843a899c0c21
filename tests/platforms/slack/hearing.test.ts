// What is said in Slack reaches the bot with its thread and its author, and nothing else does.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createListener } from '../../contracts/platform-harness.js'
import type { FakeMessage } from '../../support/fake-slack/world.js'
import { startSlack, type RunningSlack } from './start-slack.js'

const author = 'U0AUTHOR01'
const reader = 'U0READER01'
const channel = 'C0GENERAL1'

describe('hearing in Slack', () => {
  let running: RunningSlack
  let listener: ReturnType<typeof createListener>
  beforeEach(async () => {
    listener = createListener()
    running = await startSlack(listener.onEvent)
  })
  afterEach(async () => {
    await running.stop()
    expect(running.slack.world.complaints).toEqual([])
  })

  /** Somebody writes, and Slack tells Kompas as it does by kind of conversation. */
  const say = async (
    said: Parameters<RunningSlack['slack']['write']>[0],
    change: object = {},
  ): Promise<FakeMessage> => {
    const { slack } = running
    const message = slack.write(said)
    const { ts, text, user, threadTs, channel: place } = message
    const kind = slack.world.channels.get(place)?.kind ?? 'channel'
    const event = {
      ...{ type: 'message', channel: place, channel_type: kind, user, text, ts, event_ts: ts },
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...change,
    }
    expect((await slack.send(event)).acknowledged).toBe(true)
    return message
  }
  const mention = async (text: string, threadTs?: string): Promise<FakeMessage> => {
    const { slack } = running
    const message = slack.write({
      channel,
      user: author,
      text,
      ...(threadTs === undefined ? {} : { threadTs }),
    })
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
    const event = { type: 'app_mention', channel, user: author, text, ts: message.ts, ...thread }
    expect((await slack.send(event)).acknowledged).toBe(true)
    return message
  }

  it('gives a mention its thread, with marks undone and people named', async () => {
    const root = running.slack.write({
      channel,
      user: reader,
      text: 'Wie doet *dit*? <@U0AUTHOR01> &amp; <https://a.be|nota>',
    })
    running.slack.write({ channel, user: author, text: 'Geen idee', threadTs: root.ts })
    const { ts } = await mention('<@U0KOMPAS01> en as 2? vraag <@U0READER01>', root.ts)
    running.slack.write({ channel, user: author, text: 'later', threadTs: root.ts })
    expect(listener.events[0]).toMatchObject({
      ...{
        kind: 'mention',
        text: 'en as 2? vraag @Luc Dubois',
        at: new Date(Number(ts) * 1000).toISOString(),
      },
      place: { platform: 'slack', channel, thread: root.ts },
      thread: [
        {
          text: 'Wie doet dit? @An Peeters & nota (https://a.be)',
          byKompas: false,
          author: { name: 'Luc Dubois' },
        },
        { text: 'Geen idee', author: { userId: author } },
      ],
    })
  })

  it('knows the author as Slack vouches for them', async () => {
    await mention('<@U0KOMPAS01> hallo')
    expect(listener.events[0]?.account).toEqual({
      ...{ platform: 'slack', workspace: 'T0KOMPAS01', userId: author, name: 'An Peeters', language: 'nl' },
      ...{ email: 'u0author01@kompas.example', zone: 'Europe/Brussels', isGuest: false },
    })
    await mention('<@U0KOMPAS01> nog eens')
    expect(running.slack.world.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1)
  })

  it.each([
    ['a stranger of a shared channel', { isStranger: true, teamId: 'T0OTHER001' }],
    ['somebody of another workspace', { teamId: 'T0OTHER001' }],
    ['a guest', { isRestricted: true }],
  ])('takes %s for a guest, without their address', async (_name, change) => {
    Object.assign(running.slack.world.users.get(author)!, change)
    await mention('<@U0KOMPAS01> hallo')
    expect(listener.events[0]?.account).toMatchObject({ isGuest: true, email: null })
  })

  it('takes somebody whom Slack does not show for a guest', async () => {
    running.slack.world.users.delete(author)
    await mention('<@U0KOMPAS01> hallo')
    expect(listener.events[0]?.account).toMatchObject({ userId: author, isGuest: true, email: null })
  })

  it('hears what is said in private, with what was said before', async () => {
    const own = running.slack.privateChannel(author)
    await say({ channel: own, user: author, text: 'Wat is as 1?' })
    await say({ channel: own, user: author, text: 'En as 2?' })
    expect(listener.events).toMatchObject([
      { kind: 'message', isPrivate: true, awaitsReply: false, thread: [], place: { channel: own } },
      { text: 'En as 2?', thread: [{ text: 'Wat is as 1?' }] },
    ])
    expect(listener.events[0]?.place.thread).toBeUndefined()
  })

  it('hears replies in threads where it was asked or spoke, and leaves other threads alone', async () => {
    const root = await mention('<@U0KOMPAS01> wat is as 1?')
    await say({ channel, user: reader, text: 'en as 2?', threadTs: root.ts })
    const place = { platform: 'slack', workspace: 'T0KOMPAS01', channel }
    const note = {
      language: 'nl' as const,
      parts: [{ kind: 'text' as const, text: 'Let op' }],
      fallbackText: 'Let op',
    }
    const signal = AbortSignal.timeout(5000)
    await running.platform.post({ kind: 'place', place }, note, { key: 'k', signal })
    const spoken = running.slack.world.messages.at(-1)!
    await say({ channel, user: reader, text: 'waarop?', threadTs: spoken.ts })
    const theirs = await say({ channel, user: reader, text: 'lunch?' })
    await say({ channel, user: author, text: 'ja', threadTs: theirs.ts })
    expect(listener.events.map(({ kind, text }) => [kind, text])).toEqual([
      ['mention', 'wat is as 1?'],
      ['message', 'en as 2?'],
      ['message', 'waarop?'],
    ])
    expect(listener.events[2]?.thread).toMatchObject([{ text: 'Let op', byKompas: true, author: null }])
  })

  it('finds again after a restart that it takes part in a thread', async () => {
    const root = running.slack.write({ channel, user: author, text: '<@U0KOMPAS01> as 1?' })
    await say({ channel, user: reader, text: 'en as 2?', threadTs: root.ts })
    expect(listener.events).toMatchObject([{ kind: 'message', isPrivate: false }])
  })

  it('hears nothing twice, nothing of bots, and nothing that is not said', async () => {
    const root = await mention('<@U0KOMPAS01> as 1?')
    const own = running.slack.privateChannel(author)
    await say({ channel, user: author, text: '<@U0KOMPAS01> en as 2?', threadTs: root.ts })
    await say({ channel: own, user: 'U0KOMPAS01', text: 'Antwoord' }, { bot_id: 'B0KOMPAS01' })
    await say({ channel: own, user: 'U0BOT00001', text: 'Reclame' }, { bot_id: 'B0OTHER001' })
    await say({ channel: own, user: author, text: 'anders' }, { subtype: 'message_changed', hidden: true })
    await say({ channel, user: author, text: 'is erbij' }, { subtype: 'channel_join' })
    await say({ channel, user: author, text: 'zomaar' })
    expect(listener.events.map(({ kind }) => kind)).toEqual(['mention'])
  })

  it('answers without the thread when Slack does not give it', async () => {
    const root = running.slack.write({ channel, user: reader, text: 'Eerst' })
    running.slack.failNext('conversations.replies', { kind: 'limited', seconds: 30 })
    await mention('<@U0KOMPAS01> as 1?', root.ts)
    expect(listener.events[0]).toMatchObject({ text: 'as 1?', thread: [] })
  })

  it('lets Slack deliver again when it cannot tell whose thread it is', async () => {
    const root = running.slack.write({ channel, user: author, text: '<@U0KOMPAS01> as 1?' })
    const { ts } = running.slack.write({ channel, user: reader, text: 'en?', threadTs: root.ts })
    running.slack.failNext('conversations.replies', { kind: 'limited', seconds: 1 })
    const event = {
      type: 'message',
      channel,
      channel_type: 'channel',
      user: reader,
      text: 'en?',
      ts,
      thread_ts: root.ts,
    }
    expect((await running.slack.send(event)).acknowledged).toBe(false)
    expect((await running.slack.sendAgain()).acknowledged).toBe(true)
    expect(listener.events).toHaveLength(1)
  })

  describe('in the pane for assistants', () => {
    it('suggests questions in the language of the person', async () => {
      const own = running.slack.privateChannel(reader)
      const root = running.slack.write({ channel: own, user: 'U0KOMPAS01', text: 'New Assistant Thread' })
      const pane = { user_id: reader, channel_id: own, thread_ts: root.ts, context: {} }
      await running.slack.send({
        type: 'assistant_thread_started',
        assistant_thread: pane,
        event_ts: root.ts,
      })
      expect(running.slack.world.prompts).toMatchObject([{ channel: own, title: 'Demandez par exemple :' }])
      expect(running.slack.world.prompts[0]?.prompts.length).toBeGreaterThan(1)
      expect(listener.events).toEqual([])
    })

    it('shows that it is at work, and hears the question once', async () => {
      const own = running.slack.privateChannel(reader)
      const root = running.slack.write({
        channel: own,
        user: 'U0KOMPAS01',
        text: 'New Assistant Thread',
        subtype: 'assistant_app_thread',
      })
      await say({ channel: own, user: reader, text: 'Quels sont les axes ?', threadTs: root.ts })
      expect(listener.events).toMatchObject([
        { kind: 'message', isPrivate: true, place: { channel: own, thread: root.ts }, thread: [] },
      ])
      await vi.waitFor(() => {
        expect(running.slack.world.statuses).toEqual([
          { channel: own, thread: root.ts, status: 'lit la stratégie…' },
        ])
      })
    })
  })
})
