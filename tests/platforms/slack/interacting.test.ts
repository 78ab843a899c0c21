// Clicks, commands, the own page and previews of links, where Slack waits for the answer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Part, Reply } from '../../../src/bot/types.js'
import { clickMessage, clickView, topDialogue, useCommand } from '../../support/fake-slack/interactions.js'
import { showBlock, showMessage } from '../../support/fake-slack/show.js'
import {
  author,
  channel,
  feedback,
  form,
  message,
  openForm,
  reader,
  startInteractions,
  type InteractionStage,
} from './interaction-stage.js'

describe('interacting in Slack', () => {
  let stage: InteractionStage
  beforeEach(async () => {
    stage = await startInteractions()
  })
  afterEach(async () => {
    await stage.stop()
    expect(stage.slack.world.complaints).toEqual([])
  })

  it('asks for the reason behind a thumb down in a form', async () => {
    await stage.post(feedback)
    stage.answerWith(({ text }) =>
      text.includes('down')
        ? { kind: 'form', form }
        : { kind: 'message', message: message('Dank u.'), to: 'person' },
    )
    await clickMessage(stage.slack, author, 'Ja')
    expect(stage.seenBy(author)).toContain('Dank u.')
    expect(stage.seenBy(reader)).not.toContain('Dank u.')
    await clickMessage(stage.slack, author, 'Nee')
    expect(topDialogue(stage.slack, author)).not.toBeNull()
    expect(stage.events.map(({ kind, text, awaitsReply }) => [kind, text, awaitsReply])).toEqual([
      ['button', 'feedback up 7', true],
      ['button', 'feedback down 7', true],
    ])
  })

  it('puts a click on a card into the thread below it, and tells two clicks apart', async () => {
    await stage.post({
      kind: 'buttons',
      buttons: [{ label: 'Ja', command: 'action accept 42', confirm: 'Echt?' }],
    })
    await clickMessage(stage.slack, author, 'Ja')
    await clickMessage(stage.slack, author, 'Ja')
    const card = stage.slack.world.messages.at(-1)!
    expect(stage.events).toMatchObject([
      { place: { channel, thread: card.ts }, awaitsReply: false },
      { text: 'action accept 42' },
    ])
    expect(stage.events[0]?.id).not.toBe(stage.events[1]?.id)
  })

  it('does not acknowledge a click that could not be recorded', async () => {
    await stage.post({ kind: 'buttons', buttons: [{ label: 'Ja', command: 'action accept 42' }] })
    stage.answerWith(() => Promise.reject(new Error('the database is away')))
    expect((await clickMessage(stage.slack, author, 'Ja')).acknowledged).toBe(false)
  })

  it('needs nothing from a click on a link', async () => {
    await stage.post({ kind: 'links', links: [{ label: 'Bord', url: 'https://kompas.example/board' }] })
    expect((await clickMessage(stage.slack, author, 'Bord')).acknowledged).toBe(true)
    expect(stage.events).toEqual([])
  })

  it('answers a command to the person or the channel, even where Kompas is not', async () => {
    stage.slack.world.channels.get(channel)?.members.delete('U0KOMPAS01')
    stage.answerWith(() => ({ kind: 'message', message: message('Alleen u'), to: 'person' }))
    const delivery = await useCommand(stage.slack, author, channel, '  wat is as 1? &amp; <@U0READER01|luc>')
    expect(delivery.acknowledged).toBe(true)
    stage.answerWith(() => ({ kind: 'message', message: message('Iedereen'), to: 'thread' }))
    await useCommand(stage.slack, author, channel, 'deel')
    expect(stage.events[0]).toMatchObject({
      kind: 'command',
      awaitsReply: true,
      isPrivate: false,
      text: 'wat is as 1? & @Luc Dubois',
    })
    expect(stage.seenBy(author)).toBe('Alleen u\nIedereen')
    expect(stage.seenBy(reader)).toBe('Iedereen')
  })

  it('acknowledges a slow command in time and answers it afterwards', async () => {
    let finish: (reply: Reply) => void = () => undefined
    stage.answerWith(() => new Promise((resolve) => (finish = resolve)))
    expect((await useCommand(stage.slack, author, channel, 'denk na')).acknowledged).toBe(true)
    expect(stage.seenBy(author)).toBe('')
    finish({ kind: 'message', message: message('Nagedacht'), to: 'person' })
    await vi.waitFor(() => {
      expect(stage.seenBy(author)).toBe('Nagedacht')
    })
  })

  it('knows the private conversation with Kompas from one between two people', async () => {
    const own = stage.slack.privateChannel(author)
    const theirs = { id: 'D0THEIRS01', teamId: 'T0KOMPAS01', kind: 'im' as const, isArchived: false }
    stage.slack.world.channels.set(theirs.id, { ...theirs, members: new Set([author, reader]) })
    await useCommand(stage.slack, author, own, 'help')
    await useCommand(stage.slack, author, theirs.id, 'help')
    expect(stage.events.map(({ isPrivate }) => isPrivate)).toEqual([true, false])
  })

  it('shows the own page, and brings it up to date after a click there', async () => {
    let open = 2
    const buttons: Part = { kind: 'buttons', buttons: [{ label: 'Klaar', command: 'action done 42' }] }
    stage.answerWith(({ kind }) => {
      if (kind === 'home') return { kind: 'home', message: message(`${open} open`, buttons, feedback) }
      open -= 1
      return { kind: 'message', message: message('Genoteerd.'), to: 'person' }
    })
    const own = stage.slack.privateChannel(author)
    const opened = { type: 'app_home_opened', user: author, channel: own, tab: 'home', event_ts: '1.1' }
    await stage.slack.send(opened)
    await stage.slack.send({ ...opened, tab: 'messages' })
    const words = (): string => showBlock(stage.slack.world.homes.get(author)?.view.blocks).text
    expect(words()).toContain('2 open')
    await clickView(stage.slack, stage.slack.world.homes.get(author)!, 'Klaar')
    await vi.waitFor(() => {
      expect(words()).toContain('1 open')
    })
    expect(stage.events.map(({ kind, isPrivate }) => [kind, isPrivate])).toEqual([
      ['home', true],
      ['button', true],
      ['home', true],
    ])
    expect(stage.events[1]?.place.channel).toBe(own)
    expect(stage.seenBy(author)).toContain('Genoteerd.')
  })

  it('shows what links lead to, without anything to click, once they are posted', async () => {
    const url = 'https://kompas.example/items/42?a=1&b=2'
    const posted = stage.slack.write({
      channel,
      user: author,
      text: `<${url.replace('&', '&amp;')}> en <https://kompas.example/x>`,
    })
    stage.answerWith(({ text }) =>
      text === url
        ? { kind: 'message', message: message('Punt 42', openForm, feedback), to: 'thread' }
        : { kind: 'nothing' },
    )
    const links = [
      { domain: 'kompas.example', url },
      { domain: 'kompas.example', url: 'https://kompas.example/x' },
    ]
    const shared = {
      type: 'link_shared',
      user: author,
      channel,
      message_ts: posted.ts,
      links,
      event_ts: '1.1',
    }
    await stage.slack.send({ ...shared, source: 'composer', channel: 'COMPOSER' })
    expect(stage.events).toEqual([])
    expect((await stage.slack.send({ ...shared, source: 'conversations_history' })).acknowledged).toBe(true)
    expect(stage.events.map(({ kind, text, awaitsReply }) => [kind, text, awaitsReply])).toEqual([
      ['unfurl', url, true],
      ['unfurl', 'https://kompas.example/x', true],
    ])
    expect(new Set(stage.events.map(({ id }) => id)).size).toBe(2)
    expect(Object.keys(posted.unfurls ?? {})).toEqual([url])
    expect(showMessage(posted)).toMatchObject({
      text: expect.stringContaining('Punt 42') as string,
      buttons: [],
    })
  })
})
