// People on Teams before the whole of Kompas: they write, click and fill in, and read what stands in their places.
import type { Language } from '../../../src/languages.js'
import { channelMessage, invoke, personalMessage } from './activities.js'
import { deliverSigned, type Answer } from './deliver-signed.js'
import type { KeptMessage, Microsoft } from './microsoft.js'
import { cardsOf, findAll, showActivity } from './show.js'
import { tenant } from './teams-app.js'

type Json = Record<string, unknown>

/** Somebody of the shipped directory, on Teams. */
export interface TeamsPerson {
  from: { id: string; name: string; aadObjectId: string }
  locale: string
  /** Their chat with Kompas. */
  chat: string
}

/** What people do; everything goes over the wire. */
export interface PeopleOnTeams {
  /** Somebody whom Teams vouches for by the directory's address. */
  add(personId: string, language: Language, change?: object): TeamsPerson
  say(who: TeamsPerson, text: string, changes?: object): Promise<Answer>
  mention(who: TeamsPerson, text: string, thread: string): Promise<Answer>
  invoke(who: TeamsPerson, name: string, value: unknown, changes?: object): Promise<Answer>
  /** The newest message with such a button, in the conversation or its threads, is clicked. */
  click(who: TeamsPerson, conversation: string, title: string, changes?: object): Promise<Answer>
  messages(conversation: string): KeptMessage[]
  /** What is read there, as text. */
  read(conversation: string): string
  /** Titles of the buttons of the newest message. */
  buttons(conversation: string): string[]
}

/** @param url where Kompas listens; may change while people go on */
export function createPeople(microsoft: Microsoft, url: () => string): PeopleOnTeams {
  let count = 0
  const nextId = (): string => `1700000${String((count += 1)).padStart(6, '0')}`
  const deliver = (activity: object) => deliverSigned(url(), microsoft, activity)
  const own = ({ from, locale, chat }: TeamsPerson): object => ({
    ...{ from, locale, timestamp: new Date().toISOString() },
    conversation: { id: chat, conversationType: 'personal', tenantId: tenant },
  })
  const messages = (conversation: string): KeptMessage[] =>
    [...microsoft.conversations]
      .filter(([id]) => id === conversation || id.startsWith(`${conversation};`))
      .flatMap(([, kept]) => kept)
      .sort((one, other) => Number(one.id.slice(5)) - Number(other.id.slice(5)))
  return {
    add: (personId, language, change = {}) => {
      const from = { id: `29:${personId}`, name: personId, aadObjectId: `aad-${personId}` }
      const email = `${personId.replace('-', '.')}@example.org`
      const member = {
        ...from,
        email,
        userPrincipalName: email,
        tenantId: tenant,
        userRole: 'user',
        ...change,
      }
      microsoft.members.set(personId, member)
      return { from, locale: `${language}-BE`, chat: `a:${personId}` }
    },
    say: (who, text, changes = {}) =>
      deliver(personalMessage(text, { ...own(who), id: nextId(), ...changes })),
    mention: (who, text, thread) => {
      const { from, locale } = who
      const timestamp = new Date().toISOString()
      const said = channelMessage(text, { from, locale, timestamp, id: nextId() })
      const conversation = said['conversation'] as { id: string }
      const [channel = ''] = conversation.id.split(';')
      return deliver({ ...said, conversation: { ...conversation, id: `${channel};messageid=${thread}` } })
    },
    invoke: (who, name, value, changes = {}) =>
      deliver(invoke(name, value, { ...own(who), id: `f:${nextId()}`, ...changes })),
    click: async (who, conversation, title, changes = {}) => {
      const isIt = (node: Json) => node['type'] === 'Action.Execute' && node['title'] === title
      const message = messages(conversation).findLast(
        ({ activity }) => findAll(cardsOf(activity), isIt).length > 0,
      )
      if (message === undefined) throw new Error(`no button ${title}: ${show(messages(conversation))}`)
      const [button] = findAll(cardsOf(message.activity), isIt)
      const action = { type: 'Action.Execute', verb: button?.['verb'], data: button?.['data'] }
      const { from, locale } = who
      const isOwn = conversation === who.chat
      const place = isOwn
        ? {}
        : { conversation: { id: conversation, conversationType: 'channel', tenantId: tenant } }
      return deliver(
        invoke(
          'adaptiveCard/action',
          { action },
          {
            ...{ ...own(who), from, locale, ...place, id: `f:${nextId()}`, replyToId: message.id },
            ...changes,
          },
        ),
      )
    },
    messages,
    read: (conversation) => show(messages(conversation)),
    buttons: (conversation) => {
      const newest = messages(conversation).at(-1)
      return newest === undefined ? [] : showActivity(newest.activity).buttons
    },
  }
}

function show(messages: readonly KeptMessage[]): string {
  return messages.map(({ activity }) => showActivity(activity).text).join('\n')
}
