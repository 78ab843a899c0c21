import { expect, test } from 'vitest'
import { findMisprints } from '../../../src/web/reader/find-misprints.js'
import { strategy } from '../../support/web-server.js'

test.each([
  [
    'a wrong word',
    'de informatiemaniplatie',
    'de informatiemanipulatie',
    'informatiemaniplatie',
    'informatiemanipulatie',
  ],
  [
    'a missing word',
    'een stabiel financieel en',
    'een stabiel financieel stelsel en',
    'financieel',
    'financieel stelsel',
  ],
  ['a missing ending', 'die zich uit in de', 'die zich uiten in de', 'uit', 'uiten'],
  ['a missing stop', 'hiervan de bouwstenen', 'hiervan de bouwstenen.', 'bouwstenen', 'bouwstenen.'],
  ['a word in two', 'te weer spiegelen', 'te weerspiegelen', 'weer spiegelen', 'weerspiegelen'],
  ['the first word', 'het zeggenschap over', 'de zeggenschap over', 'het', 'de'],
])('%s is narrowed to what differs', (_name, printed, mended, expectedPrinted, expectedMended) => {
  const text = `Vooraf ${printed} en daarna.`
  const [found] = findMisprints(text, [{ printed, mended }])
  expect(found).toMatchObject({ printed: expectedPrinted, mended: expectedMended })
  expect(text.slice(found!.start, found!.end)).toBe(expectedPrinted)
})

test('every known misprint of the strategy is found in its text, where its words stand', () => {
  const found = strategy.passages.flatMap((passage) =>
    findMisprints(passage.text, strategy.misprints).map((span) => {
      expect(passage.text.slice(span.start, span.end)).toBe(span.printed)
      expect(span.mended).not.toBe(span.printed)
      return span
    }),
  )
  expect(found.length).toBeGreaterThanOrEqual(strategy.misprints.length)
})
