// Abbreviations get their full name where they stand, and the text stays as it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passagePath } from '../../../src/bot/views/passage-link.js'
import { findAbbreviations, readAbbreviations } from '../../../src/web/reader/find-abbreviations.js'
import { annotateText } from '../../../src/web/reader/annotate-text.js'
import { glossary, startWeb, strategy, type RunningWeb } from '../../support/web-server.js'

const known = readAbbreviations(glossary, 'nl')

function find(text: string): string[] {
  return findAbbreviations(text, known, 'nl').map(
    ({ start, end, fullName }) => `${text.slice(start, end)}: ${fullName}`,
  )
}

test('an abbreviation is found as a word of its own and before a hyphen', () => {
  expect(find('De NAVO en (NAVO-)landen')).toEqual([
    'NAVO: Noord-Atlantische Verdragsorganisatie',
    'NAVO: Noord-Atlantische Verdragsorganisatie',
  ])
  expect(find('het SCIV')).toEqual(['SCIV: Strategisch Comité voor Inlichting en Veiligheid'])
})

test.each(['NAVOX', 'navo', 'ÉEU', 'EU28', 'kmo', 'BBP', 'ADIV'])(
  'inside a word, in small letters, or not named in the strategy it is left alone: %s',
  (text) => {
    expect(find(text)).toEqual([])
  },
)

test('one whose full name the glossary does not have is left alone', () => {
  const only = { id: 'x', kind: 'body' as const, nl: ['XYZ'], fr: ['XYZ long', 'XYZ'], de: ['X'], en: ['X'] }
  const abbreviations = readAbbreviations({ terms: [{ ...only, inText: true }] }, 'nl')
  expect(findAbbreviations('XYZ', abbreviations, 'nl')).toEqual([])
  expect(findAbbreviations('XYZ', abbreviations, 'fr')).toHaveLength(1)
})

test('across the edge of a highlight the name stands on both pieces', () => {
  const text = 'de NAVO'
  const groups = annotateText(text, [{ start: 0, end: 5 }], [], [], findAbbreviations(text, known, 'nl'))
  expect(groups.map(({ pieces }) => pieces.map((piece) => [piece.text, piece.abbreviation?.start]))).toEqual([
    [
      ['de ', undefined],
      ['NA', 3],
    ],
    [['VO', 3]],
  ])
})

describe('in the reader', () => {
  let web: RunningWeb
  beforeAll(async () => {
    web = await startWeb()
  })
  afterAll(() => web.stop())

  test('the full name is in the reader’s language and a highlight keeps its place', async () => {
    const passage = strategy.passages.find(({ kind, text }) => kind === 'text' && text.includes('NAVO'))!
    const start = passage.text.indexOf('NAVO')
    const path = passagePath(passage, { start, end: start + 4 }).replace('?', '?lang=fr&')
    const html = await (await fetch(web.url + path)).text()
    expect(html).toContain(
      '<mark><abbr title="Organisation du traité de l\'Atlantique Nord">NAVO</abbr></mark>',
    )
  })
})
