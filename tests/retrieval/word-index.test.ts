// The word index: each entry is stemmed by the rules of its own language, and found by other forms of its words.
import { expect, test } from 'vitest'
import type { Language } from '../../src/languages.js'
import type { Entry } from '../../src/retrieval/types.js'
import { buildWordIndex, loadWordIndex } from '../../src/retrieval/word-index.js'

function entry(language: Language, text: string): Entry {
  return { passageId: `d:${text}`, kind: 'passage', language, text }
}

const entries = [
  entry('nl', 'De dreigingen worden complexer'),
  entry('fr', 'Les menaces deviennent plus complexes'),
  entry('de', 'Die Bedrohungen werden komplexer'),
  entry('en', 'The threats are becoming more complex'),
  entry('nl', 'Havens en drinkwater'),
  entry('en', 'Havens for drinking water'),
]
const index = buildWordIndex(entries)

test.each<[Language, string, number]>([
  ['nl', 'dreiging', 0],
  ['fr', 'la menace devient', 1],
  ['de', 'Bedrohung', 2],
  ['en', 'a threat becomes', 3],
  ['nl', 'DRINKWATER?', 4],
  ['en', 'drink', 5],
])('%s: "%s"', (language, text, label) => {
  expect(index.search(text, language, 3)[0]?.label).toBe(label)
})

test('only entries of the asked language are found', () => {
  expect(index.search('havens', 'nl', 5).map(({ label }) => label)).toEqual([4])
  expect(index.search('havens', 'en', 5).map(({ label }) => label)).toEqual([5])
  expect(index.search('dreiging', 'de', 5)).toEqual([])
})

test('the best come first, and no more than asked', () => {
  const found = index.search('drinkwater dreigingen complexer', 'nl', 5)
  expect(found.map(({ label }) => label)).toEqual([0, 4])
  expect(found[0]!.score).toBeGreaterThan(found[1]!.score)
  expect(index.search('drinkwater dreigingen', 'nl', 1)).toHaveLength(1)
})

test.each(['', '   ', '?!', '\u0000', '(', 'a'.repeat(10_000)])(
  '%j finds nothing and breaks nothing',
  (text) => {
    expect(index.search(text, 'nl', 5)).toEqual([])
  },
)

test('stored and read again, it finds the same', () => {
  const stored = loadWordIndex(JSON.stringify(index))
  for (const text of ['dreiging', 'complex', 'drinkwater'])
    expect(stored.search(text, 'nl', 5)).toEqual(index.search(text, 'nl', 5))
})
