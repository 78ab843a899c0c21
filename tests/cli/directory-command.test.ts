// `kompas directory`: checked, exported, changed from files in a way that can be taken back.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand, type CommandResult } from '../support/run-command.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()

/** Runs `kompas directory …` over a data folder of its own. */
function directory(dataDir: string, ...args: string[]): Promise<CommandResult> {
  return runCommand(['directory', ...args], { environment: { DATA_DIR: dataDir } })
}

function hasDatabase(dataDir: string): boolean {
  return existsSync(join(dataDir, 'kompas.db'))
}

async function exported(dataDir: string, format: '--csv' | '--yaml'): Promise<string> {
  const folder = makeFolder()
  expect(await directory(dataDir, 'export', format, '--to', folder)).toMatchObject({ code: 0, stderr: '' })
  return folder
}

/** The example's agencies as CSV, with one answer time changed. */
async function changedAgencies(dataDir: string, to = '7'): Promise<string> {
  const folder = await exported(dataDir, '--csv')
  const file = join(folder, 'agencies.csv')
  const text = readFileSync(file, 'utf8').replace(/^(ccb,.*),\d+$/m, (_, row: string) => `${row},${to}`)
  writeFileSync(file, text)
  return file
}

describe('check', () => {
  test('counts each section, and says which ones are the example', async () => {
    const dataDir = makeFolder()
    const { code, stdout, stderr } = await directory(dataDir, 'check')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^actionLines: 15 {2}\(the example: .+\)$/m)
    expect(stdout).toMatch(/nothing is wrong\n$/)
    expect(hasDatabase(dataDir)).toBe(false)
  })

  test('names file, line and reason of everything that is wrong', async () => {
    const corpus = makeFolder()
    for (const name of ['directory', 'national-security-strategy'])
      cpSync(join('corpus', name), join(corpus, name), { recursive: true })
    const file = join(corpus, 'directory', 'people.yaml')
    const text = readFileSync(file, 'utf8').replaceAll('agency: chancellery\n', 'agency: nowhere\n')
    writeFileSync(file, text.replace('roles: [admin]', 'roles: [king]'))
    const environment = { DATA_DIR: makeFolder(), CORPUS_DIR: corpus }
    const form = await runCommand(['directory', 'check'], { environment })
    expect(form).toMatchObject({ code: 2, stdout: '' })
    expect(form.stderr).toMatch(/people\.yaml:8: roles\.0: Invalid option/)
    writeFileSync(file, text)
    const { code, stderr } = await runCommand(['directory', 'check'], { environment })
    expect(code).toBe(2)
    expect(stderr.match(/people\.yaml:\d+: agency: no agency has the id "nowhere"/g)!.length).toBeGreaterThan(
      1,
    )
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('export', () => {
  test.each(['--csv', '--yaml'] as const)(
    'as %s holds everything: its import changes nothing',
    async (format) => {
      const dataDir = makeFolder()
      const folder = await exported(dataDir, format)
      expect(readdirSync(folder)).toContain(`people.${format.slice(2)}`)
      expect(await directory(dataDir, 'import', folder)).toMatchObject({
        code: 0,
        stdout: 'nothing would change\n',
      })
      expect(hasDatabase(dataDir)).toBe(false)
    },
  )

  test('goes to stdout without a folder', async () => {
    const { stdout } = await directory(makeFolder(), 'export', '--yaml')
    expect(stdout).toMatch(/^==> axes\.yaml <==\n/)
    expect(stdout).toContain('==> people.yaml <==')
  })

  test.each([[[]], [['--csv', '--yaml']]])('with %j is bad usage', async (args) => {
    expect(await directory(makeFolder(), 'export', ...args)).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('import', () => {
  test('shows what would change, and changes it only when told to', async () => {
    const dataDir = makeFolder()
    const file = await changedAgencies(dataDir)
    const shown = await directory(dataDir, 'import', file)
    expect(shown.code).toBe(0)
    expect(shown.stdout).toMatch(
      /^~ agencies "ccb"\n {4}responseDays: \d+ → 7\nnothing is changed yet; --write/,
    )
    expect(hasDatabase(dataDir)).toBe(false)
    const written = await directory(
      dataDir,
      'import',
      file,
      '--write',
      '--by',
      'ada-admin',
      '--note',
      'agreed',
    )
    expect(written.stdout).toMatch(/recorded as change 1; `kompas directory undo 1` takes it back\n$/)
    const again = await directory(dataDir, 'import', file, '--write')
    expect(again).toMatchObject({ code: 0, stdout: 'nothing would change\n' })
    const history = await directory(dataDir, 'history')
    expect(history.stdout).toMatch(/^1 {2}\d{4}-\S+Z {2}ada-admin {2}agreed\n {4}~ agencies "ccb"\n/)
    const folder = await exported(dataDir, '--yaml')
    expect(readFileSync(join(folder, 'agencies.yaml'), 'utf8')).toMatch(/id: ccb\n[^]*?responseDays: 7\n/)
  })

  test('is taken back by its number, once, and not below a later change', async () => {
    const dataDir = makeFolder()
    await directory(dataDir, 'import', await changedAgencies(dataDir, '7'), '--write')
    await directory(dataDir, 'import', await changedAgencies(dataDir, '8'), '--write')
    const below = await directory(dataDir, 'undo', '1')
    expect(below).toMatchObject({ code: 2, stdout: '' })
    expect(below.stderr).toContain('changed again since')
    expect(await directory(dataDir, 'undo', '2')).toMatchObject({ code: 0 })
    expect((await directory(dataDir, 'undo', '2')).stderr).toContain('taken back already')
    expect((await directory(dataDir, 'undo', '1')).code).toBe(0)
    expect((await directory(dataDir, 'undo', '9')).stderr).toContain('there is no such change')
    expect((await directory(dataDir, 'undo', 'all')).code).toBe(2)
    const unchanged = await exported(makeFolder(), '--csv')
    expect((await directory(dataDir, 'import', unchanged)).stdout).toBe('nothing would change\n')
  })

  test('shows entries that come and go', async () => {
    const dataDir = makeFolder()
    const file = join(await exported(dataDir, '--csv'), 'people.csv')
    const rows = readFileSync(file, 'utf8')
    writeFileSync(file, rows.replace(/^victor-viewer,/m, 'vic-viewer,'))
    const { stdout } = await directory(dataDir, 'import', file)
    expect(stdout).toContain('- people "victor-viewer"\n')
    expect(stdout).toContain('+ people "vic-viewer"\n')
  })

  test('refuses what would not hold together, with file and line, and records nothing', async () => {
    const dataDir = makeFolder()
    const file = join(await exported(dataDir, '--csv'), 'people.csv')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^daan-defence,/m, 'dan-defence,'))
    const { code, stdout, stderr } = await directory(dataDir, 'import', file, '--write')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/owner\.person: no person has the id "daan-defence"/)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^cleo-coordinator,/m, '=cleo,'))
    expect((await directory(dataDir, 'import', file)).stderr).toMatch(
      /people\.csv:3: id: expected lower-case/,
    )
    expect(hasDatabase(dataDir)).toBe(false)
  })

  test('refuses files that are no sections, none at all, and two formats at once', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'notes.txt'), 'x')
    writeFileSync(join(folder, 'people.csv'), 'x')
    writeFileSync(join(folder, 'axes.yaml'), 'x')
    for (const [path, message] of [
      [join(folder, 'notes.txt'), 'expected a file named axes.yaml'],
      [join(folder, 'missing.csv'), 'there is no such file'],
      [folder, 'all YAML or all CSV'],
      [makeFolder(), 'expected files of sections'],
    ] as const) {
      const { code, stderr } = await directory(makeFolder(), 'import', path)
      expect(code).toBe(2)
      expect(stderr).toContain(message)
    }
  })
})

test('a history of nothing makes no database', async () => {
  const dataDir = makeFolder()
  expect((await directory(dataDir, 'history')).stdout).toBe('no changes are recorded\n')
  expect(hasDatabase(dataDir)).toBe(false)
})
