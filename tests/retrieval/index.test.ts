// The index of a document that nobody prepared Kompas for: built, loaded, kept, rebuilt, refused.
import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadEmbedder } from '../../src/models/embedder.js'
import type { Embedder } from '../../src/models/types.js'
import { loadIndex } from '../../src/retrieval/load-index.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocuments } from '../../src/retrieval/read-document.js'
import type { StrategyDocument } from '../../src/retrieval/types.js'
import { countCalls } from '../support/shared-app.js'
import { harbourPlan, writeHarbourPlan, writeSmallCorpus } from '../support/small-corpus.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
let embedder: Embedder
let documents: StrategyDocument[]
/** A data folder with a good index; tests take a copy. */
let built: string
beforeAll(async () => {
  embedder = await loadEmbedder('corpus/model')
  const corpus = makeFolder()
  writeSmallCorpus(corpus)
  documents = readDocuments(corpus)
  built = makeFolder()
  await prepare(built)
})
afterAll(() => embedder.close())

/** Loads or builds, and tells which texts were embedded and why it was built. */
async function prepare(
  dataDir: string,
  of = documents,
): Promise<{ embedded: string[]; reasons: string[]; entries: number }> {
  const counting = countCalls(embedder)
  const reasons = new Set<string>()
  const index = await prepareIndex({
    ...{ documents: of, embedder: counting, dataDir, onUsable: () => undefined },
    onProgress: ({ reason }) => reasons.add(reason),
  })
  return { embedded: counting.embedded, reasons: [...reasons], entries: index.entries.length }
}

function copyOfBuilt(): { dataDir: string; folder: string } {
  const dataDir = makeFolder()
  cpSync(built, dataDir, { recursive: true })
  const name = readFileSync(join(dataDir, 'index', 'current'), 'utf8')
  return { dataDir, folder: join(dataDir, 'index', name) }
}

function changed(markdown: string): StrategyDocument[] {
  const corpus = makeFolder()
  writeHarbourPlan(corpus, markdown)
  return readDocuments(corpus)
}

test('a good index loads without embedding anything', async () => {
  const { dataDir } = copyOfBuilt()
  expect(await prepare(dataDir)).toMatchObject({ embedded: [], reasons: [] })
})

test('a build embeds each text once, though it is published in two steps', async () => {
  const { embedded, entries } = await prepare(makeFolder())
  expect(entries).toBeGreaterThan(8)
  expect(embedded).toHaveLength(entries)
  expect(new Set(embedded).size).toBe(entries)
})

test('a changed paragraph re-embeds only itself', async () => {
  const { dataDir } = copyOfBuilt()
  const after = await prepare(dataDir, changed(harbourPlan.replace('twice a year', 'every month')))
  expect(after.reasons).toEqual(['the corpus has changed'])
  expect(after.embedded.length).toBe(2)
  for (const text of after.embedded) expect(text).toContain('every month')
})

test('a change that touches no entry is noticed too, and embeds nothing', async () => {
  const { dataDir } = copyOfBuilt()
  const after = await prepare(dataDir, changed(harbourPlan.replace('\n## Storms', '\n\n## Storms')))
  expect(after).toMatchObject({ embedded: [], reasons: ['a document has changed'] })
})

const damages: [string, (path: string) => void][] = [
  [
    'emptied',
    (path) => {
      truncateSync(path, 0)
    },
  ],
  [
    'truncated',
    (path) => {
      truncateSync(path, readFileSync(path).length - 7)
    },
  ],
  ['changed in one byte', flipByte],
  [
    'made longer',
    (path) => {
      writeFileSync(path, 'x', { flag: 'a' })
    },
  ],
  [
    'removed',
    (path) => {
      rmSync(path)
    },
  ],
  [
    'replaced by a foreign file',
    (path) => {
      writeFileSync(path, '{"hello":"there"}')
    },
  ],
]

test.each(['meta.json', 'vectors.hnsw', 'tokens.bin', 'entries.json', 'words.json'])(
  'an index whose %s is damaged in any way is recognised, and rebuilt',
  async (file) => {
    const { dataDir, folder } = copyOfBuilt()
    const good = readFileSync(join(folder, file))
    for (const [name, damage] of damages) {
      writeFileSync(join(folder, file), good)
      damage(join(folder, file))
      expect(loadIndex(dataDir, documents, embedder.id), name).toHaveProperty('stale')
    }
    expect((await prepare(dataDir)).reasons).toHaveLength(1)
    expect(loadIndex(dataDir, documents, embedder.id)).toHaveProperty('index')
    expect(readdirSync(join(dataDir, 'index'))).toHaveLength(2)
  },
)

test.each<[string, Record<string, unknown>]>([
  ['another format', { format: 0 }],
  ['another dimension', { dimension: 192 }],
  ['another number of entries', { entryCount: 3 }],
  ['another model', { model: 'other@0123' }],
  ['other entries', { entriesHash: 'x' }],
])('an index of %s is refused', (_name, change) => {
  const { dataDir, folder } = copyOfBuilt()
  const file = join(folder, 'meta.json')
  const meta = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...meta, ...change }))
  expect(loadIndex(dataDir, documents, embedder.id)).toHaveProperty('stale')
})

test('vectors of another model are neither loaded nor taken over', async () => {
  const { dataDir } = copyOfBuilt()
  expect(loadIndex(dataDir, documents, 'other@0123')).toMatchObject({
    stale: expect.stringContaining('not other@0123') as string,
  })
  const other = { ...countCalls(embedder), id: 'other@0123' }
  const index = await prepareIndex({ documents, embedder: other, dataDir, onUsable: () => undefined })
  expect(other.embedded).toHaveLength(index.entries.length)
})

test.each(['', 'nowhere', '../../elsewhere', 'all\u0000x'])(
  'a pointer to %j counts as no index',
  async (name) => {
    const { dataDir } = copyOfBuilt()
    writeFileSync(join(dataDir, 'index', 'current'), name)
    expect(loadIndex(dataDir, documents, embedder.id)).toEqual({ missing: true })
    expect((await prepare(dataDir)).reasons).toEqual(['none yet'])
  },
)

function flipByte(path: string): void {
  const bytes = readFileSync(path)
  const middle = bytes.length >> 1
  bytes[middle] = bytes[middle]! ^ 1
  writeFileSync(path, bytes)
}
