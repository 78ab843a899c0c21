// A backup taken while Kompas runs, and put back in place.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { ConfigError } from '../../src/errors.js'
import { openDatabase } from '../../src/storage/database.js'
import { restoreBackup } from '../../src/storage/restore-backup.js'
import { coordinator, draft, now } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'

describe('backup and restore', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await sqliteDatabases()
  })
  afterEach(() => databases.close())
  afterAll(() => databases.stop())

  async function start() {
    const location = await databases.locate()
    if (location.kind !== 'sqlite') throw new Error('expected a file')
    const database = await databases.open(location)
    return { file: location.file, database, store: createActionStore(database) }
  }

  it('copies a whole database while it is being written, and brings it back', async () => {
    const { file, database, store } = await start()
    await store.create(draft({ title: 'Kept' }), coordinator, { now })
    const writing = Promise.all(
      Array.from({ length: 20 }, () => store.create(draft({ title: 'Later' }), coordinator, { now })),
    )
    await database.backUp(`${file}.copy`)
    await writing
    await databases.close()
    const kept = restoreBackup(`${file}.copy`, file, now)
    expect(kept !== null && existsSync(kept)).toBe(true)
    const restored = createActionStore(await databases.open({ kind: 'sqlite', file }))
    expect((await restored.find('1', coordinator))?.title).toBe('Kept')
    expect((await restored.verify()).problems).toEqual([])
    expect((await restored.create(draft(), coordinator, { now })).kind).toBe('changed')
    const old = createActionStore(await databases.open({ kind: 'sqlite', file: kept ?? '' }))
    expect((await old.list(coordinator, {}, { limit: 50 })).items).toHaveLength(21)
  })

  it('restores where no database is yet', async () => {
    const { file, database } = await start()
    await database.backUp(`${file}.copy`)
    const elsewhere = `${file}.elsewhere`
    expect(restoreBackup(`${file}.copy`, elsewhere, now)).toBeNull()
    expect(
      (await createActionStore(await databases.open({ kind: 'sqlite', file: elsewhere })).verify()).rows,
    ).toBe(0)
  })

  it('refuses while Kompas runs, and changes nothing', async () => {
    const { file, database, store } = await start()
    await database.backUp(`${file}.copy`)
    await store.create(draft(), coordinator, { now })
    expect(() => restoreBackup(`${file}.copy`, file, now)).toThrow(/in use/)
    expect(await store.find('1', coordinator)).not.toBeNull()
  })

  it('refuses what is no backup, naming it', async () => {
    const { file } = await start()
    const target = join(file, '..', 'target.db')
    expect(() => restoreBackup(`${file}.missing`, target, now)).toThrow(ConfigError)
    writeFileSync(`${file}.text`, 'not a database, but long enough to have a header '.repeat(20))
    expect(() => restoreBackup(`${file}.text`, target, now)).toThrow(/can't be read as a SQLite database/)
    expect(existsSync(target)).toBe(false)
  })

  it('says of a server out of reach that trying again may help', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none'
    const opening = openDatabase({ kind: 'postgres', url, onIdleError: () => undefined })
    await expect(opening).rejects.toMatchObject({ name: 'StorageError', retryable: true })
  })
})
