// `kompas migrate`, `export`, `backup`, `restore` and `audit`: what is kept, from the command line.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import SqliteFile from 'better-sqlite3'
import type { ActionItem } from '../../src/actions/types.js'
import { makeOldDatabase } from '../support/old-database.js'
import { coordinator, now } from '../support/people.js'
import { keepItems, withStoresOf } from '../support/keep-items.js'
import { runCommand, type CommandResult } from '../support/run-command.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()

function kompas(dataDir: string, ...args: string[]): Promise<CommandResult> {
  return runCommand(args, { environment: { DATA_DIR: dataDir } })
}

async function listed(dataDir: string, ...filter: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await kompas(dataDir, 'export', ...filter)
  expect([code, stderr]).toEqual([0, ''])
  return (JSON.parse(stdout) as ActionItem[]).map(({ title }) => title)
}

describe('migrate', () => {
  test('makes the database, and says that it is up to date the second time', async () => {
    const dataDir = makeFolder()
    const first = await kompas(dataDir, 'migrate')
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(/kompas\.db: made with 0001-messages, 0002-items, /)
    expect((await kompas(dataDir, 'migrate')).stdout).toMatch(/kompas\.db is up to date \(\d{4}-[a-z-]+\)\n$/)
  })

  test('says which steps it took on a database of an older Kompas', async () => {
    const dataDir = makeFolder()
    await makeOldDatabase({ kind: 'sqlite', file: join(dataDir, 'kompas.db') }, '0003')
    const { code, stdout } = await kompas(dataDir, 'migrate')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/kompas\.db: migrated with 0004-bot, 0005-/)])
    expect((await kompas(dataDir, 'migrate')).stdout).toContain('is up to date')
  })

  test('refuses a database of a newer Kompas, and a file that is none', async () => {
    const dataDir = makeFolder()
    await kompas(dataDir, 'migrate')
    const file = new SqliteFile(join(dataDir, 'kompas.db'))
    file.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
    file.close()
    expect(await kompas(dataDir, 'migrate')).toMatchObject({ code: 1, stdout: '' })
    const other = makeFolder()
    writeFileSync(join(other, 'kompas.db'), 'not a database '.repeat(100))
    const broken = await kompas(other, 'migrate')
    expect(broken).toMatchObject({ code: 1, stdout: '' })
    expect(broken.stderr).toMatch(/^kompas: database: file is not a database\n$/)
  })
})

describe('export', () => {
  test('writes every item, and those that all filters let through', async () => {
    const dataDir = makeFolder()
    await keepItems(dataDir, [
      { title: 'Old', actionLine: '1.1', dueOn: '2020-01-31' },
      { title: 'Later', actionLine: '1.2', dueOn: '2999-01-31', contributors: ['wallonia'] },
      { title: 'Whole', actionLine: 'governance', dueOn: null, lead: null, contributors: [] },
      { title: 'Secret', audience: { kind: 'people', people: ['bo'] }, actionLine: '2.2' },
    ])
    expect((await listed(dataDir)).sort()).toEqual(['Later', 'Old', 'Secret', 'Whole'])
    expect(await listed(dataDir, '--axis', '1')).toEqual(['Old', 'Later'])
    expect(await listed(dataDir, '--line', 'governance')).toEqual(['Whole'])
    expect(await listed(dataDir, '--agency', 'wallonia')).toEqual(['Later'])
    expect(await listed(dataDir, '--overdue', '--axis', '1')).toEqual(['Old'])
    expect(await listed(dataDir, '--status', 'proposed')).toEqual(['Whole'])
    expect(await listed(dataDir, '--status', 'confirmed', 'cancelled')).toEqual([])
  })

  test('goes on after the first page', async () => {
    const dataDir = makeFolder()
    await keepItems(
      dataDir,
      Array.from({ length: 501 }, (_, at) => ({ title: `Item ${at}` })),
    )
    expect(new Set(await listed(dataDir)).size).toBe(501)
  })

  test('writes CSV and a calendar, with addresses where the site has one', async () => {
    const dataDir = makeFolder()
    await keepItems(dataDir, [{ title: '=1+1', dueOn: '2026-12-18' }])
    expect((await kompas(dataDir, 'export', '--format', 'csv')).stdout).toMatch(/^id,title,.*\r\n1,'=1\+1,/)
    const environment = { DATA_DIR: dataDir, PUBLIC_URL: 'https://kompas.example' }
    const { stdout } = await runCommand(['export', '--format', 'ics'], { environment })
    expect(stdout).toContain('DUE;VALUE=DATE:20261218')
    expect(stdout).toContain('URL:https://kompas.example/items/1')
  })

  test.each([
    [['--format', 'xml'], "'xml' is invalid"],
    [['--axis', '4'], "'4' is invalid"],
    [['--status', 'late'], "'late' is invalid"],
  ])('with %j is bad usage', async (args, message) => {
    const { code, stdout, stderr } = await kompas(makeFolder(), 'export', ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('backup and restore', () => {
  test('bring back what was there, and put aside what replaced it', async () => {
    const [dataDir, elsewhere] = [makeFolder(), makeFolder()]
    const copy = join(elsewhere, 'copy.db')
    await keepItems(dataDir, [{ title: 'First' }])
    expect(await kompas(dataDir, 'backup', copy)).toMatchObject({ code: 0, stdout: `copied to ${copy}\n` })
    await keepItems(dataDir, [{ title: 'Second' }])
    const refused = await kompas(dataDir, 'restore', copy)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toMatch(/kompas\.db is there already; --force/)
    expect(await listed(dataDir)).toHaveLength(2)
    const restored = await kompas(dataDir, 'restore', '--force', copy)
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    const [, kept = ''] = /what was there is now (.+)\n/.exec(restored.stdout) ?? []
    expect(existsSync(kept)).toBe(true)
    expect(await listed(dataDir)).toEqual(['First'])
    expect((await kompas(elsewhere, 'restore', copy)).code).toBe(0)
    expect(await listed(elsewhere)).toEqual(['First'])
  })

  test('never replace a file that is there unless told to, and leave no half copy', async () => {
    const dataDir = makeFolder()
    await keepItems(dataDir, [{}])
    const file = join(dataDir, 'notes.txt')
    writeFileSync(file, 'mine')
    expect((await kompas(dataDir, 'backup', file)).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await kompas(dataDir, 'backup', join(dataDir, 'nowhere', 'x.db'))).code).toBe(1)
    expect((await kompas(dataDir, 'backup', '--force', file)).code).toBe(0)
    expect(readdirSync(dataDir).filter((name) => name.includes('arriving'))).toEqual([])
    expect((await kompas(makeFolder(), 'restore', file)).code).toBe(0)
  })

  test('refuse what is no backup, a database in use, and PostgreSQL', async () => {
    const dataDir = makeFolder()
    const file = join(dataDir, 'notes.txt')
    writeFileSync(file, 'mine')
    expect((await kompas(dataDir, 'restore', join(dataDir, 'missing.db'))).code).toBe(2)
    expect((await kompas(dataDir, 'restore', file)).code).toBe(2)
    expect(existsSync(join(dataDir, 'kompas.db'))).toBe(false)
    await keepItems(dataDir, [{}])
    await kompas(dataDir, 'backup', join(dataDir, 'copy.db'))
    await withStoresOf(dataDir, async () => {
      const busy = await kompas(dataDir, 'restore', '--force', join(dataDir, 'copy.db'))
      expect(busy).toMatchObject({ code: 1 })
      expect(busy.stderr).toContain('in use')
    })
    const environment = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const server = await runCommand(['restore', '--force', file], { environment })
    expect(server).toMatchObject({ code: 2 })
    expect(server.stderr).toContain('pg_restore')
  })
})

describe('audit verify', () => {
  test('finds a whole history, and counts its rows', async () => {
    const dataDir = makeFolder()
    await keepItems(dataDir, [{}, {}])
    const { code, stdout } = await kompas(dataDir, 'audit', 'verify')
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+ rows of history, the last one [0-9a-f]{64}\n$/),
    ])
  })

  test.each([
    ["update action_events set note = 'x' where position = 2", /✗ row 2 \(item 2\): changed after/],
    ['delete from action_events where position = 1', /✗ rows 1 to 1: gone/],
    [
      "update action_items set status = 'confirmed' where id = '1'",
      /✗ item 1: is "confirmed", but its history/,
    ],
  ])('ends with 1 and names the row after: %s', async (tampering, message) => {
    const dataDir = makeFolder()
    await keepItems(dataDir, [{}, {}])
    const file = new SqliteFile(join(dataDir, 'kompas.db'))
    const guards = file.prepare("select name from sqlite_master where type = 'trigger'").all()
    for (const { name } of guards as { name: string }[]) file.exec(`drop trigger "${name}"`)
    file.exec(tampering)
    file.close()
    const { code, stdout, stderr } = await kompas(dataDir, 'audit', 'verify')
    expect(code).toBe(1)
    expect(stdout).toMatch(message)
    expect(stderr).toBe('kompas: the history is not as it was written\n')
  })

  test('goes on after work on an item', async () => {
    const dataDir = makeFolder()
    await keepItems(dataDir, [{}])
    await withStoresOf(dataDir, ({ actions }) =>
      actions.move('1', { kind: 'cancel', reason: 'no longer needed' }, coordinator, { now }),
    )
    expect((await kompas(dataDir, 'audit', 'verify')).code).toBe(0)
  })
})

test.each([[['export']], [['backup', 'x.db']], [['audit', 'verify']]])(
  '%j looks at nothing, and makes no database, where there is none',
  async (args) => {
    const dataDir = makeFolder()
    const { code, stdout, stderr } = await kompas(dataDir, ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/there is no database at .*kompas\.db; `kompas migrate` makes one/)
    expect(readdirSync(dataDir)).toEqual([])
  },
)

test('a PostgreSQL server out of reach is said, without a stack or the address', async () => {
  const environment = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' }
  const { code, stderr } = await runCommand(['migrate'], { environment })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^kompas: database: /)
  expect(stderr).not.toMatch(/secret|\n\s+at /)
})
