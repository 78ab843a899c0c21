// `kompas route`: messages to action lines, for people and for programs, line by line, whatever comes in.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostileTexts } from '../support/hostile-inputs.js'
import { readRoutes, routeSchema } from '../support/route-contract.js'
import { runCommand } from '../support/run-command.js'
import { sharedDataDir } from '../support/shared-index.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const task = 'Graag tegen 15 maart een draaiboek om de ziekenhuizen bij een stroomuitval draaiende te houden'
const sentAt = '2026-03-04T10:12:00+01:00'
const message = { id: 'a', text: task, thread: [], sentAt, timezone: 'Europe/Brussels' }

function lines(...values: unknown[]): string {
  return values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
}

describe('one message', () => {
  test('is routed in words that a person can read', async () => {
    const { code, stdout, stderr } = await runCommand(['route', '--sent-at', sentAt, task])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Action line:\n +3\.4 Onze crisisvoorbereiding .* \(\d+ %\)\n/)
    expect(stdout).toMatch(/^Due: +2026-03-15 «tegen 15 maart»$/m)
    expect(stdout).toMatch(/^Owner: +\S/m)
    expect(stdout).toMatch(/^Must answer: .*Vlaamse overheid/m)
    expect(stdout).toMatch(/^ {2}«.+»\n {2}— .*Onze weerbaarheid vergroten/m)
  })

  test('is routed as JSON', async () => {
    const { stdout } = await runCommand(['route', '--json', '--sent-at', sentAt, task])
    const route = routeSchema.parse(JSON.parse(stdout))
    expect(route).toMatchObject({ isAction: true, actionLine: '3.4', axis: '3', due: '2026-03-15' })
    expect(route.id).toBeUndefined()
  })

  test('that is talk, and one that is marked, are told so', async () => {
    expect((await runCommand(['route', 'Wie gaat er mee lunchen?'])).stdout).toMatch(
      /^No action: .*\nNearest line: /,
    )
    const { code, stdout } = await runCommand(['route', 'GEHEIM (Wet 11.12.1998)\nGraag opvolgen'])
    expect(code).toBe(0)
    expect(stdout).toBe(
      'This message is marked secret (Belgium): it is not routed, and nothing of it is kept.\n',
    )
  })

  test('that nobody but a coordinator can place is shown with its choices', async () => {
    const { stdout } = await runCommand([
      'route',
      'Kan iemand tegen 15 maart de lijst van essentiële entiteiten voor NIS2 bijwerken?',
    ])
    expect(stdout).toMatch(/^Action line: not sure, a coordinator chooses\n(?: +(?:or )?\S+ .*\n){3}/)
  })
})

describe('JSON lines', () => {
  test('are answered in order, each of the promised form', async () => {
    const input = lines(
      message,
      { ...message, id: 2, text: 'Wie gaat er mee lunchen?' },
      { ...message, id: 'c', text: 'SECRET UE/EU SECRET\nPlease follow up by Friday' },
      { ...message, id: 'd', text: 'Kan jij dat opvolgen?', thread: [{ role: 'person', text: task }] },
      {
        ...message,
        id: 'e',
        text: task.replace('15 maart', 'morgen'),
        sentAt: '2026-03-04T23:30:00',
        timezone: 'Pacific/Auckland',
      },
      { id: 'f', text: task, sentAt: '2026-03-04T09:12:00Z' },
    )
    const { code, stdout, stderr } = await runCommand(['route', '--jsonl'], { stdin: input })
    expect([code, stderr]).toEqual([0, ''])
    const [first, talk, marked, follows, tomorrow, last] = readRoutes(stdout)
    expect(first).toMatchObject({ id: 'a', isAction: true, actionLine: '3.4', axis: '3' })
    expect(first).toMatchObject({ due: '2026-03-15', dueText: 'tegen 15 maart' })
    expect(first!.alternatives).toHaveLength(15)
    expect(talk).toMatchObject({ id: '2', isAction: false, title: null, due: null, owner: null })
    expect(talk!.alternatives).toHaveLength(15)
    expect(marked).toMatchObject({ id: 'c', isAction: false, reason: 'classified' })
    expect(marked!.marking).toEqual({ origin: 'European Union', level: 'secret' })
    expect(follows!.alternatives[0]!.actionLine).toBe('3.4')
    expect(tomorrow).toMatchObject({ due: '2026-03-05', dueText: 'tegen morgen' })
    expect(last).toEqual({ ...first, id: 'f' })
  })

  test.each([
    ['no JSON', '{"id":', null],
    ['a list', '[1,2]', null],
    ['nothing', 'null', null],
    ['no text', { id: 'x', sentAt }, 'x'],
    ['no moment', { id: 'x', text: 'a' }, 'x'],
    ['a moment that is none', { ...message, id: 'x', sentAt: 'yesterday' }, 'x'],
    ['a zone that is none', { ...message, id: 7, timezone: 'Mars/Olympus' }, '7'],
    ['a thread that is no list', { ...message, id: 'x', thread: 'b' }, 'x'],
    ['an unknown language', { ...message, id: 'x', language: 'es' }, 'x'],
    ['no id', { text: 'a', sentAt }, null],
  ])('with %s are answered as bad input, and the next line goes on', async (_name, line, id) => {
    const { code, stdout, stderr } = await runCommand(['route', '--jsonl'], { stdin: lines(line, message) })
    const [bad, next] = readRoutes(stdout)
    expect(bad).toMatchObject({ id, reason: 'bad-input', isAction: false })
    expect(bad!.error).toBeTruthy()
    expect(next).toMatchObject({ id: 'a', actionLine: '3.4' })
    expect(code).toBe(0)
    expect(stderr).toMatch(/^kompas: .+\n$/)
  })

  test('that are hostile are answered calmly, each of them', { timeout: 300_000 }, async () => {
    const stdin = lines(...hostileTexts.map((text, id) => ({ ...message, id, text })))
    const { code, stdout, stderr } = await runCommand(['route', '--jsonl'], { stdin })
    expect([code, stderr]).toEqual([0, ''])
    expect(readRoutes(stdout).map(({ id }) => id)).toEqual(hostileTexts.map((_, id) => String(id)))
  })
})

describe('what is missing is said, without a stack', () => {
  test('a message', async () => {
    const { code, stdout, stderr } = await runCommand(['route'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('give a message in quotes')
    expect((await runCommand(['route', '--sent-at', 'soon', 'x'])).code).toBe(2)
  })

  test('a model fitted on other examples, and a directory that does not hold together', async () => {
    const corpus = makeFolder()
    cpSync('corpus', corpus, { recursive: true })
    const environment = { CORPUS_DIR: corpus, MODEL_DIR: 'corpus/model', DATA_DIR: sharedDataDir }
    writeFileSync(join(corpus, 'directory', 'people.yaml'), 'example: true\nreason: None yet.\nentries: []\n')
    const broken = await runCommand(['route', task], { environment })
    expect([broken.code, broken.stdout]).toEqual([2, ''])
    expect(broken.stderr).toMatch(/action-lines\.yaml:\d+: owner\.person: no person has the id/)
    rmSync(join(corpus, 'routing', '3.4.jsonl'))
    const other = await runCommand(['route', task], { environment })
    expect([other.code, other.stdout]).toEqual([2, ''])
    expect(other.stderr).toMatch(/model\.json: fitted on other examples.*kompas route refit/)
    expect(other.stderr).not.toMatch(/\n\s+at /)
  })
})

test('vectors of the examples that are there already are used, without a word', async () => {
  const environment = { DATA_DIR: makeFolder() }
  cpSync(join(sharedDataDir, 'index'), join(environment.DATA_DIR, 'index'), { recursive: true })
  cpSync(join(sharedDataDir, 'examples'), join(environment.DATA_DIR, 'examples'), { recursive: true })
  const known = await runCommand(['route', task], { environment })
  expect([known.code, known.stderr]).toEqual([0, ''])
})
