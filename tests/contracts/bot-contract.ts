// What the bot keeps between two messages: proposals, cards and threads.
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { createCardStore } from '../../src/bot/card-store.js'
import { createDraftStore } from '../../src/bot/draft-store.js'
import { createThreadStore } from '../../src/bot/thread-store.js'
import type { Database } from '../../src/storage/database.js'
import { after, coordinator, draft, now, owner, person, stranger } from '../support/people.js'
import type { Databases } from './store-contract.js'

const member = person('hu', ['viewer'], { channels: ['slack/T1/C1'] })
const named = person('ix', ['viewer'])

export function describeBot(databases: Databases): void {
  describe('bot', () => {
    let database: Database
    let replica: Database
    beforeEach(async () => {
      const location = await databases().locate()
      database = await databases().open(location)
      replica = location.kind === 'sqlite' ? database : await databases().open(location)
    })

    describe('drafts', () => {
      const channel = { kind: 'channel', channel: 'slack/T1/C1' } as const
      const proposal = {
        ...{ cause: 'slack:Ev1', content: draft(), createdBy: 'bo' },
        ...{ audience: channel, expiresAt: after(60) },
      }

      it('keeps a proposal for its audience until it expires', async () => {
        const store = createDraftStore(database)
        const id = await store.add(proposal, now)
        expect(await store.find(id, owner, after(59))).toEqual({
          ...{ id, content: draft(), createdBy: 'bo' },
          ...{ createdAt: now.toISOString(), expiresAt: after(60).toISOString() },
        })
        expect(await store.find(id, member, now)).not.toBeNull()
        expect(await store.find(id, coordinator, now)).not.toBeNull()
        expect(await store.find(id, stranger, now)).toBeNull()
        expect(await store.find(id, owner, after(60))).toBeNull()
        expect(await store.find('nothing', owner, now)).toBeNull()
      })

      it('shows a restricted proposal to its people only, and erases their names with it', async () => {
        const store = createDraftStore(database)
        const id = await store.add({ ...proposal, audience: { kind: 'people', people: ['ix'] } }, now)
        const kept = await store.add({ ...proposal, cause: 'slack:Ev2', expiresAt: after(120) }, now)
        expect(await store.find(id, named, now)).not.toBeNull()
        expect(await store.find(id, owner, now)).not.toBeNull()
        expect(await store.find(id, coordinator, now)).toBeNull()
        expect(await store.eraseExpired(after(59))).toBe(0)
        expect(await store.eraseExpired(after(60))).toBe(1)
        expect(await database.query.selectFrom('audience_members').selectAll().execute()).toEqual([])
        expect(await store.find(kept, owner, after(60))).not.toBeNull()
      })

      it('becomes one item, of two clicks at once and one later', async () => {
        const id = await createDraftStore(database).add(proposal, now)
        expect(await createDraftStore(replica).add(proposal, now)).toBe(id)
        const click = async (on: Database) => {
          const kept = await createDraftStore(on).find(id, owner, now)
          const change = { now, cause: `draft:${kept!.id}` }
          return await createActionStore(on).create(kept!.content, coordinator, change)
        }
        const outcomes = [...(await Promise.all([click(database), click(replica)])), await click(replica)]
        expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'repeated', 'repeated'])
        for (const outcome of outcomes) expect(outcome).toMatchObject({ item: { id: '1' } })
      })
    })

    describe('cards', () => {
      const card = {
        itemId: '1',
        placeKey: 'slack/T1/C1/171.5',
        platform: 'slack',
        reference: 'r1',
        version: 1,
      }

      it('knows where the cards of an item stand', async () => {
        const store = createCardStore(database)
        await createActionStore(database).create(draft(), coordinator, { now })
        const other = { ...card, placeKey: 'teams/T2/C2', platform: 'teams' }
        await store.save(other, now)
        await store.save(card, now)
        expect(await store.find('1', card.placeKey)).toEqual(card)
        expect(await store.listFor('1')).toEqual([card, other])
        await store.remove('1', card.placeKey)
        expect(await store.find('1', card.placeKey)).toBeNull()
        expect(await store.listFor('2')).toEqual([])
      })

      it('keeps the newest version, in whatever order they are shown', async () => {
        await createActionStore(database).create(draft(), coordinator, { now })
        const versions = [3, 1, 4, 2, 5].map((version) => ({ ...card, version, reference: `r${version}` }))
        await Promise.all(
          versions.map((one, index) => createCardStore(index % 2 ? database : replica).save(one, now)),
        )
        expect(await createCardStore(database).find('1', card.placeKey)).toMatchObject({
          version: 5,
          reference: 'r5',
        })
        await createCardStore(database).save({ ...card, version: 5, reference: 'again' }, now)
        expect((await createCardStore(database).find('1', card.placeKey))?.reference).toBe('again')
      })
    })

    describe('threads', () => {
      const asked = (text: string) => ({ role: 'person', text }) as const
      const said = (text: string) => ({ role: 'kompas', text }) as const

      it('remembers what was said last, and forgets by age', async () => {
        const store = createThreadStore(database)
        expect(await store.find('slack/T1/C1/1')).toBeNull()
        await store.remember('slack/T1/C1/1', 'slack', [], now)
        await store.remember('slack/T1/C1/1', 'slack', [asked('Wie?'), said('Het CCB.')], after(1))
        await store.remember('slack/T1/C1/1', 'slack', [asked('En wanneer?')], after(2))
        // Once more, as when the process died before it noted that the event was handled.
        await store.remember('slack/T1/C1/1', 'slack', [asked('En wanneer?')], after(2))
        expect(await store.find('slack/T1/C1/1')).toEqual({
          ...{ key: 'slack/T1/C1/1', platform: 'slack' },
          ...{ createdAt: now.toISOString(), lastAt: after(2).toISOString() },
          turns: [asked('Wie?'), said('Het CCB.'), asked('En wanneer?')],
        })
        expect(await store.eraseBefore(after(2))).toBe(0)
        expect(await store.eraseBefore(after(3))).toBe(1)
        expect(await store.find('slack/T1/C1/1')).toBeNull()
      })

      it('keeps the last twelve turns, within 8,000 characters', async () => {
        const store = createThreadStore(database)
        const numbered = Array.from({ length: 20 }, (_, index) => asked(String(index)))
        await store.remember('a', 'slack', numbered, now)
        expect((await store.find('a'))?.turns).toEqual(numbered.slice(8))
        await store.remember('a', 'slack', [asked('x'.repeat(5000)), said('y'.repeat(3000))], now)
        expect((await store.find('a'))?.turns.map(({ text }) => text.length)).toEqual([5000, 3000])
        await store.remember('a', 'slack', [asked(`z${'x'.repeat(9000)}`)], now)
        expect((await store.find('a'))?.turns).toEqual([asked(`z${'x'.repeat(7999)}`)])
      })

      it('loses no turn of those added at once', async () => {
        const stores = [createThreadStore(database), createThreadStore(replica)]
        const texts = Array.from({ length: 10 }, (_, index) => String(index))
        await Promise.all(
          texts.map((text, index) => stores[index % 2]!.remember('a', 'slack', [asked(text)], now)),
        )
        expect((await stores[0]!.find('a'))?.turns.map(({ text }) => text).sort()).toEqual(texts)
      })
    })
  })
}
