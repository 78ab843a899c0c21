// A message becomes a proposal by the shortcut, whose form opens in time, or by a smiley.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChatEvent, Form, Reply } from '../../../src/bot/types.js'
import { topDialogue, useShortcut } from '../../support/fake-slack/interactions.js'
import { showBlock } from '../../support/fake-slack/show.js'
import { startSlack, type RunningSlack } from './start-slack.js'

const author = 'U0AUTHOR01'
const reader = 'U0READER01'
const channel = 'C0GENERAL1'

const form: Form = {
  ...{ language: 'nl', title: 'Nieuw actiepunt met een lange titel', submit: 'Maken', cancel: 'Terug' },
  ...{ command: 'action create 7', parts: [] },
  inputs: [{ kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: 80, value: 'Lijst' }],
}

describe('capturing in Slack', () => {
  let running: RunningSlack
  let events: ChatEvent[]
  let reply: () => Promise<Reply>
  beforeEach(async () => {
    events = []
    reply = () => Promise.resolve({ kind: 'form', form })
    running = await startSlack((event) => {
      events.push(event)
      return reply()
    })
  })
  afterEach(async () => {
    await running.stop()
    expect(running.slack.world.complaints).toEqual([])
  })

  const titleOf = (): string | undefined =>
    (topDialogue(running.slack, author)?.view['title'] as { text: string } | undefined)?.text
  const wordsOf = (): string => showBlock(topDialogue(running.slack, author)?.view.blocks).text

  it('gives the message with its author, its thread and its address', async () => {
    const root = running.slack.write({ channel, user: reader, text: 'Lijst is oud' })
    const text = '<@U0READER01> kan jij de lijst *actualiseren*?'
    const message = running.slack.write({ channel, user: author, text, threadTs: root.ts })
    expect((await useShortcut(running.slack, author, message)).acknowledged).toBe(true)
    expect(events).toMatchObject([
      {
        ...{ kind: 'capture', awaitsReply: true, isPrivate: false, account: { userId: author } },
        place: { channel, thread: root.ts },
        thread: [{ text: 'Lijst is oud' }],
        target: {
          text: '<@U0READER01|Luc Dubois> kan jij de lijst actualiseren?',
          ...{ byKompas: false, author: { userId: author, name: 'An Peeters' } },
          place: { channel, thread: root.ts },
          link: expect.stringContaining(`/archives/${channel}/p`) as string,
        },
      },
    ])
    expect(titleOf()).toBe('Nieuw actiepunt met een…')
  })

  it('opens a dialogue at once when the form takes its time', async () => {
    let finish: (reply: Reply) => void = () => undefined
    reply = () => new Promise((resolve) => (finish = resolve))
    const message = running.slack.write({ channel, user: author, text: 'Doe iets' })
    expect((await useShortcut(running.slack, author, message)).acknowledged).toBe(true)
    expect(wordsOf()).toContain('Een ogenblik')
    finish({ kind: 'form', form })
    await vi.waitFor(() => {
      expect(titleOf()).toBe('Nieuw actiepunt met een…')
    })
  })

  it('says in the dialogue what a late answer says, and when it failed', async () => {
    let settle: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null
    reply = () => new Promise((resolve, reject) => (settle = { resolve, reject }))
    const message = running.slack.write({ channel, user: author, text: 'Doe iets' })
    await useShortcut(running.slack, author, message)
    const said = {
      language: 'nl' as const,
      parts: [{ kind: 'text' as const, text: 'Dat mag u niet.' }],
      fallbackText: '-',
    }
    settle!.resolve({ kind: 'message', message: said, to: 'person' })
    await vi.waitFor(() => {
      expect(wordsOf()).toContain('Dat mag u niet.')
    })
    await useShortcut(running.slack, author, message)
    settle!.reject(new Error('the database is away'))
    await vi.waitFor(() => {
      expect(wordsOf()).toContain('niet gelukt')
    })
  })

  it('captures where Kompas is not, without thread or address', async () => {
    const elsewhere = { id: 'C0ELSEWHER', teamId: 'T0KOMPAS01', kind: 'group' as const, isArchived: false }
    running.slack.world.channels.set(elsewhere.id, { ...elsewhere, members: new Set([author]) })
    const root = running.slack.write({ channel: elsewhere.id, user: author, text: 'Eerst' })
    const message = running.slack.write({
      channel: elsewhere.id,
      user: author,
      text: 'Dan',
      threadTs: root.ts,
    })
    running.slack.failNext('chat.getPermalink', { kind: 'refused', code: 'channel_not_found' })
    await useShortcut(running.slack, author, message)
    expect(events[0]).toMatchObject({ thread: [], target: { text: 'Dan', link: null } })
    expect(titleOf()).toContain('Nieuw actiepunt')
  })

  const react = (ts: string, reaction: string) =>
    running.slack.send({
      ...{ type: 'reaction_added', user: author, reaction, item_user: reader, event_ts: '1.2' },
      item: { type: 'message', channel, ts },
    })

  it('captures what gets the smiley for it, in a thread too, and nothing else', async () => {
    reply = () => Promise.resolve({ kind: 'nothing' })
    const root = running.slack.write({ channel, user: reader, text: 'Eerst dit' })
    const { ts } = running.slack.write({ channel, user: reader, text: 'Dan dat', threadTs: root.ts })
    for (const smiley of ['thumbsup', 'round_pushpin', 'pushpin']) await react(ts, smiley)
    await react(root.ts, 'pushpin::skin-tone-2')
    await react('1.000001', 'pushpin')
    expect(events).toMatchObject([
      { kind: 'capture', awaitsReply: false, target: { text: 'Dan dat' }, thread: [{ text: 'Eerst dit' }] },
      { kind: 'capture', place: { channel, thread: root.ts }, target: { text: 'Eerst dit' }, thread: [] },
    ])
  })
})
