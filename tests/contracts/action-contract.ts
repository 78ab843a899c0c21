// Items: created, moved, taken back, found; one transaction each.
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import type { ChangeOutcome } from '../../src/actions/types.js'
import type { Database } from '../../src/storage/database.js'
import { after, coordinator, contributor, draft, now, owner, stranger } from '../support/people.js'
import type { Databases } from './store-contract.js'

function reasonOf(outcome: ChangeOutcome): string {
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind
}

export function describeActions(databases: Databases): void {
  describe('actions', () => {
    let database: Database
    let store: ActionStore
    let replica: ActionStore
    beforeEach(async () => {
      const location = await databases().locate()
      database = await databases().open(location)
      store = createActionStore(database)
      replica = createActionStore(location.kind === 'sqlite' ? database : await databases().open(location))
    })

    it('stores an item whole', async () => {
      await store.create(draft(), coordinator, { now })
      const item = await store.find('1', coordinator)
      expect(item).toMatchObject({
        ...draft(),
        ...{ id: '1', status: 'assigned', version: 1, createdBy: 'an', createdAt: now.toISOString() },
        contributors: [{ agency: 'flanders', response: 'pending', reason: null }],
      })
    })

    it('follows an item to its end, with history and messages', async () => {
      await store.create(draft(), coordinator, { now })
      const moves = [
        [owner, { kind: 'accept' }],
        [contributor, { kind: 'contribute', agency: 'flanders' }],
        [owner, { kind: 'start' }],
        [owner, { kind: 'block', reason: 'waiting for the region' }],
        [owner, { kind: 'start' }],
        [owner, { kind: 'finish', evidence: 'https://example.org/list' }],
        [coordinator, { kind: 'confirm' }],
      ] as const
      for (const [viewer, move] of moves)
        expect(reasonOf(await store.move('1', move, viewer, { now }))).toBe('changed')
      const history = await store.history('1', stranger)
      expect(history.map((event) => `${event.kind}:${event.to}`)).toEqual([
        'created:assigned',
        'accept:accepted',
        'contribute:accepted',
        'start:in-progress',
        'block:blocked',
        'start:in-progress',
        'finish:done',
        'confirm:confirmed',
      ])
      expect((await store.find('1', stranger))?.contributors[0]?.response).toBe('accepted')
      const keys = await database.query.selectFrom('outbox').select('key').orderBy('position').execute()
      expect(keys.map((row) => row.key)).toContain('event-1:person:bo')
      expect(keys.map((row) => row.key)).toContain('event-8:place:slack/T1/C1/171.5')
      expect(new Set(keys.map((row) => row.key)).size).toBe(keys.length)
    })

    it('changes nothing at all when a move is refused', async () => {
      await store.create(draft(), coordinator, { now })
      const before = await store.find('1', coordinator)
      expect(reasonOf(await store.move('1', { kind: 'accept' }, stranger, { now }))).toBe('not-allowed')
      expect(reasonOf(await store.move('1', { kind: 'confirm' }, coordinator, { now }))).toBe('wrong-status')
      expect(reasonOf(await store.move('2', { kind: 'accept' }, owner, { now }))).toBe('not-found')
      const stale = { now, expectedVersion: 0 }
      expect(reasonOf(await store.move('1', { kind: 'accept' }, owner, stale))).toBe('changed-meanwhile')
      expect(await store.find('1', coordinator)).toEqual(before)
      expect(await store.history('1', coordinator)).toHaveLength(1)
    })

    it('lets one of two people at once win and tells the other', async () => {
      await store.create(draft(), coordinator, { now })
      const outcomes = await Promise.all([
        store.move('1', { kind: 'accept' }, owner, { now, expectedVersion: 1 }),
        replica.move('1', { kind: 'cancel', reason: 'not needed' }, coordinator, { now, expectedVersion: 1 }),
      ])
      expect(outcomes.map(reasonOf).sort()).toEqual(['changed', 'changed-meanwhile'])
      const refused = outcomes.find((outcome) => outcome.kind === 'refused')
      expect(refused?.item?.version).toBe(2)
      expect(await store.history('1', coordinator)).toHaveLength(2)
    })

    it('applies a cause once, from two replicas at once and ever after', async () => {
      const options = { now, cause: 'slack:Ev1' }
      const created = await Promise.all([
        store.create(draft(), coordinator, options),
        replica.create(draft(), coordinator, options),
      ])
      expect(created.map((outcome) => outcome.kind).sort()).toEqual(['changed', 'repeated'])
      expect(created.every((outcome) => outcome.kind !== 'refused' && outcome.item?.id === '1')).toBe(true)
      const move = () => replica.move('1', { kind: 'accept' }, owner, { now, cause: 'slack:Ev2' })
      const moved = await Promise.all([move(), move(), move()])
      expect(moved.map((outcome) => outcome.kind).sort()).toEqual(['changed', 'repeated', 'repeated'])
      expect((await store.list(coordinator, {}, { limit: 10 })).items).toHaveLength(1)
      expect(await store.history('1', coordinator)).toHaveLength(2)
    })

    it('numbers items without a gap when many are created at once', async () => {
      const some = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? store : replica))
      const outcomes = await Promise.all(some.map((one) => one.create(draft(), coordinator, { now })))
      const ids = outcomes.map((outcome) => (outcome.kind === 'changed' ? Number(outcome.item.id) : 0))
      expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
      expect((await store.verify()).problems).toEqual([])
    })

    it('merges into another item and takes it back', async () => {
      await store.create(draft(), coordinator, { now })
      await store.create(draft({ title: 'The same list' }), coordinator, { now })
      const merged = await store.move('2', { kind: 'merge', into: '1' }, coordinator, { now })
      expect(merged).toMatchObject({
        kind: 'changed',
        item: { status: 'merged', mergedInto: '1', links: ['1'] },
      })
      expect((await store.find('1', coordinator))?.links).toEqual(['2'])
      expect(reasonOf(await store.undo('2', coordinator, { now: after(11) }))).toBe('undo-too-late')
      expect(reasonOf(await store.undo('2', coordinator, { now: after(9) }))).toBe('changed')
      expect(await store.find('2', coordinator)).toMatchObject({
        status: 'assigned',
        mergedInto: null,
        links: [],
      })
      expect((await store.find('1', coordinator))?.links).toEqual([])
      expect((await store.history('1', coordinator)).map((event) => event.kind)).toEqual([
        'created',
        'absorb',
        'separate',
      ])
    })

    it('links both ways at once from both sides without waiting for ever', async () => {
      await store.create(draft(), coordinator, { now })
      await store.create(draft(), coordinator, { now })
      const outcomes = await Promise.all([
        store.move('1', { kind: 'link', other: '2' }, coordinator, { now }),
        replica.move('2', { kind: 'link', other: '1' }, coordinator, { now }),
      ])
      expect(outcomes.map(reasonOf).sort()).toEqual(['already', 'changed'])
    })

    it('lists by due day, in pages, with filters', async () => {
      await store.create(draft({ dueOn: null, title: 'No day' }), coordinator, { now })
      await store.create(draft({ dueOn: '2026-12-01', actionLine: '1.3', title: 'Enquête' }), coordinator, {
        now,
      })
      await store.create(
        draft({ dueOn: '2026-11-01', lead: { agency: 'adiv', person: null, deputy: null } }),
        coordinator,
        { now },
      )
      const first = await store.list(coordinator, {}, { limit: 2 })
      expect(first.items.map((item) => item.id)).toEqual(['3', '2'])
      const second = await store.list(coordinator, {}, { limit: 2, after: first.next ?? '' })
      expect(second).toMatchObject({ items: [{ id: '1' }], next: null })
      const ids = async (filter: Parameters<ActionStore['list']>[1], viewer = coordinator) =>
        (await store.list(viewer, filter, { limit: 10 })).items.map((item) => item.id)
      expect(await ids({ axis: '1' })).toEqual(['2'])
      expect(await ids({ actionLine: '2.2', dueBefore: '2026-11-25' })).toEqual(['3'])
      expect(await ids({ agency: 'flanders' })).toEqual(['3', '2', '1'])
      expect(await ids({ mine: true }, owner)).toEqual(['2', '1'])
      expect(await ids({ words: 'ENQUETE' })).toEqual(['2'])
      expect(await ids({ words: '100%_' })).toEqual([])
      expect(await ids({ statuses: ['done'] })).toEqual([])
      await store.move('2', { kind: 'cancel', reason: 'double' }, coordinator, { now })
      expect(await ids({ open: true })).toEqual(['3', '1'])
      expect(await store.count(coordinator, {}, 1)).toMatchObject({ assigned: 1, cancelled: 1, done: 0 })
      const counts = (filter: Parameters<ActionStore['count']>[1]) => store.count(coordinator, filter, 5)
      expect(await counts({ open: true })).toMatchObject({ assigned: 2, cancelled: 0 })
      expect(await counts({ open: false })).toMatchObject({ assigned: 0, cancelled: 1 })
      expect(await counts({ statuses: ['cancelled'] })).toMatchObject({ assigned: 0, cancelled: 1 })
      expect(await store.count(owner, { open: true, mine: true }, 5)).toMatchObject({ assigned: 1 })
      expect(await store.count(owner, { mine: true }, 5)).toMatchObject({ assigned: 1, cancelled: 1 })
    })

    it('writes messages in the transaction of their cause', async () => {
      await store.create(draft(), coordinator, { now })
      const messages = await createOutboxStore(database).claim(now, 60, 10)
      expect(messages.map((message) => message.destination)).toEqual([
        { kind: 'person', personId: 'bo' },
        { kind: 'agency', agency: 'flanders' },
        { kind: 'place', place: draft().source },
      ])
      expect(messages[0]?.content).toEqual({ kind: 'notice', itemId: '1', position: 1, event: 'created' })
    })
  })
}
