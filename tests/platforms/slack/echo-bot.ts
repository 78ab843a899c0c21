// A bot that is easy to see through: it quotes what it is asked, and asks back by a form.
import { createServer } from 'node:http'
import express from 'express'
import { pino } from 'pino'
import type { ChatEvent, ChatPlatform, Message, Reply } from '../../../src/bot/types.js'
import { createSlackPlatform } from '../../../src/platforms/slack/adapter.js'
import type { SlackOptions } from '../../../src/platforms/slack/types.js'
import { keepReferences } from './start-slack.js'

function answerTo(text: string): Message {
  return {
    ...{ language: 'nl', title: 'Wat de strategie zegt', fallbackText: `Gevraagd: ${text}` },
    parts: [
      { kind: 'text', text: `Gevraagd: ${text}` },
      {
        ...{
          kind: 'quote',
          text: 'België beschermt *alle* burgers & hun “vrijheden”.',
          language: 'nl',
          number: 1,
        },
        reading: {
          text: 'La Belgique protège tous ses citoyens.',
          language: 'fr',
          label: 'Lecture non officielle',
        },
      },
      { kind: 'quote', text: 'De drie assen zijn schild, anker en kompas.', language: 'nl', number: 2 },
      {
        kind: 'fields',
        fields: [
          { label: 'As', value: '1' },
          { label: 'Vervaldag', value: '1 december' },
        ],
      },
      { kind: 'list', items: [{ text: 'Actielijn 1.1', detail: 'loopt' }, { text: 'Actielijn 1.2' }] },
      {
        kind: 'buttons',
        buttons: [
          { label: 'Aanvaarden', command: 'action accept 42', style: 'primary' },
          { label: 'Weigeren', command: 'action decline 42', opensForm: true },
        ],
      },
      {
        kind: 'citation',
        number: 1,
        label: 'Inleiding, alinea 2',
        quote: '',
        url: 'https://kompas.example/p2',
      },
      { kind: 'citation', number: 2, label: 'Assen, alinea 1', quote: '', url: 'https://kompas.example/p9' },
    ],
  }
}

function plain(text: string): Message {
  return { language: 'nl', parts: [{ kind: 'text', text }], fallbackText: text }
}

const declineForm: Reply = {
  kind: 'form',
  form: {
    ...{
      language: 'nl',
      title: 'Weigeren',
      submit: 'Versturen',
      cancel: 'Terug',
      command: 'action decline 42',
    },
    parts: [{ kind: 'text', text: 'Waarom kan dit niet?', style: 'quiet' }],
    inputs: [
      { name: 'reason', label: 'Reden', required: true, kind: 'long-text', maxLength: 500 },
      {
        ...{ name: 'agency', label: 'Dienst', required: true, kind: 'choice' as const },
        options: [
          { value: 'ncc', label: 'Crisiscentrum' },
          { value: 'ccb', label: 'Cybercentrum' },
        ],
      },
    ],
  },
}

/** Answers at once where it's awaited, else by posting as the outbox does. */
async function reply(event: ChatEvent, platform: ChatPlatform): Promise<Reply> {
  if (event.kind === 'submit') {
    const { reason = '', agency = '' } = event.values ?? {}
    if (reason === 'nee') return { kind: 'form-errors', errors: { reason: 'Zeg iets meer.' } }
    return {
      kind: 'message',
      message: plain(`Geweigerd door ${[agency].flat().join()}: ${[reason].flat().join()}`),
      to: 'thread',
    }
  }
  if (event.kind === 'button' && event.awaitsReply) return declineForm
  if (event.kind === 'command')
    return { kind: 'message', message: plain(`Bevel: ${event.text}`), to: 'person' }
  if (event.kind === 'home') return { kind: 'home', message: answerTo('mijn pagina') }
  const said = event.kind === 'button' ? plain(`Klik: ${event.text}`) : answerTo(event.text)
  const signal = AbortSignal.timeout(10_000)
  await platform.post({ kind: 'place', place: event.place }, said, { key: event.id, signal })
  return { kind: 'nothing' }
}

/** Starts the bot on a port of its own. */
export async function startEchoBot(
  port: number,
  slack: Pick<SlackOptions, 'botToken' | 'signingSecret' | 'appToken' | 'apiUrl'>,
): Promise<{ stop(): Promise<void> }> {
  const platform = createSlackPlatform({
    ...slack,
    ...{ captureEmoji: 'pushpin', references: keepReferences(), clock: () => new Date() },
    log: pino({ level: 'warn' }, pino.destination(2)),
  })
  const server = createServer(platform.router === null ? express() : express().use(platform.router))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await platform.start((event) => reply(event, platform))
  return {
    stop: async () => {
      await platform.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
