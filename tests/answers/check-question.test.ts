// What can be told about a text before it is looked up.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanQuestion,
  findCourtesy,
  findUnclear,
  longestQuestion,
} from '../../src/answers/check-question.js'
import type { Courtesy } from '../../src/answers/types.js'
import type { Language } from '../../src/languages.js'

describe('cleaning', () => {
  test.each([
    ['  Wat\tis\r\n de  NAVO? ', 'Wat is de NAVO?'],
    ['Wat\u0000 is\u0007 dit', 'Wat is dit'],
    ['left\u202Eright\u200Bzero', 'left right zero'],
    ['half \uD83D a smile', 'half a smile'],
    ['een 😀 blijft', 'een 😀 blijft'],
    ['\uFEFFBOM', 'BOM'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanQuestion(raw)).toBe(clean)
  })

  test('whatever is typed, what is left is well-formed, single-spaced and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const clean = cleanQuestion(raw)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]|\s\s|^\s|\s$/u)
        expect(cleanQuestion(clean)).toBe(clean)
      }),
    )
  })
})

test.each([
  ['', 'empty'],
  ['?!…', 'no-words'],
  ['😀 👍', 'no-words'],
  ['a'.repeat(longestQuestion + 1), 'too-long'],
  ['a'.repeat(longestQuestion), null],
  ['5G', null],
  ['что это?', 'no-words'],
  ['北约是什么', 'no-words'],
  ['Wat betekent in de strategie «мир»?', null],
])('a text can or cannot be looked up (%#)', (text, reason) => {
  expect(findUnclear(text)).toBe(reason)
})

describe('courtesies', () => {
  test.each<[Language, Courtesy, string[]]>([
    ['nl', 'greeting', ['Hallo', 'Dag Kompas!', 'goedemorgen', 'HOI']],
    ['fr', 'greeting', ['Bonjour', 'bonjour à tous', 'Salut !']],
    ['de', 'greeting', ['Guten Tag', 'Guten Morgen zusammen', 'grüß Gott!']],
    ['en', 'greeting', ['Hello there', 'Good morning everyone', 'hi']],
    ['nl', 'thanks', ['Bedankt', 'dank u wel!', 'hartelijk dank']],
    ['fr', 'thanks', ['Merci', 'merci beaucoup !', 'Je vous remercie.']],
    ['de', 'thanks', ['Danke', 'vielen Dank!', 'Danke schön']],
    ['en', 'thanks', ['Thanks', 'thank you so much', 'thx']],
    ['nl', 'help', ['Wat kan je allemaal doen?', 'hulp', 'hoe werkt dit?']],
    ['fr', 'help', ["Qu'est-ce que tu peux faire ?", 'aide', 'Comment ça marche ?']],
    ['de', 'help', ['Was kannst du?', 'Hilfe!', 'wer bist du?']],
    ['en', 'help', ['What can you do?', 'who are you', 'How does this work?']],
  ])('%s, %s', (language, courtesy, texts) => {
    for (const text of texts) expect(findCourtesy(text), text).toEqual({ courtesy, language })
  })

  test.each([
    'Hallo, welke dreigingen zijn er?',
    'Hulp bij rampen',
    'aide humanitaire',
    'Hilfe bei Katastrophen',
    'dag van de veiligheid',
    'Bedankt, en wat met energie?',
    'Who are you sharing intelligence with?',
    'hi-tech',
    '',
  ])('a text with more in it is none: %s', (text) => {
    expect(findCourtesy(text)).toBeNull()
  })
})
