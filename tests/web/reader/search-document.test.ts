import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../../src/web/reader/fold-text.js'
import { findWords, searchDocument, searchWords } from '../../../src/web/reader/search-document.js'
import { strategy } from '../../support/web-server.js'

describe('words', () => {
  test('accents, capitals and ligatures are folded', () => {
    const text = 'Cœur d’ÉTÉ, Straße, coördinatie'
    const hits = findWords(text, ['coeur', 'ete', 'strasse', 'coordinatie'])
    expect(hits.map((hit) => text.slice(hit.start, hit.end))).toEqual([
      'Cœur',
      'ÉTÉ',
      'Straße',
      'coördinatie',
    ])
  })

  test('accents written apart belong to their letter', () => {
    const text = 'e\u0301te\u0301 ici'
    expect(findWords(text, ['ete']).map((hit) => text.slice(hit.start, hit.end).normalize())).toEqual(['été'])
  })

  test('all words must be there', () => {
    expect(findWords('een twee', ['een', 'drie'])).toEqual([])
  })

  test('a query is cut to a few words, without single letters', () => {
    expect(searchWords(' De  é A-Z <b> NAVO navo ')).toEqual(['de', 'navo'])
    expect(searchWords('x'.repeat(1_000_000)).join('').length).toBeLessThanOrEqual(200)
  })

  test('folding remembers where each character came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, places } = foldText(original)
        expect(places).toHaveLength(text.length + 1)
        expect(places.at(-1)).toBe(original.length)
        expect(places).toEqual([...places].sort((one, other) => one - other))
      }),
    )
  })
})

describe('search in the strategy', () => {
  test('the original is searched, hits highlighted', () => {
    const found = searchDocument(strategy, searchWords('CYBERNOODPLAN'), 'nl')
    expect(found).toHaveLength(1)
    const [excerpt] = found[0]!.original
    const [mark] = excerpt!.marks
    expect(excerpt!.text.slice(mark!.start, mark!.end)).toBe('cybernoodplan')
  })

  test('the reading is searched in the person’s language alone', () => {
    const words = searchWords('deterrence')
    const english = searchDocument(strategy, words, 'en')
    expect(english.length).toBeGreaterThan(0)
    expect(english.every((each) => each.reading.length > 0)).toBe(true)
    expect(searchDocument(strategy, words, 'nl')).toEqual([])
  })

  test('what a misprint probably means is found too', () => {
    const found = searchDocument(strategy, searchWords('informatiemanipulatie'), 'nl')
    expect(found.map((each) => each.passage.partId)).toEqual(['2.4'])
    expect(found[0]!.original[0]!.text).toContain('informatiemaniplatie')
  })
})
