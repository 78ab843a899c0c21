// A line chosen for an item that has one is kept as a proposed example: the item's text, for its own audience.
import { beforeEach, describe, expect, it } from 'vitest'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createCorrectionStore, type CorrectionStore } from '../../src/actions/correction-store.js'
import type { Audience, ChangeOutcome, ItemDraft, Viewer } from '../../src/actions/types.js'
import { roles } from '../../src/directory/types.js'
import type { Database } from '../../src/storage/database.js'
import { admin, after, coordinator, draft, now, owner, person, stranger, system } from '../support/people.js'
import type { Databases } from './store-contract.js'

export function describeCorrections(databases: Databases): void {
  describe('corrections of an item’s line', () => {
    let database: Database
    let actions: ActionStore
    let corrections: CorrectionStore
    beforeEach(async () => {
      database = await databases().open(await databases().locate())
      actions = createActionStore(database)
      corrections = createCorrectionStore(database)
    })

    const choose = (actionLine: string, by: Viewer = coordinator, cause?: string): Promise<ChangeOutcome> =>
      actions.move('1', { kind: 'edit', actionLine }, by, {
        ...{ now: after(1), ...(cause === undefined ? {} : { cause }) },
      })
    const create = (change: Partial<ItemDraft> = {}) => actions.create(draft(change), coordinator, { now })
    const proposed = (viewer: Viewer = system) => corrections.list('proposed', viewer)

    it('keeps the text with both lines, once', async () => {
      await create()
      expect(await proposed()).toEqual([])
      await choose('3.5', coordinator, 'slack:Ev1')
      expect((await choose('3.5', coordinator, 'slack:Ev1')).kind).toBe('repeated')
      const { text, language } = draft()
      expect(await proposed(admin)).toMatchObject([
        { itemId: '1', text, language, proposedLine: '2.2', chosenLine: '3.5', correctedBy: 'an' },
      ])
    })

    it('keeps nothing of other changes, of refused ones and of a line that stays', async () => {
      await create()
      await actions.move('1', { kind: 'edit', title: 'Another' }, coordinator, { now: after(1) })
      await actions.move('1', { kind: 'edit', title: 'A third', actionLine: '2.2' }, coordinator, { now })
      expect(await choose('3.5', stranger)).toMatchObject({ kind: 'refused', reason: 'not-allowed' })
      const lead = { agency: 'nccn', person: null, deputy: null }
      await actions.move('1', { kind: 'assign', lead }, coordinator, { now: after(2) })
      expect(await proposed()).toEqual([])
    })

    it('learns the first line of an item that had none', async () => {
      await create({ actionLine: null, lead: null })
      await choose('1.3')
      expect(await proposed()).toMatchObject([{ proposedLine: null, chosenLine: '1.3' }])
    })

    it('keeps the last choice, measured against what was first proposed, until somebody decides', async () => {
      await create()
      await choose('3.5')
      await choose('1.3')
      expect(await proposed()).toMatchObject([{ proposedLine: '2.2', chosenLine: '1.3' }])
      await choose('2.2')
      expect(await proposed()).toEqual([])
      await choose('3.5')
      const [kept] = await proposed()
      await corrections.decide(kept!.id, 'accepted', admin, now)
      await choose('1.3')
      expect(await proposed()).toMatchObject([{ proposedLine: '3.5', chosenLine: '1.3' }])
      expect(await corrections.list('accepted', admin)).toMatchObject([{ chosenLine: '3.5' }])
    })

    it.each<[string, Audience, Viewer, Viewer]>([
      ['named people', { kind: 'people', people: ['an', 'bo'] }, owner, admin],
      ['a channel', { kind: 'channel', channel: 'slack/T1/C1' }, admin, stranger],
    ])('shows it to the audience of the item only: %s', async (_, audience, sees, not) => {
      await create({ audience })
      await choose('3.5')
      expect(await proposed(sees)).toHaveLength(1)
      expect(await proposed(not)).toEqual([])
      await choose('2.2')
      const left = await database.query.selectFrom('audience_members').select('subject').execute()
      expect(left.filter(({ subject }) => subject.startsWith('routing_corrections:'))).toEqual([])
    })

    it('is decided by those who may accept examples, and by nobody else', async () => {
      await create()
      for (const [at, role] of roles.entries()) {
        await choose(at % 2 === 0 ? '3.5' : '1.3')
        const [{ id } = { id: '' }] = await proposed()
        const decided = await corrections.decide(id, 'rejected', person('xa', [role]), now)
        expect([role, decided]).toEqual([role, role === 'admin'])
      }
      const [{ id } = { id: '' }] = await proposed()
      expect(await corrections.decide(id, 'accepted', system, now)).toBe(false)
    })
  })
}
