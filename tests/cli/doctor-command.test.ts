// `kompas doctor` finds what is wrong, says it in plain words with what to do, and ends with 2 when something must be mended.
import { cpSync, mkdirSync, readFileSync, rmSync, statfsSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkData, checkNode } from '../../src/cli/diagnose.js'
import { addIndex } from '../support/data-with-index.js'
import { diagnose } from '../support/diagnose.js'
import { runCommand } from '../support/run-command.js'
import { sharedDataDir } from '../support/shared-index.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
function copyModel(): string {
  const folder = join(makeFolder(), 'model')
  cpSync('corpus/model', folder, { recursive: true })
  return folder
}

test('a good set-up is good in every point, but for a directory that is still the example', async () => {
  const { code, stdout, stderr } = await runCommand(['doctor'], { environment: { PORT: '0' } })
  expect([code, stderr]).toEqual([0, ''])
  const points = stdout
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('    →'))
    .map((line) => line.replace(/:.*/, ''))
  expect(points).toEqual([
    ...['✓ Node', '✓ settings', '✓ model', '✓ data folder', '✓ corpus', '✓ index', '✓ answer model'],
    ...['✓ database', '! directory', '✓ routing model', '✓ port'],
  ])
  expect(stdout).toContain('national-security-strategy (')
})

test('a wrong setting is named', async () => {
  const { code, wrong } = await diagnose({ PORT: '99999', TIMEZONE: 'Mars/Olympus' })
  expect(code).toBe(2)
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toMatchObject({ what: 'settings', state: 'bad' })
  expect(wrong[0]!.found).toMatch(/PORT: expected a port number[\s\S]*TIMEZONE: expected a zone/)
})

test('a port that is taken', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { code, wrong } = await diagnose({ PORT: String(port) })
  server.close()
  expect(code).toBe(2)
  expect(wrong).toEqual([
    {
      state: 'bad',
      what: 'port',
      found: `127.0.0.1:${port}: EADDRINUSE`,
      todo: 'stop the other program, or set PORT',
    },
  ])
})

test('an address that this machine does not have', async () => {
  const { wrong } = await diagnose({ HOST: '192.0.2.1' })
  expect(wrong.map(({ what, found, todo }) => [what, found, todo])).toEqual([
    ['port', '192.0.2.1:0: EADDRNOTAVAIL', 'set HOST and PORT to what this machine has'],
  ])
})

test('a model file that is missing, and one that was changed', async () => {
  const folder = copyModel()
  writeFileSync(join(folder, 'special_tokens_map.json'), '{}')
  const changed = await diagnose({ MODEL_DIR: folder })
  expect(changed.wrong.map(({ what, found }) => [what, found])).toEqual([
    ['model', `${join(folder, 'special_tokens_map.json')} is not the file that came with Kompas`],
  ])
  rmSync(join(folder, 'tokenizer.json'))
  const missing = await diagnose({ MODEL_DIR: folder })
  expect(missing.code).toBe(2)
  expect(missing.wrong.map(({ what }) => what)).toEqual(['model', 'index', 'answer model', 'routing model'])
  for (const { found } of missing.wrong) expect(found).toContain('tokenizer.json')
  expect((await diagnose({ MODEL_DIR: join(folder, 'nowhere') })).code).toBe(2)
})

test('a data folder that cannot be written', async () => {
  const file = join(makeFolder(), 'file')
  writeFileSync(file, '')
  const { code, wrong } = await diagnose({ DATA_DIR: join(file, 'data') })
  expect(code).toBe(2)
  expect(wrong[0]).toMatchObject({ state: 'bad', what: 'data folder' })
  expect(wrong[0]!.todo).toContain('set DATA_DIR')
})

test('no index yet, and an old one, are no failure', async () => {
  const dataDir = makeFolder()
  const none = await diagnose({ DATA_DIR: dataDir })
  expect(none).toMatchObject({ code: 0, wrong: [{ state: 'warning', what: 'index', found: 'none yet' }] })
  cpSync(join(sharedDataDir, 'index'), join(dataDir, 'index'), { recursive: true })
  const folder = join(dataDir, 'index', readFileSync(join(dataDir, 'index', 'current'), 'utf8'))
  const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as object
  writeFileSync(join(folder, 'meta.json'), JSON.stringify({ ...meta, format: 0 }))
  const old = await diagnose({ DATA_DIR: dataDir })
  expect(old).toMatchObject({ code: 0, wrong: [{ state: 'warning', what: 'index' }] })
  expect(old.wrong[0]!.todo).toContain('kompas index')
})

test('an index that is damaged', async () => {
  const dataDir = addIndex(makeFolder())
  const folder = join(dataDir, 'index', readFileSync(join(dataDir, 'index', 'current'), 'utf8'))
  writeFileSync(join(folder, 'vectors.hnsw'), 'cut off')
  const { code, wrong } = await diagnose({ DATA_DIR: dataDir })
  expect([code, wrong.map(({ what, todo }) => [what, todo])]).toEqual([
    0,
    [['index', 'run `kompas index`, or let the first question rebuild it']],
  ])
})

test('a Node that is too old, and a disk without room', () => {
  expect(checkNode('20.11.0').state).toBe('good')
  for (const version of ['20.10.9', '18.20.4'])
    expect(checkNode(version)).toMatchObject({ state: 'bad', todo: 'install Node 20.11 or newer' })
  const dataDir = makeFolder()
  const { bavail, bsize } = statfsSync(dataDir)
  expect(checkData({ dataDir }, 1).state).toBe('good')
  const full = checkData({ dataDir }, bavail * bsize * 2)
  expect(full).toMatchObject({ state: 'bad', todo: 'free some disk space, or set DATA_DIR' })
})

test('a clock that went back', async () => {
  const dataDir = addIndex(makeFolder())
  // Whole seconds: a file system may round the rest.
  const tomorrow = new Date(Math.ceil(Date.now() / 1000) * 1000 + 86_400_000)
  writeFileSync(join(dataDir, 'kept'), '')
  utimesSync(join(dataDir, 'kept'), tomorrow, tomorrow)
  const { code, wrong } = await diagnose({ DATA_DIR: dataDir })
  expect([code, wrong.map(({ what }) => what)]).toEqual([2, ['clock']])
  expect(wrong[0]!.found).toContain(tomorrow.toISOString())
})

test('an address that is none, and half a platform', async () => {
  const address = await diagnose({ PUBLIC_URL: 'kompas.example.org' })
  expect(address.wrong).toMatchObject([{ what: 'settings', state: 'bad' }])
  expect(address.wrong[0]!.found).toBe(
    'PUBLIC_URL: expected an http or https address, such as https://kompas.example.org',
  )
  const half = await diagnose({ SLACK_BOT_TOKEN: 'xoxb-1' })
  expect(half.wrong[0]!.found).toMatch(/^SLACK_BOT_TOKEN: expected together with SLACK_SIGNING_SECRET/)
})

test('a corpus that is missing, empty or broken', async () => {
  const empty = makeFolder()
  for (const folder of [join(empty, 'nowhere'), empty]) {
    const { code, wrong } = await diagnose({ CORPUS_DIR: folder, MODEL_DIR: 'corpus/model' })
    expect([code, wrong.map(({ what }) => what)]).toEqual([2, ['corpus']])
    expect(wrong[0]!.found).toContain(folder)
  }
  mkdirSync(join(empty, 'x'))
  writeFileSync(join(empty, 'x', 'about.json'), '{')
  const { wrong } = await diagnose({ CORPUS_DIR: empty, MODEL_DIR: 'corpus/model' })
  expect(wrong[0]!.found).toContain(join(empty, 'x', 'about.json'))
})

test('what is wrong is marked, with what to do below it', async () => {
  const { code, stdout, stderr } = await runCommand(['doctor'], {
    environment: { PORT: '0', CORPUS_DIR: join(makeFolder(), 'none'), MODEL_DIR: 'corpus/model' },
  })
  expect(code).toBe(2)
  expect(stdout).toMatch(/✗ corpus: .*none.*\n {4}→ \S/)
  expect(stderr).toBe('kompas: something needs mending: see the lines marked ✗\n')
})
