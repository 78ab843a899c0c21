// A bot as small as can be, for the Playground: it answers, tags and follows one item, all from memory.
import type { ChatEvent, ChatPlatform, Form, Message, OnEvent, Reply } from '../../../src/bot/types.js'
import { answer, everyInput, messageOf } from './messages.js'

/** The item as its card shows it. */
function itemMessage(status: string, version: number): Message {
  return messageOf(
    [
      { kind: 'text', text: 'Werk het havenplan bij en meld het *resultaat*.' },
      {
        kind: 'fields',
        fields: [
          { label: 'Status', value: status },
          { label: 'Tegen', value: '30 november 2026' },
          { label: 'Dienst', value: 'NCCN_test' },
        ],
      },
      {
        kind: 'buttons',
        buttons: [
          { label: 'Aanvaarden', command: 'action accept 42', style: 'primary' },
          { label: 'Weigeren', command: 'action decline 42', style: 'danger', opensForm: true },
        ],
      },
    ],
    { title: 'Actie 42: havenplan', card: { itemId: '42', version }, fallbackText: `Actie 42: ${status}` },
  )
}

const declineForm: Form = {
  ...{
    language: 'nl',
    title: 'Weigeren',
    submit: 'Verzenden',
    cancel: 'Terug',
    command: 'action decline 42',
  },
  parts: [{ kind: 'text', text: 'Waarom kan dit niet?' }],
  inputs: [{ name: 'reason', label: 'Reden', required: false, kind: 'long-text', maxLength: 500 }],
}

/** A running bot and what it heard. */
export interface SimpleBot {
  onEvent: OnEvent
  events: ChatEvent[]
  /** Resolves when everything that was begun is posted. */
  idle(): Promise<void>
}

/** Makes the bot; it posts by the platform that it is given. */
export function createSimpleBot(platform: () => ChatPlatform): SimpleBot {
  const events: ChatEvent[] = []
  const underWay: Promise<void>[] = []
  const item = { status: 'Voorgesteld', version: 1, reference: '' }
  const sending = () => ({ key: crypto.randomUUID(), signal: AbortSignal.timeout(10_000) })
  const post = async (event: ChatEvent, message: Message): Promise<void> => {
    const result = await platform().post({ kind: 'place', place: event.place }, message, sending())
    if (result.kind !== 'sent') throw new Error(JSON.stringify(result))
    if (message.card) item.reference = result.reference ?? ''
  }
  const change = async (status: string): Promise<void> => {
    Object.assign(item, { status, version: item.version + 1 })
    await platform().update(item.reference, itemMessage(item.status, item.version), sending())
  }
  const work = async (event: ChatEvent): Promise<void> => {
    if (event.text === 'action accept 42') await change('Aanvaard')
    else if (event.text.startsWith('feedback')) return
    else await post(event, event.text.includes('tag') ? itemMessage(item.status, item.version) : answer)
  }
  const reply = (event: ChatEvent): Reply => {
    const thread = { kind: 'message', to: 'thread' } as const
    if (event.kind === 'card') return { ...thread, message: itemMessage(item.status, item.version) }
    if (event.kind === 'capture') return { kind: 'form', form: everyInput }
    if (event.kind === 'button') return { kind: 'form', form: declineForm }
    if (event.kind !== 'submit' || event.text !== declineForm.command) return { kind: 'nothing' }
    if (event.values?.['reason'] === '') return { kind: 'form-errors', errors: { reason: 'Zeg waarom.' } }
    Object.assign(item, { status: 'Geweigerd', version: item.version + 1 })
    return { ...thread, message: itemMessage(item.status, item.version) }
  }
  return {
    events,
    onEvent: (event) => {
      events.push(event)
      if (event.awaitsReply) return Promise.resolve(reply(event))
      if (event.kind !== 'install') underWay.push(work(event))
      return Promise.resolve({ kind: 'nothing' })
    },
    idle: async () => {
      await Promise.all(underWay)
    },
  }
}
