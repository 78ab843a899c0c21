// Events in: recorded before anything else, handled once and in order, answered by the outbox, never left unsaid.
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEventStore } from '../../src/actions/event-store.js'
import { createOutboxStore, type OutboxStore } from '../../src/actions/outbox-store.js'
import { createSettingsStore } from '../../src/actions/settings-store.js'
import { createClaimStore } from '../../src/bot/claim-store.js'
import {
  createEventHandler,
  type AnswerEvent,
  type EventHandler,
  type EventHandlerParts,
} from '../../src/bot/handle-event.js'
import type { Message } from '../../src/bot/types.js'
import { answerWords } from '../../src/bot/views/answer-words.js'
import { plainMessage } from '../../src/bot/views/plain-messages.js'
import { StorageError } from '../../src/errors.js'
import type { Database } from '../../src/storage/database.js'
import { directory } from '../directory/load-directory.js'
import { account, chatEvent } from '../support/chat-events.js'
import { after, now } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'

let databases: TestDatabases
let database: Database
let outbox: OutboxStore
let clock = now
let asked: string[] = []

const say: AnswerEvent = (event) => {
  asked.push(event.text)
  return Promise.resolve({
    kind: 'message',
    to: 'thread',
    message: plainMessage('nl', `u zei ${event.text}`),
  })
}

function open(change: Partial<EventHandlerParts> = {}): EventHandler {
  return createEventHandler({
    ...{ events: createEventStore(database), outbox, claims: createClaimStore(database) },
    settings: createSettingsStore(database),
    directory: { current: () => Promise.resolve(directory) },
    ...{ answer: say, isMarked: (text: string) => text.includes('GEHEIM'), wakeSender: () => undefined },
    ...{ clock: () => clock, log: pino({ level: 'silent' }), defaultLanguage: 'nl' },
    timezone: 'Europe/Brussels',
    ...change,
  })
}

async function sent(): Promise<{ text: string; onlyFor: string | undefined }[]> {
  const rows = await outbox.claim(clock, 60, 50)
  return rows.map(({ content, destination }) => ({
    text: content.kind === 'message' ? (content.message as Message).fallbackText : content.kind,
    onlyFor: destination.kind === 'place' ? destination.onlyFor : undefined,
  }))
}

beforeAll(async () => {
  databases = await sqliteDatabases()
})
beforeEach(async () => {
  database = await databases.open(await databases.locate())
  outbox = createOutboxStore(database)
  clock = now
  asked = []
})
afterEach(() => databases.close())
afterAll(() => databases.stop())

describe('an event', () => {
  it('is answered in its thread, once, however often it is delivered', async () => {
    const [one, other] = [open(), open()]
    for (const handler of [one, other, one]) await handler.onEvent(chatEvent())
    await Promise.all([one.idle(), other.idle()])
    expect(asked).toEqual(['Wie leidt het crisisbeheer?'])
    expect(await sent()).toEqual([{ text: 'u zei Wie leidt het crisisbeheer?', onlyFor: undefined }])
  })

  it('is answered in the order of its thread', async () => {
    let release = (): void => undefined
    const first = new Promise<void>((resolve) => {
      release = resolve
    })
    const answer: AnswerEvent = async (event, asker, context) => {
      if (event.id === 'E1') await first
      return await say(event, asker, context)
    }
    const handler = open({ answer })
    await handler.onEvent(chatEvent({ id: 'E1', text: 'een' }))
    await handler.onEvent(chatEvent({ id: 'E2', text: 'twee' }))
    await handler.onEvent(
      chatEvent({ id: 'E3', text: 'elders', place: { ...chatEvent().place, thread: 'T2' } }),
    )
    await expect.poll(() => asked).toEqual(['elders'])
    release()
    await handler.idle()
    expect(asked).toEqual(['elders', 'een', 'twee'])
  })

  it('is taken up by another replica when its handler dies, and its reply is the same message', async () => {
    const dead = open({ answer: () => new Promise(() => undefined), leaseSeconds: 30 })
    await dead.onEvent(chatEvent())
    const alive = open()
    expect(await alive.resume()).toBe(0)
    clock = after(1)
    expect(await alive.resume()).toBe(1)
    await alive.idle()
    expect((await sent()).map(({ text }) => text)).toEqual(['u zei Wie leidt het crisisbeheer?'])
  })

  it('that fails for a while is tried again, and said to have failed in the end', async () => {
    const handler = open({ answer: () => Promise.reject(new StorageError('busy', { retryable: true })) })
    await handler.onEvent(chatEvent())
    await handler.idle()
    expect(await sent()).toEqual([])
    for (const minutes of [2, 4]) {
      clock = after(minutes)
      await handler.resume()
      await handler.idle()
    }
    expect(await sent()).toEqual([{ text: answerWords.nl.failed, onlyFor: 'U1' }])
    clock = after(6)
    expect(await handler.resume()).toBe(0)
  })

  it('that can not be recorded is refused, so that the platform delivers it again', async () => {
    const broken = { ...createEventStore(database), record: () => Promise.reject(new StorageError('full')) }
    await expect(open({ events: broken }).onEvent(chatEvent())).rejects.toThrow('full')
    expect(asked).toEqual([])
  })

  it('that awaits its reply gets it at once, and again when it is repeated', async () => {
    const handler = open()
    for (let time = 0; time < 2; time += 1)
      expect(await handler.onEvent(chatEvent({ awaitsReply: true, kind: 'button' }))).toMatchObject({
        kind: 'message',
      })
    expect(await sent()).toEqual([])
  })
})

describe('classified text', () => {
  it('is not stored, not passed on, and the person is told why', async () => {
    const handler = open()
    await handler.onEvent(chatEvent({ text: 'GEHEIM: de code is zwaluw' }))
    const stored = await database.query.selectFrom('events_in').select('payload').execute()
    expect(JSON.stringify(stored)).not.toContain('zwaluw')
    await handler.idle()
    expect(asked).toEqual([])
    expect(await sent()).toEqual([{ text: answerWords.nl.declined.classified, onlyFor: 'U1' }])
  })

  it('is known in a form, a thread and the message that is pointed at', async () => {
    const handler = open()
    const message = { text: 'GEHEIM', byKompas: false, author: null, at: now.toISOString() }
    const { place } = chatEvent()
    await handler.onEvent(chatEvent({ id: '1', values: { title: 'GEHEIM' } }))
    await handler.onEvent(chatEvent({ id: '2', thread: [message] }))
    await handler.onEvent(chatEvent({ id: '3', kind: 'capture', target: { ...message, place, link: null } }))
    await handler.idle()
    expect(asked).toEqual([])
  })
})

describe('people', () => {
  it('from outside get a polite refusal, and nothing else', async () => {
    const handler = open()
    await handler.onEvent(chatEvent({ account: account({ isGuest: true }) }))
    await handler.onEvent(chatEvent({ id: 'E2', kind: 'home', account: account({ isGuest: true }) }))
    await handler.idle()
    expect(asked).toEqual([])
    expect(await sent()).toHaveLength(1)
  })

  it('are known by an address that the platform vouches for, and keep their rights on every platform', async () => {
    const seen: unknown[] = []
    const answer: AnswerEvent = (_, asker) => {
      seen.push([asker.viewer.personId, asker.viewer.roles, asker.isKnown])
      return Promise.resolve({ kind: 'nothing' })
    }
    const handler = open({ answer })
    const email = 'Cleo.Coordinator@example.org'
    await handler.onEvent(chatEvent({ account: account({ email }) }))
    await handler.onEvent(chatEvent({ id: 'E2', account: account({ email: null }) }))
    await handler.onEvent(chatEvent({ id: 'E3', account: account({ email, userId: 'U2', isGuest: true }) }))
    await handler.onEvent(chatEvent({ id: 'E4', account: account({ userId: 'U3' }) }))
    await handler.idle()
    expect(seen).toEqual([
      ['cleo-coordinator', ['coordinator'], true],
      ['cleo-coordinator', ['coordinator'], true],
      ['memory/W1/U3', ['viewer'], false],
    ])
  })
})
