// A restricted item is seen by its people only: it appears nowhere for anybody else, however it came to be restricted.
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createCorrectionStore } from '../../src/actions/correction-store.js'
import { exportFormats, exportItems } from '../../src/actions/export-items.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import type { Viewer } from '../../src/actions/types.js'
import { createDuplicateItems } from '../../src/bot/find-duplicate-items.js'
import { createFactsStore } from '../../src/briefings/facts-store.js'
import type { Database } from '../../src/storage/database.js'
import { admin, after, contributor, coordinator, deputy, draft, now } from '../support/people.js'
import { owner, person, stranger } from '../support/people.js'
import type { Databases } from './store-contract.js'

const secret = 'Zephyr'
const hidden = draft({
  title: `Prepare ${secret}`,
  text: `Who prepares ${secret}?`,
  contributors: ['flanders'],
})
/** Nobody of them is the creator, the lead, the deputy, a contributor or named. */
const others: Record<string, Viewer> = {
  ...{ stranger, admin, colleague: person('gi', ['owner'], { agencies: ['ccb'] }) },
  'another coordinator': person('kim', ['coordinator']),
  'the channel it came from': person('hu', ['viewer'], { channels: ['slack/T1/C1'] }),
}
const involved = { coordinator, owner, deputy, contributor }

export function describeRestricted(databases: Databases): void {
  describe('a restricted item', () => {
    let database: Database
    let store: ActionStore
    beforeEach(async () => {
      database = await databases().open(await databases().locate())
      store = createActionStore(database)
    })

    /** As JSON, everything that a viewer is ever shown of items. */
    async function everythingFor(viewer: Viewer): Promise<string> {
      const page = await store.list(viewer, {}, { limit: 10 })
      const facts = createFactsStore(database)
      const asked = { after: 0, since: '', until: '9999', weekEnds: ['9999'] }
      const duplicates = createDuplicateItems(
        () =>
          Promise.resolve({
            remember: () => Promise.resolve(),
            forget: () => undefined,
            find: (_, ids) => Promise.resolve([...ids].map((id) => ({ id, likeness: 1 }))),
          }),
        store,
      )
      return JSON.stringify([
        ...[page, await store.list(viewer, { words: secret }, { limit: 10 })],
        ...[await store.count(viewer, {}, 99), await store.count(viewer, { words: secret }, 99)],
        ...[await store.find('1', viewer), await store.history('1', viewer)],
        await store.move('1', { kind: 'cancel', reason: 'No.' }, viewer, { now, expectedVersion: 0 }),
        ...exportFormats.map((format) => exportItems(page.items, format, now, null)),
        await facts.read({ ...asked, subject: { kind: 'strategy' }, viewer }),
        await facts.read({ ...asked, subject: { kind: 'agency', id: 'ccb' }, viewer }),
        await duplicates.find(
          { vector: new Float32Array(1), tokens: new Float32Array(1), tokenCount: 1, tokenIds: [1] },
          viewer,
        ),
        await createCorrectionStore(database).list('proposed', viewer),
        await createOutboxStore(database).listFailed(viewer, 10),
      ])
    }

    async function failAll(): Promise<void> {
      const outbox = createOutboxStore(database)
      for (const message of await outbox.claim(now, 60, 20))
        await outbox.settle(message, { status: 'failed', error: 'blocked' }, now)
    }

    async function expectHidden(): Promise<void> {
      for (const [name, viewer] of Object.entries(others)) {
        const shown = await everythingFor(viewer)
        expect([name, shown.includes(secret)]).toEqual([name, false])
        expect([name, /"(?:assigned|proposed)":[1-9]/.exec(shown)]).toEqual([name, null])
        expect(await store.move('1', { kind: 'accept' }, viewer, { now })).toEqual({
          kind: 'refused',
          reason: 'not-found',
        })
      }
      for (const viewer of Object.values(involved)) expect(await everythingFor(viewer)).toContain(secret)
    }

    it('appears nowhere for others when it was made so', async () => {
      await store.create({ ...hidden, audience: { kind: 'people', people: [] } }, coordinator, { now })
      await store.move('1', { kind: 'edit', actionLine: '3.1' }, coordinator, { now: after(1) })
      await failAll()
      await expectHidden()
    })

    it('appears nowhere any more when it was made so later, by one who goes on seeing it', async () => {
      await store.create(hidden, owner, { now })
      await store.move('1', { kind: 'edit', actionLine: '3.1' }, coordinator, { now: after(1) })
      expect(await everythingFor(admin)).toContain(secret)
      const restricted = await store.move('1', { kind: 'edit', audience: 'people' }, coordinator, {
        now: after(2),
      })
      expect(restricted).toMatchObject({
        kind: 'changed',
        item: { audience: { kind: 'people', people: ['an'] } },
      })
      await failAll()
      await expectHidden()
    })

    it('is shown to everybody again when it is opened', async () => {
      await store.create({ ...hidden, audience: { kind: 'people', people: ['ix'] } }, coordinator, { now })
      await store.move('1', { kind: 'edit', audience: 'public' }, coordinator, { now: after(1) })
      expect((await store.find('1', stranger))?.audience).toEqual({ kind: 'public' })
      expect(await store.move('1', { kind: 'edit', audience: 'public' }, coordinator, { now })).toMatchObject(
        {
          reason: 'nothing-to-change',
        },
      )
      await store.move('1', { kind: 'edit', audience: 'people' }, coordinator, { now: after(2) })
      expect(await store.find('1', person('ix', ['viewer']))).toBeNull()
    })

    it('can be restricted by its creator and coordinators alone', async () => {
      await store.create(hidden, coordinator, { now })
      for (const viewer of [stranger, contributor, owner])
        expect(await store.move('1', { kind: 'edit', audience: 'people' }, viewer, { now })).toMatchObject({
          reason: 'not-allowed',
        })
    })
  })
}
