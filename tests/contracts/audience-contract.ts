// Who sees what: nothing leaks through items, links, counts, history or failed messages.
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import { channelKey } from '../../src/actions/places.js'
import type { Viewer } from '../../src/actions/types.js'
import type { Database } from '../../src/storage/database.js'
import {
  admin,
  contributor,
  coordinator,
  deputy,
  draft,
  now,
  owner,
  person,
  stranger,
  system,
} from '../support/people.js'
import type { Databases } from './store-contract.js'

const colleague = person('gi', ['owner'], { agencies: ['ccb'] })
const member = person('hu', ['viewer'], { channels: ['slack/T1/C1'] })
const named = person('ix', ['viewer'])

export function describeAudience(databases: Databases): void {
  describe('audience', () => {
    let database: Database
    let store: ActionStore
    beforeEach(async () => {
      database = await databases().open(await databases().locate())
      store = createActionStore(database)
    })

    async function whoSees(id: string): Promise<string[]> {
      const everybody = [coordinator, owner, deputy, contributor, stranger, admin, colleague, member, named]
      const seeing: string[] = []
      for (const viewer of everybody) if (await store.find(id, viewer)) seeing.push(viewer.personId)
      return seeing.sort()
    }

    it('shows a public item to everybody', async () => {
      await store.create(draft(), coordinator, { now })
      expect(await whoSees('1')).toHaveLength(9)
    })

    it("shows a channel's item to its members, its people and the coordinators", async () => {
      const audience = { kind: 'channel', channel: channelKey(draft().source!) } as const
      await store.create(draft({ audience }), coordinator, { now })
      expect(await whoSees('1')).toEqual(['an', 'bo', 'cy', 'di', 'fa', 'gi', 'hu'])
    })

    it('shows a restricted item to its people only, not even to other coordinators or colleagues', async () => {
      await store.create(draft({ audience: { kind: 'people', people: ['ix'] } }), coordinator, { now })
      expect(await whoSees('1')).toEqual(['an', 'bo', 'cy', 'di', 'ix'])
    })

    it('lets a stand-in see what the absent person sees', async () => {
      await store.create(draft({ audience: { kind: 'people', people: [] } }), coordinator, { now })
      expect(await store.find('1', person('jo', ['viewer'], { actsFor: ['bo'] }))).not.toBeNull()
    })

    it('keeps hidden items out of lists, counts, links, history and refusals', async () => {
      await store.create(draft(), coordinator, { now })
      await store.create(draft({ audience: { kind: 'people', people: [] } }), coordinator, { now })
      await store.move('1', { kind: 'link', other: '2' }, coordinator, { now })
      expect((await store.find('1', stranger))?.links).toEqual([])
      expect((await store.find('1', owner))?.links).toEqual(['2'])
      expect((await store.list(stranger, {}, { limit: 10 })).items.map((item) => item.id)).toEqual(['1'])
      expect((await store.count(stranger, {}, 10)).assigned).toBe(1)
      expect(await store.history('2', stranger)).toEqual([])
      expect(JSON.stringify(await store.history('1', stranger))).not.toContain('otherId')
      expect(await store.move('2', { kind: 'accept' }, stranger, { now })).toEqual({
        kind: 'refused',
        reason: 'not-found',
      })
      const linked = await store.move('1', { kind: 'link', other: '2' }, admin, { now })
      expect(linked).toMatchObject({ kind: 'refused', reason: 'not-found', item: { id: '1', links: [] } })
      await store.move('1', { kind: 'merge', into: '2' }, coordinator, { now })
      expect(await store.find('1', stranger)).toMatchObject({ status: 'merged', mergedInto: null })
    })

    it('posts nothing about a restricted item where others read', async () => {
      await store.create(draft({ audience: { kind: 'people', people: [] } }), coordinator, { now })
      const messages = await createOutboxStore(database).claim(now, 60, 10)
      expect(messages.map((message) => message.destination.kind)).toEqual(['person', 'agency'])
    })

    it('shows failed messages to coordinators, with their content only where they may see it', async () => {
      const outbox = createOutboxStore(database)
      await store.create(draft({ audience: { kind: 'people', people: [] } }), coordinator, { now })
      for (const message of await outbox.claim(now, 60, 10))
        await outbox.settle(message, { status: 'failed', error: 'blocked' }, now)
      const failed = (viewer: Viewer) => outbox.listFailed(viewer, 10)
      expect(await failed(stranger)).toEqual([])
      expect((await failed(admin)).map((one) => one.content)).toEqual([null, null])
      expect((await failed(system))[0]?.content).not.toBeNull()
    })
  })
}
