// Changes to the directory, and which account belongs to whom.
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { createClaimStore } from '../../src/bot/claim-store.js'
import type { NewDirectoryChange } from '../../src/directory/change-types.js'
import { createDirectoryChangeStore } from '../../src/directory/directory-change-store.js'
import type { Axis } from '../../src/directory/types.js'
import { StorageError } from '../../src/errors.js'
import type { Database } from '../../src/storage/database.js'
import { admin, after, coordinator, now, system } from '../support/people.js'
import type { Databases } from './store-contract.js'

const axis: Axis = { id: '1', name: { nl: 'Veiligheid', fr: 'Sécurité', de: 'Sicherheit', en: 'Security' } }

function change(note: string | null, undoes: number | null = null): NewDirectoryChange {
  const entries: NewDirectoryChange['entries'] = [{ section: 'axes', id: '1', before: axis, after: null }]
  return { by: 'fa', at: now.toISOString(), note, undoes, entries }
}

export function describeDirectory(databases: Databases): void {
  describe('directory', () => {
    let database: Database
    let replica: Database
    beforeEach(async () => {
      const location = await databases().locate()
      database = await databases().open(location)
      replica = location.kind === 'sqlite' ? database : await databases().open(location)
    })

    describe('changes', () => {
      it('keeps changes whole and in order', async () => {
        const store = createDirectoryChangeStore(database)
        expect(await store.list()).toEqual([])
        const first = await store.append(change('agreed on 5 March'), 0)
        const second = await store.append(change(null, 1), 1)
        expect(first).toEqual({ ...change('agreed on 5 March'), position: 1 })
        expect(await store.list()).toEqual([first, second])
      })

      it('gives a place to one of two at once, and to nobody who left one out', async () => {
        const stores = [createDirectoryChangeStore(database), createDirectoryChangeStore(replica)]
        const outcomes = await Promise.all(
          stores.map((store, index) => store.append(change(`by ${index}`), 0)),
        )
        expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(1)
        expect(await stores[0]!.append(change('late'), 0)).toBe('conflict')
        expect(await stores[0]!.append(change('early'), 2)).toBe('conflict')
        expect(await stores[1]!.list()).toHaveLength(1)
      })

      it('refuses to change or remove one', async () => {
        const store = createDirectoryChangeStore(database)
        await store.append(change(null), 0)
        const run = (statement: ReturnType<typeof sql>) => statement.execute(database.query)
        await expect(run(sql`update directory_changes set note = 'x'`)).rejects.toThrow(StorageError)
        await expect(run(sql`delete from directory_changes`)).rejects.toThrow(/append-only/)
        expect(await store.list()).toHaveLength(1)
      })
    })

    describe('claims', () => {
      const account = { platform: 'slack', workspace: 'T1', userId: 'U1' }
      const find = () => createClaimStore(database).findPerson('slack', 'T1', 'U1')

      it('believes a claim once somebody with the right has confirmed it', async () => {
        const store = createClaimStore(database)
        const claim = await store.propose(account, 'bo', 'claim', now)
        expect(claim).toMatchObject({ ...account, personId: 'bo', how: 'claim', status: 'proposed' })
        expect(await store.propose(account, 'bo', 'email', after(1))).toEqual(claim)
        expect(await store.listProposed()).toEqual([claim])
        expect(await find()).toBeNull()
        expect(await store.confirm(claim.id, coordinator, after(2))).toBe('not-allowed')
        expect(await store.confirm(claim.id, admin, after(2))).toBe('done')
        expect(await find()).toBe('bo')
        expect(await store.findPerson('slack', 'T2', 'U1')).toBeNull()
        expect(await store.accountsOf('bo')).toEqual([account])
        expect(await store.listProposed()).toEqual([])
        const decided = { status: 'confirmed', decidedBy: 'fa', decidedAt: after(2).toISOString() }
        expect(await store.propose(account, 'bo', 'directory', after(3))).toMatchObject(decided)
      })

      it('never believes one that was rejected, unless the directory names the account', async () => {
        const store = createClaimStore(database)
        const { id } = await store.propose(account, 'bo', 'email', now)
        expect(await store.confirm(id, system, now)).toBe('done')
        expect(await store.reject(id, coordinator, now)).toBe('not-allowed')
        expect(await store.reject(id, admin, now)).toBe('done')
        expect(await store.reject(id, admin, now)).toBe('decided')
        expect(await store.confirm(id, system, now)).toBe('decided')
        expect(await find()).toBeNull()
        expect(await store.accountsOf('bo')).toEqual([])
        expect((await store.propose(account, 'bo', 'claim', now)).status).toBe('rejected')
        expect(await store.propose(account, 'bo', 'directory', after(1))).toMatchObject({
          ...{ id, how: 'directory', status: 'proposed', decidedBy: null },
        })
        expect(await store.confirm('nothing', admin, now)).toBe('decided')
      })

      it('confirms once, of two confirmations at once', async () => {
        const { id } = await createClaimStore(database).propose(account, 'bo', 'claim', now)
        const outcomes = await Promise.all(
          [database, replica, database].map((one) => createClaimStore(one).confirm(id, admin, now)),
        )
        expect(outcomes.sort()).toEqual(['decided', 'decided', 'done'])
      })

      it('gives an account to one person, of two who are confirmed at once', async () => {
        const store = createClaimStore(database)
        const claims = await Promise.all([
          store.propose(account, 'bo', 'claim', now),
          createClaimStore(replica).propose(account, 'cy', 'claim', now),
        ])
        const outcomes = await Promise.all(
          claims.map(({ id }, index) => createClaimStore(index ? replica : database).confirm(id, admin, now)),
        )
        expect([...outcomes].sort()).toEqual(['account-taken', 'done'])
        expect(await find()).toBe(claims[outcomes.indexOf('done')]?.personId)
        const [waiting] = await store.listProposed()
        await store.reject(claims[outcomes.indexOf('done')]!.id, admin, now)
        expect(await store.confirm(waiting!.id, admin, now)).toBe('done')
      })

      it('makes one claim of the same claim at once', async () => {
        const claims = await Promise.all(
          [database, replica, database].map((one) =>
            createClaimStore(one).propose(account, 'bo', 'claim', now),
          ),
        )
        expect(new Set(claims.map(({ id }) => id)).size).toBe(1)
      })
    })
  })
}
