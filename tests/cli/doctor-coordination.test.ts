// `kompas doctor` on what action items need: the database, the directory, the routing model; it changes none of them.
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import SqliteFile from 'better-sqlite3'
import { addIndex } from '../support/data-with-index.js'
import { diagnose } from '../support/diagnose.js'
import { keepItems } from '../support/keep-items.js'
import { makeOldDatabase } from '../support/old-database.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()

test('a database is left as it is, whatever it is found to be', async () => {
  const dataDir = addIndex(makeFolder())
  expect((await diagnose({ DATA_DIR: dataDir })).wrong).toEqual([])
  expect(existsSync(join(dataDir, 'kompas.db'))).toBe(false)
  await keepItems(dataDir, [{}])
  expect(await diagnose({ DATA_DIR: dataDir })).toEqual({ code: 0, wrong: [] })
  const file = new SqliteFile(join(dataDir, 'kompas.db'))
  file.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
  file.close()
  const newer = await diagnose({ DATA_DIR: dataDir })
  expect(newer).toMatchObject({ code: 2, wrong: [{ state: 'bad', what: 'database' }] })
  expect(newer.wrong[0]!.found).toContain('a newer Kompas (9999-later)')
}, 180_000)

test('an old database is no failure, and is not migrated', async () => {
  const dataDir = addIndex(makeFolder())
  await makeOldDatabase({ kind: 'sqlite', file: join(dataDir, 'kompas.db') }, '0003')
  for (let time = 0; time < 2; time += 1) {
    const { code, wrong } = await diagnose({ DATA_DIR: dataDir })
    expect(code).toBe(0)
    expect(wrong).toMatchObject([{ state: 'warning', what: 'database' }])
    expect(wrong[0]!.found).toContain('0004-bot')
  }
})

test('a database that is none, and a server out of reach, without its password', async () => {
  const dataDir = addIndex(makeFolder())
  writeFileSync(join(dataDir, 'kompas.db'), 'not a database '.repeat(100))
  const broken = await diagnose({ DATA_DIR: dataDir })
  expect(broken).toMatchObject({ code: 2, wrong: [{ what: 'database', state: 'bad' }] })
  const away = await diagnose({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' })
  expect(away).toMatchObject({ code: 2, wrong: [{ what: 'database', state: 'bad' }] })
  expect(JSON.stringify(away)).not.toContain('secret')
})

test('a directory that does not hold together, and a routing model of other examples', async () => {
  const corpus = makeFolder()
  for (const name of readdirSync('corpus').filter((file) => file !== 'model'))
    cpSync(join('corpus', name), join(corpus, name), { recursive: true })
  const environment = { CORPUS_DIR: corpus, MODEL_DIR: 'corpus/model', DATA_DIR: addIndex(makeFolder()) }
  expect((await diagnose(environment)).wrong).toEqual([])
  const people = join(corpus, 'directory', 'people.yaml')
  writeFileSync(people, readFileSync(people, 'utf8').replace('id: daan-defence', 'id: dan-defence'))
  rmSync(join(corpus, 'routing', '3.4.jsonl'))
  const { code, wrong } = await diagnose(environment)
  expect([code, wrong.map(({ what }) => what)]).toEqual([2, ['directory', 'routing model']])
  expect(wrong[0]!.found).toMatch(/action-lines\.yaml:\d+: owner\.person/)
  expect(wrong[1]!.found).toContain('kompas route refit')
})
