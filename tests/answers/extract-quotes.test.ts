// Quotes are verbatim by construction: whatever the passage and the scores, a quote is a slice of the stored text.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { citeSentences, createExtractor } from '../../src/answers/extract-quotes.js'
import type { Citation } from '../../src/answers/types.js'
import { languages, type Language } from '../../src/languages.js'
import { createIntegerProduct, type IntegerProduct } from '../../src/models/integer-product.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'
import { makeDocument, makePassage, makeSentenceIndex, question } from '../support/made-up-passage.js'

let product: IntegerProduct
beforeAll(async () => {
  product = await createIntegerProduct()
})

const word = fc.constantFrom(
  'Haven',
  'o.a.',
  'één.',
  '“ja”',
  '3.',
  'slot!',
  '😀',
  '\n',
  '(a)',
  'Waarom?',
  '…',
)
const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', minLength: 1 }),
)
const language = fc.constantFrom(...languages)

async function quote(passageText: string, scores: number[], from: Language, to: Language): Promise<Citation> {
  const passage = makePassage(passageText)
  const extractor = createExtractor({
    ...{ index: makeSentenceIndex(scores), documents: [makeDocument(passage, from)], product },
  })
  const retrieval = { question, weights: Float32Array.of(1), candidates: [] }
  const [sentence] = await extractor.extract([passage], retrieval, to)
  expect(sentence!.citations).toHaveLength(1)
  expect(sentence!.text).toBe(sentence!.citations[0]!.quote)
  return sentence!.citations[0]!
}

test('a quote is a slice of the text, made of whole sentences, with the best one in it', async () => {
  const score = fc.double({ min: 0, max: 0.3, noNaN: true })
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.array(score, { minLength: 80, maxLength: 80 }),
      language,
      language,
      async (whole, all, from, to) => {
        const sentences = splitSentences(whole, from)
        const scores = all.slice(0, sentences.length)
        const citation = await quote(whole, scores, from, to)
        expect(citation.quote).toBe(whole.slice(citation.start, citation.end))
        if (sentences.length === 0) return
        const chosen = sentences.filter(({ start, end }) => start >= citation.start && end <= citation.end)
        expect([chosen[0]!.start, chosen.at(-1)!.end]).toEqual([citation.start, citation.end])
        expect(chosen.length).toBeLessThanOrEqual(3)
        const rounded = scores.map((value) => Math.round(value * 1000) / 1000)
        const best = Math.max(...chosen.map((sentence) => rounded[sentences.indexOf(sentence)]!))
        expect(best).toBeGreaterThanOrEqual(Math.max(...rounded) - 0.004)
        const numbers = chosen.map((sentence) => `<${sentences.indexOf(sentence)}>`).join(' ')
        expect(citation.reading).toBe(from === to ? undefined : numbers)
      },
    ),
  )
})

test('neighbours that are nearly as good come along; a quote never skips a sentence', async () => {
  const whole = 'Een. Twee. Drie. Vier. Vijf.'
  const quoted = async (...scores: number[]): Promise<string> =>
    (await quote(whole, scores, 'nl', 'nl')).quote
  expect(await quoted(0.1, 0.3, 0.1, 0.1, 0.1)).toBe('Twee.')
  expect(await quoted(0.1, 0.3, 0.28, 0.1, 0.1)).toBe('Twee. Drie.')
  expect(await quoted(0.3, 0.1, 0.3, 0.1, 0.1)).toBe('Een.')
  expect(await quoted(0.3, 0.3, 0.3, 0.3, 0.3)).toBe('Een. Twee. Drie.')
  expect(await quoted(0.1, 0.1, 0.1, 0.29, 0.3)).toBe('Vier. Vijf.')
})

test('a passage whose sentences are not in the index is quoted whole', async () => {
  expect((await quote('Een. Twee.', [], 'nl', 'fr')).quote).toBe('Een. Twee.')
})

test('any run of sentences is cited with its own offsets and reading', () => {
  fc.assert(
    fc.property(text, language, fc.nat(), fc.nat(), (whole, from, a, b) => {
      const passage = makePassage(whole)
      const sentences = splitSentences(whole, from)
      if (sentences.length === 0) return
      const [first, last] = [a % sentences.length, b % sentences.length].sort((one, other) => one - other)
      const run = { first: first!, last: last! }
      const to = from === 'nl' ? 'fr' : 'nl'
      const citation = citeSentences(makeDocument(passage, from), passage, sentences, run, to)
      expect(citation.quote).toBe(whole.slice(citation.start, citation.end))
      expect(citation.quote).toBe(whole.slice(sentences[first!]!.start, sentences[last!]!.end))
      expect(citation.reading?.split(' ')).toHaveLength(last! - first! + 1)
    }),
  )
})
