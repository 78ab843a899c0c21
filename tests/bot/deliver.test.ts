// Messages out: found on the right platform, told to everybody concerned, and one card an item and place.
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import { createSettingsStore, type SettingsStore } from '../../src/actions/settings-store.js'
import type { ItemDraft } from '../../src/actions/types.js'
import { createCardStore } from '../../src/bot/card-store.js'
import { createClaimStore, type ClaimStore } from '../../src/bot/claim-store.js'
import { createDeliverer, type RenderContent } from '../../src/bot/deliver.js'
import { plainMessage } from '../../src/bot/views/plain-messages.js'
import type { Directory } from '../../src/directory/types.js'
import { sendDue } from '../../src/jobs/outbox-sender.js'
import type { Database } from '../../src/storage/database.js'
import { directory as shipped } from '../directory/load-directory.js'
import { createMemoryPlatform, type MemoryPlatform } from '../support/memory-platform.js'
import { after, now, person, system } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'

/** Bo leads at the CCB; Kim and Lee answer for Flanders, Ed doesn't. */
const directory: Directory = {
  ...shipped,
  people: [
    someone('an', 'chancellery-cell', ['coordinator'], ['memory:U-an', 'other:O-an']),
    someone('bo', 'ccb', ['owner'], ['other:O-bo']),
    someone('kim', 'flanders', ['owner'], ['memory:U-kim']),
    someone('lee', 'flanders', ['owner'], ['memory:U-lee']),
    someone('ed', 'flanders', ['viewer'], ['memory:U-ed']),
  ],
}
const coordinator = person('an', ['coordinator'])
const bo = person('bo', ['owner'], { agencies: ['ccb'] })
const item: ItemDraft = {
  ...{ title: 'Update the list', text: 'Update the list', language: 'en', actionLine: '2.2' },
  lead: { agency: 'ccb', person: 'bo', deputy: null },
  ...{ contributors: ['flanders'], dueOn: '2026-12-18', sourceLink: null, audience: { kind: 'public' } },
  source: { platform: 'memory', workspace: 'W1', channel: 'C1', thread: 'T1' },
}

let databases: TestDatabases
let database: Database
let actions: ActionStore
let settings: SettingsStore
let claims: ClaimStore
let memory: MemoryPlatform
let other: MemoryPlatform

function someone(
  id: string,
  agency: string,
  roles: Directory['people'][number]['roles'],
  accounts: string[],
): Directory['people'][number] {
  return { id, name: id, agency, roles, language: 'en', email: `${id}@example.org`, accounts }
}

const render: RenderContent = async (content, reader) => {
  if (content.kind === 'message' || content.kind === 'digest') return plainMessage('en', content.kind)
  const found = await actions.find(content.itemId, system)
  if (found === null) return null
  const who = reader.viewer.kind === 'person' ? reader.viewer.personId : 'all'
  const message = plainMessage(reader.language, `${content.kind} ${found.status} for ${who}`)
  return { ...message, card: { itemId: found.id, version: found.version } }
}

async function deliver(at = now): Promise<void> {
  const outbox = createOutboxStore(database)
  const sender = createDeliverer({
    ...{ platforms: [memory, other], actions, outbox, render, claims, settings, clock: () => at },
    ...{ cards: createCardStore(database), directory: { current: () => Promise.resolve(directory) } },
    ...{ defaultLanguage: 'nl', timezone: 'Europe/Brussels' },
  })
  const services = { outbox, sender, clock: () => at, log: pino({ level: 'silent' }) }
  while ((await sendDue(services)) > 0);
}

function shown(platform: MemoryPlatform): string[] {
  return platform.posted.map(({ target, message }) => {
    const where = target.kind === 'person' ? target.userId : target.place.thread
    return `${where}: ${message.fallbackText}`
  })
}

beforeAll(async () => {
  databases = await sqliteDatabases()
})
beforeEach(async () => {
  database = await databases.open(await databases.locate())
  actions = createActionStore(database)
  settings = createSettingsStore(database)
  claims = createClaimStore(database)
  memory = createMemoryPlatform('memory')
  other = createMemoryPlatform('other')
})
afterEach(() => databases.close())
afterAll(() => databases.stop())

describe('a new item', () => {
  it('reaches thread, owner, and everybody who answers for a contributor, each on their platform', async () => {
    await actions.create(item, coordinator, { now })
    await deliver()
    expect(shown(memory).sort()).toEqual([
      'T1: notice assigned for ',
      'U-kim: notice assigned for kim',
      'U-lee: notice assigned for lee',
    ])
    expect(shown(other)).toEqual(['O-bo: notice assigned for bo'])
  })

  it('has one card a thread, which every change replaces wherever it came from', async () => {
    await actions.create(item, coordinator, { now })
    await deliver()
    await actions.move('1', { kind: 'accept' }, bo, { now })
    await actions.move('1', { kind: 'start' }, bo, { now })
    await deliver()
    expect(shown(memory).filter((line) => line.startsWith('T1'))).toEqual(['T1: notice in-progress for '])
    expect(shown(memory).filter((line) => line.startsWith('U-kim'))).toEqual([
      'U-kim: card in-progress for kim',
    ])
    expect(shown(other)).toEqual(['O-bo: card in-progress for bo'])
  })

  it('has one card also where nobody heard that it arrived', async () => {
    await actions.create({ ...item, contributors: [] }, coordinator, { now })
    const post = memory.post.bind(memory)
    memory.lookUp = (_target, key) => {
      const found = memory.posted.find((one) => one.key === key)
      return Promise.resolve(
        found === undefined ? { kind: 'absent' } : { kind: 'found', reference: found.reference },
      )
    }
    memory.post = async (target, message, options) => {
      await post(target, message, options)
      return { kind: 'unknown', reason: 'the connection broke' }
    }
    await deliver()
    memory.post = post
    await deliver(after(60))
    await actions.move('1', { kind: 'accept' }, bo, { now })
    await deliver(after(120))
    expect(shown(memory).filter((line) => line.startsWith('T1'))).toEqual(['T1: notice accepted for '])
  })

  it('gets another card where somebody deleted the first', async () => {
    await actions.create(item, coordinator, { now })
    await deliver()
    memory.remove(memory.posted.find(({ target }) => target.kind === 'place')?.reference ?? '')
    await actions.move('1', { kind: 'accept' }, bo, { now })
    await actions.move('1', { kind: 'start' }, bo, { now })
    await deliver()
    expect(shown(memory).filter((line) => line.startsWith('T1'))).toEqual(['T1: notice in-progress for '])
  })
})

describe('a person', () => {
  it('is told where they last answered, or where they chose', async () => {
    await settings.change('an', { lastPlatform: 'other' })
    await actions.create(item, coordinator, { now })
    await actions.move('1', { kind: 'accept' }, bo, { now })
    await deliver()
    await settings.change('an', { preferredPlatform: 'memory' })
    await actions.move('1', { kind: 'start' }, bo, { now })
    await deliver()
    expect(shown(other)).toContain('O-an: notice accepted for an')
    expect(shown(memory)).toContain('U-an: notice in-progress for an')
  })

  it('without an account fails visibly, and is reached once a claim is confirmed', async () => {
    const lead = { agency: 'ccb', person: 'nobody', deputy: null }
    await actions.create({ ...item, contributors: [], lead }, coordinator, { now })
    await deliver()
    const outbox = createOutboxStore(database)
    const [failed] = await outbox.listFailed(coordinator, 10)
    expect(failed?.lastError).toBe('nobody has no account on a connected platform')
    const account = { platform: 'other', workspace: 'W2', userId: 'O-new' }
    const claim = await claims.propose(account, 'nobody', 'claim', now)
    await claims.confirm(claim.id, system, now)
    await outbox.retryFailed(failed?.key ?? '', coordinator, now)
    await deliver()
    expect(other.posted[0]?.target).toEqual({ kind: 'person', workspace: 'W2', userId: 'O-new' })
  })
})
