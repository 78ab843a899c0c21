// Messages out: once by key, in order within a thread, one sender at a time, never dropped.
import { beforeEach, describe, expect, it } from 'vitest'
import type { OutgoingDraft } from '../../src/actions/message-types.js'
import { createOutboxStore, type OutboxStore } from '../../src/actions/outbox-store.js'
import { after, coordinator, now, stranger } from '../support/people.js'
import type { Databases } from './store-contract.js'

function message(key: string, personId: string): OutgoingDraft {
  return {
    ...{ key, destination: { kind: 'person', personId } },
    ...{ content: { kind: 'message', message: { title: key } }, audience: { kind: 'public' } },
  }
}

export function describeOutbox(databases: Databases): void {
  describe('outbox', () => {
    let outbox: OutboxStore
    let replica: OutboxStore
    beforeEach(async () => {
      const location = await databases().locate()
      const database = await databases().open(location)
      outbox = createOutboxStore(database)
      replica = createOutboxStore(location.kind === 'sqlite' ? database : await databases().open(location))
    })
    const keys = (messages: { key: string }[]) => messages.map((one) => one.key)

    it('keeps one message a key', async () => {
      await Promise.all([outbox.add([message('a', 'bo')], now), replica.add([message('a', 'bo')], now)])
      expect(keys(await outbox.claim(now, 60, 10))).toEqual(['a'])
    })

    it('hands each message to one sender, and the next of a thread only when the one before is settled', async () => {
      await outbox.add([message('a1', 'bo'), message('b1', 'cy'), message('a2', 'bo')], now)
      const [mine, theirs] = await Promise.all([outbox.claim(now, 60, 10), replica.claim(now, 60, 10)])
      expect(keys([...mine, ...theirs]).sort()).toEqual(['a1', 'b1'])
      const first = [...mine, ...theirs].find((one) => one.key === 'a1')!
      await outbox.settle(first, { status: 'sent', reference: '17.1' }, now)
      expect(keys(await replica.claim(now, 60, 10))).toEqual(['a2'])
    })

    it('waits as long as it is told, and keeps the thread waiting with it', async () => {
      await outbox.add([message('a1', 'bo'), message('a2', 'bo')], now)
      const [first] = await outbox.claim(now, 60, 10)
      const later = { status: 'pending', error: 'limited', notBefore: after(5) } as const
      await outbox.settle(first!, { ...later, outcomeUnknown: false, countAttempt: false }, now)
      expect(await outbox.claim(after(4), 60, 10)).toEqual([])
      expect(await outbox.claim(after(5), 60, 10)).toMatchObject([
        { key: 'a1', attempts: 0, claim: 2, outcomeUnknown: false },
      ])
    })

    it('takes over from a sender that died, knowing that the outcome is unknown', async () => {
      await outbox.add([message('a', 'bo')], now)
      const [lost] = await outbox.claim(now, 60, 10)
      expect(await replica.claim(after(0.9), 60, 10)).toEqual([])
      const [taken] = await replica.claim(after(1), 60, 10)
      expect(taken).toMatchObject({ key: 'a', attempts: 0, claim: 2, outcomeUnknown: true })
      expect(await outbox.settle(lost!, { status: 'failed', error: 'late' }, after(1))).toBe(false)
      expect(await replica.settle(taken!, { status: 'sent', reference: null }, after(1))).toBe(true)
    })

    it('lists what failed and gives it another try, for coordinators', async () => {
      await outbox.add([message('a1', 'bo'), message('a2', 'bo')], now)
      const [first] = await outbox.claim(now, 60, 10)
      await outbox.settle(first!, { status: 'failed', error: 'blocked by the user' }, now)
      expect(keys(await outbox.claim(now, 60, 10))).toEqual(['a2'])
      expect(await outbox.listFailed(coordinator, 10)).toMatchObject([
        { key: 'a1', lastError: 'blocked by the user', attempts: 1 },
      ])
      expect(await outbox.retryFailed('a1', stranger, now)).toBe(false)
      expect(await outbox.retryFailed('a1', coordinator, now)).toBe(true)
      expect(await outbox.retryFailed('a1', coordinator, now)).toBe(false)
      expect(await outbox.listFailed(coordinator, 10)).toEqual([])
    })
  })
}
