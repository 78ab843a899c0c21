// What is sealed lies in the database as letters that say nothing without the key.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConversationStore } from '../src/bot/conversation-store.js'
import { createSealedKeeper } from '../src/seal-references.js'
import type { Database } from '../src/storage/database.js'
import { now } from './support/people.js'
import { sqliteDatabases, type TestDatabases } from './support/test-databases.js'

const secret = 'a key of thirty-two letters or more'
let databases: TestDatabases
let database: Database

beforeAll(async () => {
  databases = await sqliteDatabases()
  database = await databases.open(await databases.locate())
})
afterAll(() => databases.stop())

const keeper = (key: string, kind = 'slack-installation') =>
  createSealedKeeper(key, kind, createConversationStore(database), () => now)

describe('a sealed value', () => {
  it('comes back with the key, and nothing of it lies open', async () => {
    await keeper(secret).save('T1', { botToken: 'xoxb-secret' })
    expect(await keeper(secret).find('T1')).toEqual({ botToken: 'xoxb-secret' })
    expect(await keeper(secret).find('T2')).toBeNull()
    const rows = await database.query.selectFrom('conversations').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('secret')
  })

  it('opens with no other key, and says so', async () => {
    await keeper(secret).save('T1', { botToken: 'x' })
    await expect(keeper(`${secret}!`).find('T1')).rejects.toThrow('sealed with another key')
  })

  it('survives a change of the key, and is sealed with the new one when it is next read', async () => {
    await keeper(secret).save('T1', { botToken: 'x' })
    const references = createConversationStore(database)
    const changing = createSealedKeeper(`new ${secret}`, 'slack-installation', references, () => now, secret)
    expect(await changing.find('T1')).toEqual({ botToken: 'x' })
    expect(await keeper(`new ${secret}`).find('T1')).toEqual({ botToken: 'x' })
    await expect(keeper(secret).find('T1')).rejects.toThrow('sealed with another key')
  })

  it('is gone once removed, and can be saved anew', async () => {
    await keeper(secret).save('T1', 'one')
    await keeper(secret).remove('T1')
    const rows = await database.query.selectFrom('conversations').select('reference').execute()
    expect(rows).toEqual([{ reference: '{}' }])
    expect(await keeper(secret).find('T1')).toBeNull()
    await keeper(secret).save('T1', 'two')
    expect(await keeper(secret).find('T1')).toBe('two')
  })
})
