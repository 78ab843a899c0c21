// Reminders through the database: one digest a person a day, recorded, and one catch-up after an outage.
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createReminderStore } from '../../src/actions/reminder-store.js'
import { runJobs } from '../../src/jobs/minute-tick.js'
import { createReminderJob } from '../../src/jobs/send-reminders.js'
import type { Database } from '../../src/storage/database.js'
import { coordinator, draft, now, owner } from '../support/people.js'
import { createRules } from '../support/reminder-rules.js'
import type { Databases } from './store-contract.js'

const log = pino({ level: 'silent' })

export function describeReminders(databases: Databases): void {
  describe('reminders', () => {
    let database: Database
    let replica: Database
    let store: ActionStore
    beforeEach(async () => {
      const location = await databases().locate()
      database = await databases().open(location)
      replica = location.kind === 'sqlite' ? database : await databases().open(location)
      store = createActionStore(database)
    })

    async function tick(at: string): Promise<string[]> {
      const jobs = [database, replica].map((one) =>
        createReminderJob(createReminderStore(one), () => Promise.resolve(createRules())),
      )
      const before = new Set((await readDigests()).map((row) => row.key))
      await Promise.all(jobs.map((job) => runJobs([job], new Date(at), log)))
      return (await readDigests())
        .filter((row) => !before.has(row.key))
        .map((row) => `${row.key} ${row.content}`)
    }
    const readDigests = () =>
      database.query
        .selectFrom('outbox')
        .select(['key', 'content'])
        .where('key', 'like', 'reminders:%')
        .orderBy('position')
        .execute()

    it('groups what one person has to hear, once a day, however many replicas tick', async () => {
      await store.create(draft({ dueOn: '2026-11-26' }), coordinator, { now })
      await store.create(draft({ dueOn: '2026-11-20' }), coordinator, { now })
      expect(await tick('2026-11-25T05:00:00Z')).toEqual([])
      const [digest, ...others] = await tick('2026-11-25T09:01:00Z')
      expect(others).toEqual([])
      expect(digest).toContain('reminders:bo:2026-11-25')
      expect(digest).toContain('"lines":[{"itemId":"1","step":"due-soon"},{"itemId":"2","step":"overdue"}]')
      expect(await tick('2026-11-25T14:00:00Z')).toEqual([])
      expect(await tick('2026-11-26T09:00:00Z')).toHaveLength(1)
      expect((await store.history('2', coordinator)).map((event) => event.kind)).toEqual([
        'created',
        'remind',
      ])
    })

    it('carries an unanswered item from reminder to deputy to coordinator, then rests', async () => {
      await store.create(draft({ dueOn: null }), coordinator, { now })
      const steps: string[] = []
      for (let day = 1; day <= 28; day += 1) {
        const at = new Date(Date.parse('2026-11-30T10:00:00Z') + (day - 1) * 86_400_000)
        for (const digest of await tick(at.toISOString())) steps.push(digest.slice(0, digest.indexOf(' ')))
      }
      expect(steps).toEqual(['reminders:bo:2026-11-30', 'reminders:di:2026-12-03', 'reminders:an:2026-12-08'])
      expect((await store.find('1', coordinator))?.escalation).toBe('coordinator')
    })

    it('gives one catch-up after an outage, and goes on from there', async () => {
      for (let count = 0; count < 30; count += 1)
        await store.create(draft({ dueOn: '2026-12-01' }), coordinator, { now })
      const caughtUp = await tick('2027-02-01T10:00:00Z')
      expect(caughtUp).toHaveLength(1)
      expect(caughtUp[0]?.match(/"step":"reminder"/g)).toHaveLength(30)
      expect(caughtUp[0]?.match(/"step":"overdue"/g)).toHaveLength(30)
      expect(await tick('2027-02-01T10:01:00Z')).toEqual([])
      expect(await tick('2027-02-02T10:00:00Z')).toEqual([])
      expect((await tick('2027-02-04T10:00:00Z')).map((line) => line.slice(0, 12))).toEqual(['reminders:di'])
    })

    it('says nothing more of an item that was answered or closed', async () => {
      await store.create(draft({ dueOn: null }), coordinator, { now })
      await tick('2026-11-25T10:00:00Z')
      await store.move('1', { kind: 'accept' }, owner, { now })
      expect(await tick('2027-02-01T10:00:00Z')).toEqual([])
    })

    it('looks again at an item that changed after it was put off', async () => {
      await store.create(draft({ dueOn: '2027-06-01' }), coordinator, { now })
      await store.move('1', { kind: 'accept' }, owner, { now })
      expect(await tick('2026-11-25T10:00:00Z')).toEqual([])
      await store.move('1', { kind: 'edit', dueOn: '2026-11-26' }, coordinator, { now })
      expect(await tick('2026-11-25T10:01:00Z')).toHaveLength(1)
    })
  })
}
