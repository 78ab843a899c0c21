// Numbers in digits and words of the four languages.
import { expect, test } from 'vitest'
import type { Language } from '../../../src/languages.js'
import { missingNumbers, readNumbers } from '../../../src/answers/verification/read-numbers.js'

test.each<[Language, string, string[]]>([
  ['nl', 'goed voor 85% van het bbp en twee derde van de export', ['85', '2/3']],
  ['nl', 'eenentwintig actielijnen, twaalf dreigingen', ['21', '12']],
  ['nl', 'ongeveer 500.000 Belgen sinds 3 mei 2025', ['500000', '3', 'month 5', '2025']],
  ['fr', 'près des deux tiers, un quart et quatre-vingt-dix pour cent', ['2/3', '1/4', '90']],
  ['fr', 'vingt-deux millions d’habitants', ['22000000']],
  ['de', 'dreiundzwanzig Milliarden, die Hälfte und der zweite Punkt', ['23000000000', '1/2', '#2']],
  ['en', 'three quarters of twenty-five, the third of 1,000', ['3/4', '25', '#3', '1000']],
  ['en', 'It may march on; one must come first.', []],
])('in %s: %s', (language, text, values) => {
  expect([...readNumbers(text, language)].sort()).toEqual([...values].sort())
})

test('a number missing from every reading is found', () => {
  const evidence = { nl: 'de top 20 van exportlanden', en: 'the top 20 exporting countries' }
  expect(missingNumbers('unter den ersten zwanzig', 'de', evidence)).toEqual([])
  expect(missingNumbers('unter den ersten fünfzig', 'de', evidence)).toEqual(['50'])
  expect(missingNumbers('het afgelopen decennium', 'nl', { nl: 'de voorbije tien jaar' })).toEqual([])
})
