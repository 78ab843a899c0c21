// The history can't be changed, and when somebody with the keys to the database does so, it is found.
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { StorageError } from '../../src/errors.js'
import type { Database } from '../../src/storage/database.js'
import { coordinator, draft, now, owner } from '../support/people.js'
import type { Databases } from './store-contract.js'

async function dropTriggers(database: Database): Promise<void> {
  const { query } = database
  if (database.dialect === 'postgres') await sql`alter table action_events disable trigger all`.execute(query)
  else
    for (const change of ['update', 'delete'])
      await sql`drop trigger ${sql.id(`action_events_no_${change}`)}`.execute(query)
}

export function describeAudit(databases: Databases): void {
  describe('audit', () => {
    let database: Database
    let store: ActionStore
    beforeEach(async () => {
      database = await databases().open(await databases().locate())
      store = createActionStore(database)
      await store.create(draft(), coordinator, { now })
      await store.move('1', { kind: 'accept' }, owner, { now })
      await store.create(draft(), coordinator, { now })
      await store.move('1', { kind: 'start' }, owner, { now })
      await store.move('2', { kind: 'accept' }, owner, { now })
    })
    const change = (statement: ReturnType<typeof sql>) => statement.execute(database.query)
    const problems = async () => (await store.verify()).problems

    it('finds nothing where nothing was touched', async () => {
      const report = await store.verify()
      expect(report).toMatchObject({ rows: 5, problems: [] })
      expect(report.head).toMatch(/^[0-9a-f]{64}$/)
    })

    it('refuses to change or remove an event', async () => {
      await expect(change(sql`update action_events set note = 'x'`)).rejects.toThrow(StorageError)
      await expect(change(sql`delete from action_events where position = 5`)).rejects.toThrow(/append-only/)
      if (database.dialect === 'postgres')
        await expect(change(sql`truncate action_events cascade`)).rejects.toThrow(/append-only/)
      expect(await problems()).toEqual([])
    })

    it('names a changed row', async () => {
      await dropTriggers(database)
      await change(sql`update action_events set by = 'zo' where position = 2`)
      expect(await problems()).toEqual([{ kind: 'changed', position: 2, itemId: '1' }])
    })

    it('names a removed row, in the middle and at the end', async () => {
      await dropTriggers(database)
      await change(sql`delete from action_events where position = 3`)
      expect(await problems()).toEqual([{ kind: 'removed', from: 3, to: 3 }])
      await change(sql`delete from action_events where position >= 4`)
      expect(await problems()).toContainEqual({ kind: 'removed', from: 3, to: 5 })
    })

    it('names reordered rows', async () => {
      await dropTriggers(database)
      await change(sql`update action_events set position = 99 where position = 2`)
      await change(sql`update action_events set position = 2 where position = 3`)
      await change(sql`update action_events set position = 3 where position = 99`)
      const found = await problems()
      expect(found).toContainEqual({ kind: 'out-of-order', position: 2, itemId: '2' })
      expect(found).toContainEqual({ kind: 'out-of-order', position: 3, itemId: '1' })
    })

    it('names a row that was removed with its number given to the next', async () => {
      await dropTriggers(database)
      await change(sql`delete from action_events where position = 4`)
      await change(sql`update action_events set position = 4 where position = 5`)
      const found = await problems()
      expect(found).toContainEqual({ kind: 'out-of-order', position: 4, itemId: '2' })
      expect(found).toContainEqual({ kind: 'removed', from: 5, to: 5 })
    })

    it('names a row that was replaced together with its hash, by the row after it', async () => {
      await dropTriggers(database)
      await change(sql`update action_events set hash = 'forged' where position = 2`)
      expect(await problems()).toEqual([
        { kind: 'changed', position: 2, itemId: '1' },
        { kind: 'out-of-order', position: 3, itemId: '2' },
      ])
    })

    it('names rows slipped in before the first and after the last', async () => {
      await change(sql`insert into action_events
        select position + 5, item_id, kind, from_status, to_status, by, at, note, details, previous_hash, hash
        from action_events where position = 1`)
      expect(await problems()).toContainEqual({ kind: 'out-of-order', position: 6, itemId: '1' })
      expect(await problems()).toContainEqual({ kind: 'head-differs', position: 6 })
      await change(sql`insert into action_events
        select -7, item_id, kind, from_status, to_status, by, at, note, details, previous_hash, hash
        from action_events where position = 1`)
      expect(await problems()).toContainEqual({ kind: 'out-of-order', position: -7, itemId: '1' })
    })

    it('names an item whose status its history does not give', async () => {
      await change(sql`update action_items set status = 'confirmed' where id = '1'`)
      expect(await problems()).toEqual([
        { kind: 'item-differs', itemId: '1', status: 'confirmed', history: 'in-progress' },
      ])
    })
  })
}
