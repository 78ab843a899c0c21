// Opening and migrating.
import { describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { coordinator, draft, now } from '../support/people.js'
import { spawnSource, whenEnded } from '../support/spawn-source.js'
import type { Databases } from './store-contract.js'

const opener = new URL('../support/open-database.ts', import.meta.url)

export function describeStart(databases: Databases): void {
  describe('start', () => {
    it('migrates once and keeps what is stored when it is opened again', async () => {
      const location = await databases().locate()
      const first = await databases().open(location)
      await createActionStore(first).create(draft(), coordinator, { now })
      const second = await databases().open(location)
      expect((await createActionStore(second).find('1', coordinator))?.title).toBe(draft().title)
    })

    it('copies a SQLite file, and names the tool that copies PostgreSQL', async () => {
      const location = await databases().locate()
      const database = await databases().open(location)
      if (location.kind === 'postgres') await expect(database.backUp('copy')).rejects.toThrow(/pg_dump/)
      else {
        await database.backUp(`${location.file}.copy`)
        const copy = await databases().open({ kind: 'sqlite', file: `${location.file}.copy` })
        expect((await createActionStore(copy).verify()).problems).toEqual([])
      }
    })

    it('can be opened by several replicas at once', async () => {
      const location = await databases().locate()
      if (location.kind === 'sqlite') {
        // Within one process a second SQLite connection would wait for the first one for ever.
        const children = [1, 2, 3, 4].map(() => spawnSource(opener, [location.file]))
        expect(await Promise.all(children.map(whenEnded))).toEqual([0, 0, 0, 0])
      } else await Promise.all([1, 2, 3, 4].map(() => databases().open(location)))
      const database = await databases().open(location)
      const created = await createActionStore(database).create(draft(), coordinator, { now })
      expect(created.kind).toBe('changed')
    })
  })
}
