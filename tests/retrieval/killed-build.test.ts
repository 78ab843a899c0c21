// Builds that are killed, or that run beside each other, never harm an index that works.
import { once } from 'node:events'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadEmbedder } from '../../src/models/embedder.js'
import { createIntegerProduct } from '../../src/models/integer-product.js'
import type { Embedder } from '../../src/models/types.js'
import { loadIndex } from '../../src/retrieval/load-index.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocuments } from '../../src/retrieval/read-document.js'
import { createRetriever } from '../../src/retrieval/retrieve.js'
import type { StrategyDocument } from '../../src/retrieval/types.js'
import type { IndexWorkerOptions } from '../support/index-worker.js'
import { harbourPlan, writeHarbourPlan } from '../support/small-corpus.js'
import { spawnSource, whenEnded } from '../support/spawn-source.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const worker = new URL('../support/index-worker.ts', import.meta.url)
const makeFolder = useTemporaryFolders()
let embedder: Embedder
let built: string
const oldCorpus = makeFolder()
const newCorpus = makeFolder()
let before: StrategyDocument[]
let after: StrategyDocument[]
beforeAll(async () => {
  writeHarbourPlan(oldCorpus)
  writeHarbourPlan(newCorpus, harbourPlan.replaceAll('harbour', 'airport'))
  before = readDocuments(oldCorpus)
  after = readDocuments(newCorpus)
  embedder = await loadEmbedder('corpus/model')
  built = makeFolder()
  await prepare(built, before)
})
afterAll(() => embedder.close())

async function prepare(dataDir: string, documents: StrategyDocument[]): Promise<void> {
  await prepareIndex({ documents, embedder, dataDir, onUsable: () => undefined })
}

function copyOfBuilt(): string {
  const dataDir = makeFolder()
  cpSync(built, dataDir, { recursive: true })
  return dataDir
}

async function startHalfWay(options: IndexWorkerOptions): Promise<ReturnType<typeof spawnSource>> {
  const child = spawnSource(worker, [JSON.stringify(options)])
  await once(child.stdout!, 'data')
  return child
}

function foldersOf(dataDir: string): string[] {
  return readdirSync(join(dataDir, 'index')).filter((name) => name !== 'current')
}

test('a build that is killed leaves the old index usable, and the next one cleans up', async () => {
  const dataDir = copyOfBuilt()
  const options = { corpusDir: newCorpus, dataDir, stopAfter: 5, goFile: join(dataDir, 'never') }
  const child = await startHalfWay(options)
  child.kill('SIGKILL')
  expect(await whenEnded(child)).toBe('SIGKILL')
  expect(foldersOf(dataDir)).toHaveLength(2)
  const kept = loadIndex(dataDir, before, embedder.id)
  if (!('index' in kept)) throw new Error('the old index is lost')
  const { vector } = await embedder.embed('When do the cranes stop?', 'query')
  const [nearest] = kept.index.nearest(vector, 1)
  expect(kept.index.entries[nearest!.label]!.text).toContain('all cranes stop')
  expect(loadIndex(dataDir, after, embedder.id)).toHaveProperty('stale')
  await prepare(dataDir, after)
  expect(loadIndex(dataDir, after, embedder.id)).toHaveProperty('index')
  expect(foldersOf(dataDir)).toHaveLength(1)
})

test('a build that is killed between its two steps leaves the first, which answers', async () => {
  const dataDir = makeFolder()
  const entries = loadIndex(built, before, embedder.id)
  if (!('index' in entries)) throw new Error('no index')
  const stopAfter = entries.index.entries.length + 2
  const options = { corpusDir: oldCorpus, dataDir, stopAfter, goFile: join(dataDir, 'never') }
  const child = await startHalfWay(options)
  child.kill('SIGKILL')
  await whenEnded(child)
  expect(loadIndex(dataDir, before, embedder.id)).toMatchObject({ index: { meta: { scope: 'original' } } })
  await prepare(dataDir, before)
  expect(loadIndex(dataDir, before, embedder.id)).toMatchObject({ index: { meta: { scope: 'all' } } })
})

test('two processes that build at once both end with an index that works', async () => {
  const dataDir = copyOfBuilt()
  const goFile = join(dataDir, 'go')
  const child = await startHalfWay({ corpusDir: newCorpus, dataDir, stopAfter: 5, goFile })
  await prepare(dataDir, after)
  expect(loadIndex(dataDir, after, embedder.id)).toHaveProperty('index')
  expect(foldersOf(dataDir)).toHaveLength(2)
  writeFileSync(goFile, '')
  expect(await whenEnded(child)).toBe(0)
  expect(loadIndex(dataDir, after, embedder.id)).toHaveProperty('index')
})

test('while an index is built, the old one stays whole until the new one is', async () => {
  const dataDir = copyOfBuilt()
  const states: boolean[] = []
  await prepareIndex({
    ...{ documents: after, embedder, dataDir, onUsable: () => undefined },
    onProgress: ({ scope }) => {
      const documents = scope === 'original' ? before : after
      states.push('index' in loadIndex(dataDir, documents, embedder.id))
    },
  })
  expect(states.length).toBeGreaterThan(16)
  expect(states).not.toContain(false)
})

test('an old index that is in use goes on to answer when a new one has taken its place', async () => {
  const dataDir = copyOfBuilt()
  const old = loadIndex(dataDir, before, embedder.id)
  if (!('index' in old)) throw new Error('no index')
  await prepare(dataDir, after)
  expect(loadIndex(dataDir, before, embedder.id)).toHaveProperty('stale')
  const product = await createIntegerProduct()
  const retriever = createRetriever({ index: old.index, documents: before, embedder, product })
  const { candidates } = await retriever.retrieve('When do the cranes stop?', 'en')
  expect(candidates[0]?.passage.text).toContain('all cranes stop')
})
