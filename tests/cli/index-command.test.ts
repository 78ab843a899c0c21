// `kompas index` and `kompas corpus check`: built once, shown while it is, refused where it cannot be.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../support/run-command.js'
import { writeHarbourPlan, writeSmallCorpus } from '../support/small-corpus.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()

function smallSetUp(): Record<string, string> {
  const corpus = makeFolder()
  writeSmallCorpus(corpus)
  return { CORPUS_DIR: corpus, DATA_DIR: makeFolder(), MODEL_DIR: 'corpus/model' }
}

test('an index is built with its progress on stderr, and the second time it is good', async () => {
  const environment = smallSetUp()
  const first = await runCommand(['index'], { environment })
  expect(first.code).toBe(0)
  expect(first.stdout).toMatch(/^1 document\(s\), \d+ entries, ready in [\d.]+ s \(.*\)\n$/)
  expect(first.stderr).toMatch(
    /^Indexing the passages \(none yet\): \d+ entries\nIndexing sentences, readings and questions/,
  )
  const second = await runCommand(['index'], { environment })
  expect([second.code, second.stderr]).toEqual([0, ''])
})

test('on a terminal the progress is a bar', async () => {
  const { stderr } = await runCommand(['index'], { environment: smallSetUp(), columns: 80 })
  expect(stderr).toContain('100%')
})

test('a question builds a missing index first', async () => {
  const { code, stdout, stderr } = await runCommand(['ask', 'Who decides when the quay closes?'], {
    environment: smallSetUp(),
  })
  expect(code).toBe(0)
  expect(stdout).toContain('The harbour master decides when the quay closes.')
  expect(stderr).toContain('none yet')
})

test('a data folder that cannot be written is said, without a stack', async () => {
  const file = join(makeFolder(), 'file')
  writeFileSync(file, '')
  const { code, stdout, stderr } = await runCommand(['index'], {
    environment: { ...smallSetUp(), DATA_DIR: join(file, 'data') },
  })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^kompas: .*the index cannot be written \((ENOTDIR|EEXIST)\)\n$/)
})

test.each([
  ['MODEL_DIR', 'the embedding model is missing', 1],
  ['CORPUS_DIR', 'no such folder; set CORPUS_DIR', 2],
])('a %s that is not there is said, without a stack', async (name, message, expected) => {
  const { code, stderr } = await runCommand(['index'], {
    environment: { ...smallSetUp(), [name]: join(makeFolder(), 'nowhere') },
  })
  expect(code).toBe(expected)
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test.each([
  [{ PORT: '-1' }, 'PORT: expected a port number'],
  [{ PUBLIC_URL: 'kompas.example' }, 'PUBLIC_URL: expected an http or https address'],
  [{ PUBLIC_URL: 'ftp://kompas.example' }, 'PUBLIC_URL: expected'],
  [{ DEFAULT_LANGUAGE: 'es' }, 'DEFAULT_LANGUAGE: expected nl, fr, de or en'],
  [{ LOG_CONTENT: 'yes' }, 'LOG_CONTENT: expected 0 or 1'],
  [{ QUESTIONS_PER_MINUTE: '0' }, 'QUESTIONS_PER_MINUTE: expected a whole number above 0'],
  [{ LLM_MODEL: 'some-model' }, 'LLM_BASE_URL and LLM_MODEL'],
])('a wrong setting (%j) ends every command with 2 and names the variable', async (environment, message) => {
  for (const args of [['index'], ['ask', 'NAVO'], ['serve'], ['corpus', 'check']]) {
    const { code, stdout, stderr } = await runCommand(args, { environment })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`kompas: ${message}`)
  }
})

test('an empty setting counts as not set', async () => {
  const { code } = await runCommand(['corpus', 'check'], { environment: { PORT: '', TIMEZONE: '' } })
  expect(code).toBe(0)
})

test('the corpus check counts gaps, and names them', async () => {
  const whole = await runCommand(['corpus', 'check'])
  expect(whole.stdout).toMatch(/^national-security-strategy: \d+ passages, \d+ questions, 0 gaps\n$/)
  const corpus = makeFolder()
  writeHarbourPlan(corpus)
  const { code, stdout } = await runCommand(['corpus', 'check'], { environment: { CORPUS_DIR: corpus } })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^harbour-plan: 8 passages, 0 questions, \d+ gaps\n/)
  expect(stdout).toContain('storms-when-the-wind-passes-force: no nl reading')
})
