// Sentences: the smallest piece that is quoted; together they are the whole text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages, type Language } from '../../src/languages.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'

function texts(text: string, language: Language): string[] {
  return splitSentences(text, language).map((sentence) => sentence.text)
}

test.each<[Language, string, string[]]>([
  ['nl', 'Eén zin. En nog een? Ja!', ['Eén zin.', 'En nog een?', 'Ja!']],
  ['nl', 'Dit geldt o.a. voor havens. Punt.', ['Dit geldt o.a. voor havens.', 'Punt.']],
  ['nl', 'Zie art. 5 en nr. 3 van 2024. Klaar.', ['Zie art. 5 en nr. 3 van 2024.', 'Klaar.']],
  ['fr', 'Voir p. 12 de la loi. Fin.', ['Voir p. 12 de la loi.', 'Fin.']],
  ['de', 'Am 3. Mai beginnt es. Ende.', ['Am 3. Mai beginnt es.', 'Ende.']],
  ['de', 'Das gilt z.B. Für Häfen. Ende.', ['Das gilt z.B. Für Häfen.', 'Ende.']],
  ['en', 'Mr. Smith wrote it, e.g. In May. Done.', ['Mr. Smith wrote it, e.g. In May.', 'Done.']],
  ['en', '01. Protect people.', ['01. Protect people.']],
  [
    'nl',
    'Het aantal assen is 3. Elke as telt actielijnen.',
    ['Het aantal assen is 3.', 'Elke as telt actielijnen.'],
  ],
  ['fr', 'Le nombre passe à 14. Il reste 2.', ['Le nombre passe à 14.', 'Il reste 2.']],
  ['de', 'Die Zahl stieg auf 12. Danach sank sie.', ['Die Zahl stieg auf 12.', 'Danach sank sie.']],
  ['de', 'Im Laufe des 21. Jahrhunderts. Ende.', ['Im Laufe des 21. Jahrhunderts.', 'Ende.']],
  ['en', 'Ravenmoor has 9. Ships wait.', ['Ravenmoor has 9.', 'Ships wait.']],
  ['en', '1. Ships\n2. People', ['1. Ships', '2. People']],
  ['en', 'It costs 3.5 million. Or 4.5.', ['It costs 3.5 million.', 'Or 4.5.']],
])('%s: %s', (language, text, expected) => {
  expect(texts(text, language)).toEqual(expected)
})

test('white space alone has no sentence', () => {
  expect(splitSentences(' \n ', 'nl')).toEqual([])
})

test('whatever the text, sentences are slices of it in order, and only white space lies between them', () => {
  const word = fc.constantFrom(
    'Art.',
    'z.B.',
    'één',
    '3.',
    'NAVO',
    '“ja”',
    '…',
    '?!',
    '😀',
    '\n',
    '5,5',
    '(J.',
  )
  const text = fc.oneof(
    fc.array(word).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), (whole, language) => {
      let end = 0
      for (const sentence of splitSentences(whole, language)) {
        expect(whole.slice(end, sentence.start).trim()).toBe('')
        expect(sentence.text).toBe(whole.slice(sentence.start, sentence.end))
        expect(sentence.text).toBe(sentence.text.trim())
        end = sentence.end
      }
      expect(whole.slice(end).trim()).toBe('')
    }),
  )
})

test('no sentence of the strategy is cut inside a name or a number', () => {
  const { passages } = readDocument('corpus/national-security-strategy')
  const sentences = passages
    .filter(({ kind, partId }) => kind === 'text' && !['contents', 'colophon'].includes(partId))
    .flatMap(({ text }) => texts(text, 'nl'))
  expect(sentences.length).toBeGreaterThan(350)
  expect(
    sentences.filter((sentence) => /^[\p{Ll}\d,;)]/u.test(sentence) && !/^0\d\./.test(sentence)),
  ).toEqual([])
})
