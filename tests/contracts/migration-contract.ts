// A database of any earlier schema becomes the newest one, with nothing lost.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { createEventStore } from '../../src/actions/event-store.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import { createSettingsStore } from '../../src/actions/settings-store.js'
import { createCardStore } from '../../src/bot/card-store.js'
import { createClaimStore } from '../../src/bot/claim-store.js'
import { createConversationStore } from '../../src/bot/conversation-store.js'
import { createDraftStore } from '../../src/bot/draft-store.js'
import { createQuestionStore } from '../../src/bot/question-store.js'
import { createThreadStore } from '../../src/bot/thread-store.js'
import { createDirectoryChangeStore } from '../../src/directory/directory-change-store.js'
import type { Database } from '../../src/storage/database.js'
import { listOldSchemas, makeOldDatabase, type StoredRows } from '../support/old-database.js'
import { coordinator, draft, now, owner, person, stranger, system } from '../support/people.js'
import type { Databases } from './store-contract.js'

async function readTables(database: Database, tables: string[]): Promise<StoredRows> {
  const rows: StoredRows = {}
  for (const table of tables) {
    const read = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database.query)
    rows[table] = read.rows
  }
  return rows
}

async function describeTables(database: Database): Promise<string[]> {
  const tables = await database.query.introspection.getTables()
  return tables
    .map(({ name, columns }) => {
      const parts = columns.map((column) => `${column.name} ${column.dataType} ${column.isNullable}`)
      return `${name}: ${parts.sort().join(', ')}`
    })
    .sort()
}

export function describeMigrations(databases: Databases): void {
  describe('a database of schema', () => {
    async function migrateOld(schema: string): Promise<{ database: Database; before: StoredRows }> {
      const location = await databases().locate()
      const before = await makeOldDatabase(location, schema)
      return { database: await databases().open(location), before }
    }

    it.each(listOldSchemas())('%s keeps every row and gets the newest tables', async (schema) => {
      const { database, before } = await migrateOld(schema)
      const after = await readTables(database, Object.keys(before))
      for (const [table, rows] of Object.entries(before)) {
        expect(rows, table).not.toEqual([])
        expect(after[table], table).toHaveLength(rows.length)
        const whole = rows.map((row) => expect.objectContaining(row) as unknown)
        expect(after[table], table).toEqual(expect.arrayContaining(whole))
      }
      const fresh = await databases().open(await databases().locate())
      expect(await describeTables(database)).toEqual(await describeTables(fresh))
    })

    it('0001 goes on with its events, messages and numbers', async () => {
      const { database } = await migrateOld('0001')
      const events = createEventStore(database)
      const event = { platform: 'slack', eventId: 'Ev1', payload: {} }
      expect(await events.record(event, now, 60)).toBe('repeat')
      expect(await events.claimUnfinished(now, 60, 10)).toMatchObject([
        { eventId: 'f:2', payload: { text: "Qui suit l'enquête ?" }, attempts: 2 },
      ])
      const outbox = createOutboxStore(database)
      expect(await outbox.listFailed(coordinator, 10)).toMatchObject([
        { key: 'b', content: null, lastError: 'blocked by the user' },
      ])
      expect(await outbox.listFailed(system, 10)).toMatchObject([
        { content: { message: { title: 'Für cy' } } },
      ])
      expect(await outbox.claim(now, 60, 10)).toMatchObject([{ key: 'c', outcomeUnknown: true }])
      const created = await createActionStore(database).create(draft(), coordinator, { now })
      expect(created).toMatchObject({ kind: 'changed', item: { id: '1' } })
    })

    it('0002 goes on with its items and their history', async () => {
      const { database } = await migrateOld('0002')
      const store = createActionStore(database)
      expect((await store.verify()).problems).toEqual([])
      expect(await store.find('1', stranger)).toMatchObject({
        ...{ status: 'blocked', reason: "waiting for the region's answer", links: [] },
        contributors: [{ agency: 'flanders', response: 'accepted', answeredBy: 'cy' }],
      })
      expect(await store.find('2', stranger)).toBeNull()
      expect(await store.find('2', person('ix', ['viewer']))).toMatchObject({ links: ['1'] })
      expect((await store.list(coordinator, { words: 'enquete' }, { limit: 10 })).items).toHaveLength(1)
      const again = await store.create(draft(), coordinator, { now, cause: 'slack:Ev1' })
      expect(again).toMatchObject({ kind: 'repeated', item: { id: '1' } })
      expect(await store.move('1', { kind: 'start' }, owner, { now })).toMatchObject({ kind: 'changed' })
      expect(await store.create(draft(), coordinator, { now })).toMatchObject({ item: { id: '4' } })
      expect((await store.verify()).problems).toEqual([])
      await expect(sql`delete from action_events`.execute(database.query)).rejects.toThrow(/append-only/)
    })

    it('0003 goes on with what belongs to people', async () => {
      const { database } = await migrateOld('0003')
      expect(await createSettingsStore(database).read('bo', owner)).toMatchObject({
        ...{ language: 'fr', quietHours: { from: '12:00', to: '13:00' } },
        vacation: { from: '2026-07-01', to: '2026-07-15', standIn: 'gi' },
      })
      const member = person('hu', ['viewer'])
      expect(await createQuestionStore(database).listFeedback(member, 10)).toMatchObject([
        { question: 'Wer führt das aus?', reason: 'too long' },
      ])
      expect(await createConversationStore(database).find('teams:bo')).toEqual({
        serviceUrl: 'https://a.example',
      })
    })

    it('0004 goes on with what the bot keeps', async () => {
      const { database } = await migrateOld('0004')
      const changes = createDirectoryChangeStore(database)
      expect(await changes.list()).toMatchObject([
        { position: 1, note: "agreed in the ministers' meeting", undoes: null },
        { position: 2, undoes: 1, entries: [{ before: { name: { en: 'Safety' } } }] },
      ])
      await expect(sql`delete from directory_changes`.execute(database.query)).rejects.toThrow(/append-only/)
      const { id } = await database.query
        .selectFrom('drafts')
        .select('id')
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow()
      const found = await createDraftStore(database).find(id, person('ix', ['viewer']), now)
      expect(found).toMatchObject({ content: { text: 'Qui contacte les communes ?' }, createdBy: 'bo' })
      expect(await createCardStore(database).listFor('1')).toMatchObject([{ platform: 'slack', version: 5 }])
      expect((await createThreadStore(database).find('slack/T1/C1/171.5'))?.turns).toHaveLength(2)
      expect(await createClaimStore(database).findPerson('slack', 'T1', 'U1')).toBe('bo')
      expect(await createClaimStore(database).listProposed()).toMatchObject([{ personId: 'cy' }])
    })
  })
}
