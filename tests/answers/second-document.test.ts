// A document that nobody prepared Kompas for, alone or beside the strategy: answered from, cited and read, without code.
import { cpSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.js'
import type { Answer } from '../../src/answers/types.js'
import { loadEmbedder } from '../../src/models/embedder.js'
import type { Embedder } from '../../src/models/types.js'
import { countCalls, sharedConfig } from '../support/shared-app.js'
import { sharedDataDir } from '../support/shared-index.js'
import { writeHarbourPlan, writeSmallCorpus } from '../support/small-corpus.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
let embedder: Embedder
let alone: App
beforeAll(async () => {
  embedder = await loadEmbedder('corpus/model')
  const corpus = makeFolder()
  writeSmallCorpus(corpus)
  alone = await openApp(corpus, makeFolder())
})
afterAll(() => embedder.close())

function openApp(corpusDir: string, dataDir: string, using = countCalls(embedder)): Promise<App> {
  const config = sharedConfig({ CORPUS_DIR: corpusDir, DATA_DIR: dataDir, MODEL_DIR: 'corpus/model' })
  return createApp(config, { embedder: using })
}

function quotesOf({ outcome }: Answer): string[] {
  return outcome.kind === 'cited'
    ? outcome.sentences.flatMap(({ citations }) => citations.map(({ quote }) => quote))
    : []
}

test.each([
  ['Who decides when the quay closes?', 'The harbour master decides when the quay closes.'],
  ['How often does the fire brigade train?', 'The fire brigade trains on board twice a year.'],
  ['How large is the budget in 2032?', '2032 | 15 million crowns'],
])('alone, it answers: %s', async (question, words) => {
  const answer = await alone.ask(question)
  expect(answer.language).toBe('en')
  expect(quotesOf(answer).join('\n')).toContain(words)
  for (const hit of answer.hits) expect(hit.passage.documentId).toBe('harbour-plan')
})

test.each([
  ['Wann stehen die Kräne still?', 'When the wind passes force nine'],
  ['Qui paie les nouveaux remorqueurs ?', 'The town council pays for new tugboats.'],
  ['Wie beslist wanneer de kade sluit?', 'The harbour master decides'],
  ['How often does the council vote on it?', 'The council votes on it every spring.'],
  ['Which ships and people come first?', 'people on the quay'],
])('alone, the right passage is among the first three: %s', async (question, words) => {
  const { hits } = await alone.ask(question)
  expect(hits.slice(0, 3).some(({ passage }) => passage.text.startsWith(words))).toBe(true)
})

test('it does not answer what only the strategy says', async () => {
  const { outcome } = await alone.ask('Welke actielijnen heeft as 2?')
  expect(outcome.kind).not.toBe('cited')
})

test('the reader has a page for each of its chapters', async () => {
  const server = await alone.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const read = async (path: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/read/harbour-plan${path}`)).text()
  expect(await read('?lang=en')).toContain('Who does what')
  expect(await read('/what-it-costs?lang=en')).toContain('15 million crowns')
  expect(await read('/storms?lang=de')).toContain('The council votes on it every spring.')
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('beside the strategy, only its own texts are embedded, and both documents answer', async () => {
  const corpus = makeFolder()
  cpSync('corpus', corpus, { recursive: true, filter: (path) => path !== join('corpus', 'model') })
  writeHarbourPlan(corpus)
  const dataDir = makeFolder()
  cpSync(join(sharedDataDir, 'index'), join(dataDir, 'index'), { recursive: true })
  const counting = countCalls(embedder)
  const both = await openApp(corpus, dataDir, counting)
  const { entries } = await both.indexed
  const own = entries.filter(({ passageId }) => passageId.startsWith('harbour-plan:'))
  expect([...counting.embedded].sort()).toEqual(own.map(({ text }) => text).sort())
  const harbour = await both.ask('Who decides when the quay of the harbour closes?')
  expect(quotesOf(harbour)).toContain('The harbour master decides when the quay closes.')
  const strategy = await both.ask('Wat is de hoeksteen van onze collectieve verdediging?')
  expect(quotesOf(strategy).join()).toContain('NAVO')
})
