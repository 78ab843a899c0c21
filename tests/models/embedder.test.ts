// The embedder keeps one vector for each token of the text, and none for the marks and the prefix around it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AutoTokenizer, env } from '@xenova/transformers'
import { loadEmbedder } from '../../src/models/embedder.js'
import type { Embedder, TextRole } from '../../src/models/types.js'

let embedder: Embedder
let tokenize: (text: string) => number[]
beforeAll(async () => {
  embedder = await loadEmbedder('corpus/model')
  env.localModelPath = 'corpus'
  const tokenizer = await AutoTokenizer.from_pretrained('model', { local_files_only: true })
  tokenize = (text) => {
    const { input_ids: ids } = tokenizer(text) as { input_ids: { data: BigInt64Array } }
    return Array.from(ids.data, Number)
  }
})
afterAll(() => embedder.close())

const texts = ['Wat doet België tegen spionage?', 'What about: "NATO"?', ': ?', 'Les 12 menaces']

test.each<[TextRole, number]>([
  ['query', 4],
  ['passage', 3],
])('in front of a text to embed as %s stand %d tokens', async (role, leading) => {
  for (const text of texts) {
    const all = tokenize(`${role}: ${text}`)
    const { tokenIds, tokenCount, tokens } = await embedder.embed(text, role)
    expect(tokenIds).toEqual(all.slice(leading, -1))
    // The same pieces as without any prefix: nothing of it is left, and nothing of the text is lost.
    expect(tokenIds).toEqual(tokenize(text).slice(1, -1))
    expect(tokenCount).toBe(tokenIds.length)
    expect(tokens.length).toBe(tokenCount * embedder.dimension)
  }
})

test('every vector has length 1', async () => {
  const { vector, tokens, tokenCount } = await embedder.embed('Wat doet België tegen spionage?', 'query')
  expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
  for (let row = 0; row < tokenCount; row += 1) {
    expect(Math.hypot(...tokens.subarray(row * 384, (row + 1) * 384))).toBeCloseTo(1, 5)
  }
})

test('a text longer than the model reads is cut, and an empty one has hardly a token', async () => {
  const long = await embedder.embed('haven '.repeat(2000), 'passage')
  expect(long.tokenCount).toBe(512 - 3 - 1)
  expect((await embedder.embed('', 'query')).tokenCount).toBeLessThanOrEqual(1)
})
