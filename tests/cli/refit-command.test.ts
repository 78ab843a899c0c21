// `kompas route refit`: figures before and after, corrections taken in, and no better model replaced unasked.
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Correction } from '../../src/actions/correction-store.js'
import { admin, now } from '../support/people.js'
import { withStoresOf } from '../support/keep-items.js'
import { readRoutes } from '../support/route-contract.js'
import { runCommand } from '../support/run-command.js'
import { sharedDataDir } from '../support/shared-index.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const lines = ['1.4', '3.5', 'none']
const lunch = 'De grote bevraging over broodjes en taart graag nog eens rondsturen'
let environment: { CORPUS_DIR: string; DATA_DIR: string; MODEL_DIR: string }

/** The corpus with a bank of three lines, twenty messages each, and no model for it. */
beforeAll(() => {
  const [corpus, dataDir] = [makeFolder(), makeFolder()]
  for (const name of readdirSync('corpus').filter((file) => file !== 'model'))
    cpSync(join('corpus', name), join(corpus, name), { recursive: true })
  const folder = join(corpus, 'routing')
  for (const name of readdirSync(folder)) {
    const [line = ''] = name.split('.jsonl')
    const file = join(folder, name)
    if (!lines.includes(line) && name !== 'calibration.jsonl') rmSync(file)
    else {
      const isOurs = (text: string): boolean => lines.some((known) => text.startsWith(`{"line": "${known}"`))
      const texts = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, (lines.includes(line) ? texts.slice(0, 20) : texts.filter(isOurs)).join('\n'))
    }
  }
  cpSync(join(sharedDataDir, 'index'), join(dataDir, 'index'), { recursive: true })
  environment = { CORPUS_DIR: corpus, DATA_DIR: dataDir, MODEL_DIR: 'corpus/model' }
})

function refit(...args: string[]) {
  return runCommand(['route', 'refit', ...args], { environment })
}

async function lineOf(text: string): Promise<string | undefined> {
  const stdin = JSON.stringify({ id: '1', text, sentAt: '2026-03-04T10:00:00Z' })
  const { code, stdout, stderr } = await runCommand(['route', '--jsonl'], { environment, stdin })
  expect([code, stderr.includes('kompas:')]).toEqual([0, false])
  const [route] = readRoutes(stdout)
  return route?.isAction === true ? route.alternatives[0]?.actionLine : 'none'
}

describe('refitting, step by step', () => {
  test('shows figures and writes nothing unless told to', async () => {
    const { code, stdout, stderr } = await refit()
    expect(code).toBe(0)
    expect(stderr).toContain('Working through 60 example messages')
    expect(stdout).toMatch(
      /^0 accepted corrections among the examples\non the examples, each unseen \(60\):\n/,
    )
    expect(stdout).toMatch(/ {2}best line right: [01]\.\d{3}\n/)
    expect(stdout).toMatch(/nothing is written; --write/)
    expect(readdirSync(environment.DATA_DIR)).not.toContain('routing.json')
    expect(existsSync(join(environment.CORPUS_DIR, 'routing', 'model.json'))).toBe(false)
  })

  test('writes the model beside the examples for a change of the corpus, which then routes', async () => {
    const { code, stdout } = await refit('--write', '--corpus')
    const file = join(environment.CORPUS_DIR, 'routing', 'model.json')
    expect([code, stdout]).toEqual([0, expect.stringContaining(`written to ${file}\n`)])
    expect(await lineOf(lunch)).toBe('none')
    expect((await refit()).stdout).toMatch(/ {2}best line right: [01]\.\d{3} → [01]\.\d{3}\n/)
  })

  test('takes accepted corrections into the examples, and no others', async () => {
    await withStoresOf(environment.DATA_DIR, async ({ corrections }) => {
      const correction: Omit<Correction, 'text'> = {
        ...{ itemId: null, language: 'nl' as const, proposedLine: 'none', chosenLine: '3.5' },
        ...{ correctedBy: 'an', audience: { kind: 'people' as const, people: ['an'] } },
      }
      const accepted = ['Broodjes', 'Taart', 'Rondsturen', 'Bevraging'].map((word) => `${lunch}. ${word}!`)
      for (const text of [lunch, ...accepted]) {
        const id = await corrections.add({ ...correction, text }, now)
        // Only an admin among those who may see it could accept it, so the test does so as one of them.
        await corrections.decide(id, 'accepted', { ...admin, personId: 'an' }, now)
      }
      await corrections.add({ ...correction, text: 'Nobody has looked at this one' }, now)
    })
    const { code, stdout } = await refit('--write', '--force')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^5 accepted corrections among the examples\n/)])
    expect(stdout).toContain('each unseen (65)')
    expect(statSync(join(environment.DATA_DIR, 'routing.json')).mode & 0o077).toBe(0)
    expect(await lineOf(lunch)).toBe('3.5')
  })

  test('does not replace a better model unless told to', async () => {
    const file = join(environment.DATA_DIR, 'routing.json')
    const stored = JSON.parse(readFileSync(file, 'utf8')) as {
      model: { figures: { crossValidated: object } }
    }
    Object.assign(stored.model.figures.crossValidated, { first: 1, topTwo: 1 })
    stored.model.figures.crossValidated = { ...stored.model.figures.crossValidated, noneRecognised: 1 }
    writeFileSync(file, JSON.stringify(stored))
    const before = readFileSync(file, 'utf8')
    const { code, stdout, stderr } = await refit('--write')
    expect(code).toBe(2)
    expect(stdout).toMatch(/✗ worse: crossValidated\.\w+: 1\.000 → 0\.\d{3}/)
    expect(stderr).toContain('is worse and not written; --force')
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect((await refit('--write', '--force')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).not.toBe(before)
  })

  test('a refitted model that the corpus has outgrown gives way to that of the corpus', async () => {
    const file = join(environment.CORPUS_DIR, 'routing', '3.5.jsonl')
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8').trimEnd()}\n{"text":"De patches moeten sneller","thread":[]}\n`,
    )
    expect((await refit('--write', '--corpus', '--force')).code).toBe(0)
    expect(await lineOf(lunch)).toBe('none')
  })
})
