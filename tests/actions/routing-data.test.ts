// The example bank, its model and its vectors: whole as shipped, refused when wrong, reused where known.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleEmbedding, prepareExampleVectors } from '../../src/actions/example-vectors.js'
import { readCalibration, readRoutingBank } from '../../src/actions/routing-bank.js'
import { readRoutingModel } from '../../src/actions/routing-model.js'
import { ConfigError } from '../../src/errors.js'
import { loadEmbedder, modelId } from '../../src/models/embedder.js'
import type { Embedder } from '../../src/models/types.js'
import { countCalls } from '../support/shared-app.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'
import { findNearCopies } from '../support/word-trigrams.js'

const folder = 'corpus/routing'
const makeFolder = useTemporaryFolders()

function textsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

describe('the bank as shipped', () => {
  const bank = readRoutingBank(folder)

  it('has at least 120 messages a line', () => {
    expect(bank.labels).toHaveLength(16)
    for (const label of bank.labels) {
      expect(bank.examples.filter((example) => example.label === label).length).toBeGreaterThanOrEqual(120)
    }
  })

  it('is calibrated on messages of every line that are neither in the bank nor in the bench', () => {
    const calibration = readCalibration(folder, bank.labels)
    expect(new Set(calibration.map(({ label }) => label)).size).toBe(16)
    const known = [...bank.examples.map(({ text }) => text), ...textsOf('tests/bench/messages.jsonl')]
    const own = new Set(calibration.map(({ text }) => text))
    const copies = findNearCopies([...known, ...own], 0.3)
    expect(copies.filter(({ one, other }) => own.has(one) || own.has(other))).toEqual([])
  })

  it('fits the model beside it, and the embedding model', () => {
    const basis = { embeddingModel: modelId('corpus/model'), bank: bank.hash, labels: bank.labels }
    const model = readRoutingModel(join(folder, 'model.json'), basis)
    expect(model.figures.crossValidated.messages).toBe(bank.examples.length)
    expect(model.figures.calibration.first).toBeGreaterThanOrEqual(0.8)
  })
})

describe('wrong data is refused, with file and place', () => {
  const copy = (): string => {
    const made = makeFolder()
    cpSync(folder, made, { recursive: true })
    return made
  }
  const bank = readRoutingBank(folder)
  const basis = { embeddingModel: modelId('corpus/model'), bank: bank.hash, labels: bank.labels }

  it.each([
    ['no JSON', '{"text":', /1\.1\.jsonl:1: not JSON/],
    ['no text', '{"thread":[]}', /1\.1\.jsonl:1: .*text/s],
    ['an empty text', '{"text":"","thread":[]}', /1\.1\.jsonl:1: /],
  ])('a line of the bank with %s', (_, line, message) => {
    const made = copy()
    writeFileSync(join(made, '1.1.jsonl'), line)
    expect(() => readRoutingBank(made)).toThrow(message)
    expect(() => readRoutingBank(made)).toThrow(ConfigError)
  })

  it('a folder without examples, and a calibration message of no line', () => {
    expect(() => readRoutingBank(makeFolder())).toThrow(/files of example messages are missing/)
    const made = copy()
    writeFileSync(join(made, 'calibration.jsonl'), '{"line":"9.9","text":"x","thread":[]}')
    expect(() => readCalibration(made, bank.labels)).toThrow(/calibration\.jsonl:1: "9\.9" is none of/)
  })

  it('a model of another bank, of another embedding model, or none', () => {
    const made = copy()
    const file = join(made, 'model.json')
    writeFileSync(
      join(made, '1.1.jsonl'),
      `${readFileSync(join(made, '1.1.jsonl'), 'utf8')}{"text":"één meer","thread":[]}\n`,
    )
    const changed = readRoutingBank(made)
    expect(() => readRoutingModel(file, { ...basis, bank: changed.hash })).toThrow(/other examples.*refit/)
    expect(() => readRoutingModel(file, { ...basis, embeddingModel: 'another@1' })).toThrow(
      /another@1.*refit/,
    )
    expect(() => readRoutingModel(join(made, 'missing.json'), basis)).toThrow(/missing; restore it/)
  })

  it('a model whose numbers do not fit together', () => {
    const made = copy()
    const file = join(made, 'model.json')
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { choice: { biases: number[] } }
    stored.choice.biases.pop()
    writeFileSync(file, JSON.stringify(stored))
    expect(() => readRoutingModel(file, basis)).toThrow(/model\.json: .*one bias a label/s)
    writeFileSync(file, '{')
    expect(() => readRoutingModel(file, basis)).toThrow(/model\.json: not JSON/)
  })
})

describe('vectors of examples', () => {
  const texts = ['overstromingskaarten voor 2050', 'plan de crise hôpital', 'patch the firewall tonight']
  let embedder: Embedder & { embedded: string[] }
  let real: Embedder

  beforeAll(async () => {
    real = await loadEmbedder('corpus/model')
    embedder = countCalls(real)
  })
  afterAll(async () => {
    await real.close()
  })

  it('are computed once, and only for new texts when the examples change', async () => {
    const dataDir = makeFolder()
    await prepareExampleVectors({ texts, embedder, dataDir })
    expect(embedder.embedded).toEqual(texts)
    const again = await prepareExampleVectors({ texts, embedder, dataDir })
    expect(embedder.embedded).toHaveLength(3)
    const more = await prepareExampleVectors({ texts: [texts[2]!, 'nieuw', texts[0]!], embedder, dataDir })
    expect(embedder.embedded.slice(3)).toEqual(['nieuw'])
    expect(exampleEmbedding(more, 2)).toEqual(exampleEmbedding(again, 0))
    expect(readdirSync(join(dataDir, 'examples'))).toHaveLength(1)
  })

  it('are those of the model, to the rounding of bytes', async () => {
    const vectors = await prepareExampleVectors({ texts, embedder, dataDir: makeFolder() })
    const kept = exampleEmbedding(vectors, 1)
    const fresh = await real.embed(texts[1]!, 'query')
    expect(kept.vector).toEqual(fresh.vector)
    expect(kept.tokenIds).toEqual(fresh.tokenIds)
    const apart = kept.tokens.map((value, at) => Math.abs(value - fresh.tokens[at]!))
    expect(apart.filter((gap) => gap > 0.0013).length).toBeLessThan(apart.length / 100)
  })

  it('are computed again when the kept ones are damaged', async () => {
    const dataDir = makeFolder()
    await prepareExampleVectors({ texts, embedder, dataDir })
    const before = embedder.embedded.length
    const [name = ''] = readdirSync(join(dataDir, 'examples'))
    writeFileSync(join(dataDir, 'examples', name, 'tokens.bin'), 'damaged')
    await prepareExampleVectors({ texts, embedder, dataDir })
    expect(embedder.embedded.length).toBe(before + 3)
    mkdirSync(join(dataDir, 'examples', 'stray'))
    await prepareExampleVectors({ texts, embedder, dataDir })
    expect(embedder.embedded.length).toBe(before + 3)
  })
})
