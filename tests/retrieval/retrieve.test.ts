// Finding passages in the shipped strategy: in four languages, by meaning and by words, the same every time.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/app.js'
import type { Language } from '../../src/languages.js'
import { createIntegerProduct } from '../../src/models/integer-product.js'
import { readGlossary } from '../../src/retrieval/glossary.js'
import { createRetriever, toHits, type Retriever } from '../../src/retrieval/retrieve.js'
import { openSharedApp } from '../support/shared-app.js'

let app: App
let retriever: Retriever
let withoutGlossary: Retriever
beforeAll(async () => {
  app = await openSharedApp()
  const { documents, embedder } = app
  const glossary = readGlossary('corpus/glossary.json')
  const [index, product] = await Promise.all([app.indexed, createIntegerProduct()])
  withoutGlossary = createRetriever({ index, documents, embedder, product })
  retriever = createRetriever({ index, documents, embedder, product, glossary })
})
afterAll(() => app.close())

const asked: [Language, string, string][] = [
  ['nl', 'Wie volgt de uitvoering van de strategie op met indicatoren?', 'phase-3'],
  ['fr', 'Que prévoit-on contre les cyberattaques venant d’un État ?', '3.5'],
  ['de', 'Wie soll Desinformation bekämpft werden?', '2.4'],
  ['en', 'How is foreign espionage countered?', '2.5'],
  ['en', 'pandemics and natural disasters', 'threat-12'],
  ['nl', 'CBRNe', 'threat-12'],
]

describe.each(asked)('%s: %s', (language, question, partId) => {
  test('a passage of the right part is among the first three', async () => {
    const hits = toHits(await retriever.retrieve(question, language))
    expect(hits.slice(0, 3).map(({ passage }) => passage.partId)).toContain(partId)
  })
})

test('candidates are passages once each, best first, with what speaks for them', async () => {
  for (const [language, question] of asked) {
    const { candidates, weights, question: embedding } = await retriever.retrieve(question, language)
    expect(weights).toHaveLength(embedding.tokenCount)
    const ids = candidates.map(({ passage }) => passage.id)
    expect(new Set(ids).size).toBe(ids.length)
    const scores = candidates.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const { passage, score, tokens, entries } of candidates) {
      expect(passage.kind).not.toBe('heading')
      expect(score).toBeGreaterThan(-1)
      expect(score).toBeLessThan(1.03)
      expect(tokens).toHaveLength(embedding.tokenCount)
      for (const { entry } of entries) expect(entry.passageId).toBe(passage.id)
      const covered = entries.map(({ coverage }) => coverage.score)
      expect(covered).toEqual([...covered].sort((a, b) => b - a))
    }
  }
})

test('the ten best passages become hits', async () => {
  const retrieval = await retriever.retrieve('terrorisme', 'nl')
  const hits = toHits(retrieval)
  expect(hits).toHaveLength(10)
  expect(hits.map(({ passage }) => passage)).toEqual(
    retrieval.candidates.slice(0, 10).map(({ passage }) => passage),
  )
})

test('an unsure question also brings up what the text calls its things; a sure one does not need it', async () => {
  const idsOf = async (from: Retriever, question: string, language: Language): Promise<string[]> =>
    (await from.retrieve(question, language)).candidates.map(({ passage }) => passage.id)
  const [bare, widened] = [await idsOf(withoutGlossary, 'CTIF', 'fr'), await idsOf(retriever, 'CTIF', 'fr')]
  expect(widened.length).toBeGreaterThan(bare.length)
  expect(widened).toEqual(expect.arrayContaining(bare))
  const sure = 'Wat is de hoeksteen van onze collectieve verdediging, de NAVO?'
  expect(await idsOf(retriever, sure, 'nl')).toEqual(await idsOf(withoutGlossary, sure, 'nl'))
})

test('the same question finds the same, to the last digit', async () => {
  const [first, second] = [
    await retriever.retrieve('Wat is de NAVO?', 'nl'),
    await retriever.retrieve('Wat is de NAVO?', 'nl'),
  ]
  expect(second).toEqual(first)
})

test('a passage is found by its own words, in any language of its readings', async () => {
  const [strategy] = app.documents
  const passages = strategy!.passages.filter(({ kind, text }) => kind === 'text' && text.length > 200)
  for (const passage of passages.filter((_, at) => at % 40 === 0))
    for (const language of ['nl', 'fr', 'de', 'en'] as const) {
      const reading = strategy!.readings[language].get(passage.anchor)?.sentences.join(' ')
      const [best] = toHits(await retriever.retrieve(reading ?? passage.text, language))
      expect(best!.passage.anchor, language).toBe(passage.anchor)
    }
})

test.each(['', '?', '\u0000', '𝕏', 'x'.repeat(20_000), '85', "'; drop table entries"])(
  'an odd text (%#) still finds something, and breaks nothing',
  async (text) => {
    const { candidates } = await retriever.retrieve(text, 'nl')
    for (const { score } of candidates) expect(Number.isFinite(score)).toBe(true)
  },
)
