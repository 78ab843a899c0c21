// Late interaction on stored bytes scores as plain floats would, within what the bytes round off.
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadEmbedder } from '../../src/models/embedder.js'
import { createIntegerProduct, type IntegerProduct } from '../../src/models/integer-product.js'
import type { Embedder, Embedding } from '../../src/models/types.js'
import { scoreRanges } from '../../src/retrieval/late-interaction.js'
import { openTokenStore, toBytes, type TokenRange, type TokenStore } from '../../src/retrieval/token-store.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const texts = [
  'De NAVO blijft de hoeksteen van onze collectieve verdediging.',
  'Een nieuw "cybernoodplan" moet helpen om coherent te kunnen reageren op cyberdreigingen.',
  'Buitenlandse handel is goed voor 85% van het bbp.',
  'ja',
]
const questions = ['What is the cornerstone of our defence?', 'Was ist der Cybernotfallplan?', 'bbp', '85 %?']
const makeFolder = useTemporaryFolders()
let embedder: Embedder
let product: IntegerProduct
let passages: Embedding[]
let ranges: TokenRange[]
let store: TokenStore
beforeAll(async () => {
  embedder = await loadEmbedder('corpus/model')
  product = await createIntegerProduct()
  passages = await Promise.all(texts.map((text) => embedder.embed(text, 'passage')))
  let row = 0
  ranges = passages.map(({ tokenCount }) => {
    row += tokenCount
    return { row: row - tokenCount, count: tokenCount }
  })
  const bytes = Buffer.concat(passages.map(({ tokens }) => toBytes(tokens)))
  const file = join(makeFolder(), 'tokens.bin')
  writeFileSync(file, bytes)
  store = openTokenStore(file, embedder.dimension, bytes.length)
})
afterAll(() => embedder.close())

/** Each question token's best cosine with a token of the passage. */
function plainCoverage(question: Embedding, passage: Embedding): number[] {
  const row = ({ tokens }: Embedding, at: number): Float32Array =>
    tokens.subarray(at * embedder.dimension, (at + 1) * embedder.dimension)
  return Array.from({ length: question.tokenCount }, (_, at) => {
    const own = row(question, at)
    const cosines = Array.from({ length: passage.tokenCount }, (__, other) =>
      row(passage, other).reduce((sum, value, i) => sum + value * own[i]!, 0),
    )
    return Math.max(...cosines)
  })
}

test.each(questions)('%s', async (text) => {
  const question = await embedder.embed(text, 'query')
  const coverages = await scoreRanges(question, ranges, store, product)
  expect(coverages).toHaveLength(texts.length)
  for (const [at, { score, tokens }] of coverages.entries()) {
    const expected = plainCoverage(question, passages[at]!)
    expect(tokens).toHaveLength(expected.length)
    for (const [token, value] of tokens.entries())
      expect(Math.abs(value - expected[token]!)).toBeLessThan(0.02)
    const mean = expected.reduce((sum, value) => sum + value, 0) / expected.length
    expect(Math.abs(score - mean)).toBeLessThan(0.01)
  }
})

test('a text covers itself', async () => {
  const question = await embedder.embed(texts[0]!, 'passage')
  const [own, other] = await scoreRanges(question, ranges, store, product)
  expect(own!.score).toBeGreaterThan(0.98)
  expect(other!.score).toBeLessThan(0.9)
})

test('the order of the ranges is the order of the scores', async () => {
  const question = await embedder.embed(questions[0]!, 'query')
  const scores = (await scoreRanges(question, ranges, store, product)).map(({ score }) => score)
  const reversed = await scoreRanges(question, [...ranges].reverse(), store, product)
  expect(reversed.map(({ score }) => score).reverse()).toEqual(scores)
  expect(scores.indexOf(Math.max(...scores))).toBe(0)
})

test('an entry without tokens, a question without tokens and no entry at all score nothing', async () => {
  const question = await embedder.embed('NAVO', 'query')
  const empty = { ...question, tokens: new Float32Array(), tokenCount: 0, tokenIds: [] }
  const [none] = await scoreRanges(question, [{ row: 0, count: 0 }, ranges[0]!], store, product)
  expect(none!.score).toBe(0)
  expect((await scoreRanges(empty, ranges, store, product)).map(({ score }) => score)).toEqual([0, 0, 0, 0])
  expect(await scoreRanges(question, [], store, product)).toEqual([])
})

test('comparisons at the same time, and after larger ones, disturb each other in nothing', async () => {
  const embedded = await Promise.all(questions.map((text) => embedder.embed(text, 'query')))
  const alone = []
  for (const question of embedded) alone.push(await scoreRanges(question, ranges, store, product))
  const many = Array.from({ length: 400 }, (_, at) => ranges[at % ranges.length]!)
  await scoreRanges(embedded[0]!, many, store, product)
  const together = await Promise.all(
    embedded.map((question) => scoreRanges(question, ranges, store, product)),
  )
  expect(together).toEqual(alone)
})
