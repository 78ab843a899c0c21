// Events in: once, everywhere.
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { createEventStore } from '../../src/actions/event-store.js'
import type { Database } from '../../src/storage/database.js'
import { after, coordinator, draft, now } from '../support/people.js'
import type { Databases } from './store-contract.js'

const event = { platform: 'slack', eventId: 'Ev1', payload: { text: 'hello' } }

export function describeEvents(databases: Databases): void {
  describe('events in', () => {
    let database: Database
    let other: Database
    beforeEach(async () => {
      const location = await databases().locate()
      database = await databases().open(location)
      other = location.kind === 'sqlite' ? database : await databases().open(location)
    })

    it('records an event once, however often and wherever it arrives', async () => {
      const stores = [createEventStore(database), createEventStore(other)]
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => stores[index % 2]!.record(event, now, 60)),
      )
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1)
      expect(await createEventStore(database).record({ ...event, platform: 'teams' }, now, 60)).toBe('new')
    })

    it('hands over an event whose handler died, once, after its lease', async () => {
      const store = createEventStore(database)
      await store.record(event, now, 60)
      expect(await store.claimUnfinished(after(0.5), 60, 10)).toEqual([])
      const [first, second] = await Promise.all([
        store.claimUnfinished(after(2), 60, 10),
        createEventStore(other).claimUnfinished(after(2), 60, 10),
      ])
      expect([...first, ...second]).toEqual([{ ...event, attempts: 2 }])
    })

    it('erases what an event said once it is handled, and still knows it', async () => {
      const store = createEventStore(database)
      await store.record(event, now, 60)
      await store.finish(event, now)
      expect(await store.claimUnfinished(after(60), 60, 10)).toEqual([])
      expect(await store.record(event, after(60), 60)).toBe('repeat')
      const row = await database.query.selectFrom('events_in').select('payload').executeTakeFirstOrThrow()
      expect(row.payload).toBeNull()
    })

    it('forgets what was handled long ago, and nothing that is unfinished', async () => {
      const store = createEventStore(database)
      const other = { ...event, eventId: 'Ev2' }
      await store.record(event, now, 60)
      await store.record(other, now, 60)
      await store.finish(event, now)
      expect(await store.pruneBefore(now)).toBe(0)
      expect(await store.pruneBefore(after(1))).toBe(1)
      expect(await store.record(event, after(1), 60)).toBe('new')
      expect(await store.record(other, after(1), 60)).toBe('repeat')
    })

    it('forgets what causes led to with them, but for what an unfinished event may ask for again', async () => {
      const store = createEventStore(database)
      const actions = createActionStore(database)
      const create = (cause: string, at: Date) => actions.create(draft(), coordinator, { now: at, cause })
      const causes = async () =>
        (await database.query.selectFrom('applied_causes').select('cause').orderBy('cause').execute()).map(
          ({ cause }) => cause,
        )
      await create('slack:Ev0', now)
      await store.record(event, after(5), 60)
      await create('slack:Ev1', after(5))
      await create('slack:Ev2', after(6))
      await store.pruneBefore(now)
      expect(await causes()).toEqual(['slack:Ev0', 'slack:Ev1', 'slack:Ev2'])
      await store.pruneBefore(after(60))
      expect(await causes()).toEqual(['slack:Ev1', 'slack:Ev2'])
      expect((await create('slack:Ev1', after(60))).kind).toBe('repeated')
      await store.finish(event, after(60))
      await store.pruneBefore(after(6))
      expect(await causes()).toEqual(['slack:Ev2'])
      await store.pruneBefore(after(7))
      expect(await causes()).toEqual([])
    })
  })
}
