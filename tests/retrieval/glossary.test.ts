// The glossary is well-formed and true to the text, and questions are widened by real synonyms only.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/errors.js'
import type { Language } from '../../src/languages.js'
import { foldWords } from '../../src/retrieval/fold-words.js'
import { readGlossary, widen, type Glossary, type Term } from '../../src/retrieval/glossary.js'

const shipped = readGlossary('corpus/glossary.json')

describe('the shipped glossary', () => {
  const source = readFileSync('corpus/national-security-strategy/source.txt', 'utf8')
  const text = ` ${written(source)} `
  const isInText = (term: Term): boolean => term.nl.some((form) => text.includes(` ${written(form)} `))

  it('covers the strategy broadly', () => {
    expect(shipped.terms.length).toBeGreaterThanOrEqual(220)
    expect(new Set(shipped.terms.map((term) => term.kind)).size).toBe(6)
  })

  it('has a form that stands in the text for every term said to be in it', () => {
    expect(shipped.terms.filter((term) => term.inText && !isInText(term)).map((term) => term.id)).toEqual([])
  })

  it('says so where the text does not name the thing', () => {
    expect(shipped.terms.filter((term) => !term.inText && isInText(term)).map((term) => term.id)).toEqual([])
    expect(termOf('ocad').inText).toBe(false)
  })
})

describe('readGlossary', () => {
  const term = { id: 'nato', kind: 'body', nl: ['NAVO'], fr: ['OTAN'], de: ['NATO'], en: ['NATO'] }
  const read = (content: string) => () => readGlossary(fileWith(content))

  it('takes a term to be in the text unless it says otherwise', () => {
    expect(readGlossary(fileWith(JSON.stringify({ terms: [term] }))).terms[0]?.inText).toBe(true)
  })

  it('names the file when it is missing or no JSON', () => {
    expect(() => readGlossary('corpus/no-glossary.json')).toThrow(ConfigError)
    expect(() => readGlossary('corpus/no-glossary.json')).toThrow(/no-glossary\.json: ENOENT/)
    expect(read('{"terms":')).toThrow(/glossary\.json: .*JSON/)
  })

  it.each([
    ['a language is missing', { ...term, de: undefined }, /terms\[0\]\.de/],
    ['a language has no form', { ...term, fr: [] }, /terms\[0\]\.fr/],
    ['a form has no word', { ...term, fr: ['–'] }, /letter or a digit/],
    ['the kind is unknown', { ...term, kind: 'person' }, /terms\[0\]\.kind/],
    ['a field is unknown', { ...term, intext: false }, /intext/],
    ['a term outside the text lacks a note', { ...term, inText: false }, /needs a note/],
  ])('refuses it when %s', (_, wrong, reason) => {
    expect(read(JSON.stringify({ terms: [wrong] }))).toThrow(ConfigError)
    expect(read(JSON.stringify({ terms: [wrong] }))).toThrow(reason)
  })

  it('refuses an id or a form that stands twice', () => {
    const other = { ...term, nl: ['EU'], fr: ['UE'], de: ['EU'], en: ['EU'] }
    expect(read(JSON.stringify({ terms: [term, other] }))).toThrow(/the id "nato" stands twice/)
    const twin = { ...other, id: 'twin', en: ['nato'] }
    expect(read(JSON.stringify({ terms: [term, twin] }))).toThrow(
      /the en form "nato" stands twice, in "nato" and "twin"/,
    )
  })
})

describe('widen', () => {
  it.each<[string, Language, string]>([
    ['Wat doet de NVR?', 'nl', 'Nationale Veiligheidsraad'],
    ['Quel rôle pour le CNS ?', 'fr', 'Nationale Veiligheidsraad'],
    ['Was steht über KMU?', 'de', 'kmo'],
    ['what about small businesses', 'en', 'kmo'],
    ['nepnieuws', 'nl', 'desinformatie'],
    ['les infox', 'fr', 'desinformatie'],
    ['Falschnachrichten', 'de', 'desinformatie'],
    ['fake news', 'en', 'desinformatie'],
    ['betalen ze met bitcoin', 'nl', 'cryptovaluta'],
  ])('%s (%s): gives the word of the document, %s', (text, language, form) => {
    expect(widen(text, language, shipped)).toContain(form)
  })

  it('gives the forms of the document first, then the other ones of the asker, without those already said', () => {
    const glossary = glossaryOf({
      nl: ['onbemande tuigen', 'drones'],
      en: ['uncrewed systems', 'drones', 'UAV'],
    })
    expect(widen('Are drones a threat?', 'en', glossary)).toEqual([
      'onbemande tuigen',
      'uncrewed systems',
      'UAV',
    ])
  })

  it('gives forms in the language of the document that it is told', () => {
    const glossary = glossaryOf({ nl: ['haven'], fr: ['port'], de: ['Hafen'], en: ['harbour'] })
    expect(widen('quel port ?', 'fr', glossary, 'de')).toEqual(['Hafen'])
    expect(widen('welke haven?', 'nl', glossary)).toEqual([])
  })

  it.each<[string, Language]>([
    ['CYBERAANVALLEN', 'nl'],
    ['een cyberaanval', 'nl'],
    ['een cyber-aanval', 'nl'],
    ['cyber aanvallen', 'nl'],
    ['une cyber-attaque', 'fr'],
    ['Cyberangriffen', 'de'],
    ['Hackern', 'de'],
    ["the hacker's tools", 'en'],
    ['a cyberattack', 'en'],
  ])('knows %s (%s) as a cyber attack, whatever its case, number, hyphens and spaces', (text, language) => {
    expect(widen(text, language, shipped)).toContain('cyberdreigingen')
  })

  it.each<[string, Language, string]>([
    ['Que dit-on de la russie et des etats unis ?', 'fr', 'Verenigde Staten'],
    ['Streitkraefte', 'de', 'strijdkrachten'],
    ['Krise im Nahen Osten', 'de', 'Midden-Oosten'],
    ['het gevaar', 'nl', 'dreigingen'],
    ['één grensbeheer', 'nl', 'grenscontrole'],
    ['l’UE', 'fr', 'Europese Unie'],
  ])('folds accents, umlauts and endings: %s (%s)', (text, language, form) => {
    expect(widen(text, language, shipped)).toContain(form)
  })

  it('takes the longest name, not the names within it', () => {
    const others = widen('Waarvoor pleit België in de Raad van de Europese Unie?', 'nl', shipped)
    expect(others).toContain('EU-Raad')
    expect(others).not.toContain('EU')
  })

  it('keeps to word boundaries', () => {
    expect(widen('navolging, europeaan, staalkaart', 'nl', shipped)).toEqual([])
  })

  it('does not take one word for another that a stemmer would join with it', () => {
    expect(widen('het wordt steeds moeilijker', 'nl', shipped)).toEqual([])
    expect(widen('Community building', 'en', shipped)).toEqual([])
  })

  it('takes small words for words and capitals for abbreviations', () => {
    expect(widen('who is in charge, tell us', 'en', shipped)).toEqual([])
    expect(widen('Does the WHO help the US?', 'en', shipped)).toEqual(
      expect.arrayContaining(['Wereldgezondheidsorganisatie', 'Verenigde Staten']),
    )
    expect(widen('WHO IS IN CHARGE HERE?', 'en', shipped)).toEqual([])
    expect(widen('une fille de 18 ans', 'fr', shipped)).toEqual([])
  })

  it('knows abbreviations of the other languages in capitals', () => {
    expect(widen('Is OTAN mentioned?', 'en', shipped)).toContain('NAVO')
    expect(widen('OCAM?', 'nl', shipped)).toContain('OCAD')
    expect(widen('un otan', 'en', shipped)).not.toContain('NAVO')
  })

  it('gives nothing for a text that names nothing', () => {
    expect(widen('', 'nl', shipped)).toEqual([])
    expect(widen('… ?!', 'fr', shipped)).toEqual([])
  })
})

function written(text: string): string {
  return foldWords(text)
    .map((word) => word.text)
    .join(' ')
}

function termOf(id: string): Term {
  const term = shipped.terms.find((candidate) => candidate.id === id)
  if (term === undefined) throw new Error(`no term "${id}"`)
  return term
}

function glossaryOf(forms: Partial<Record<Language, string[]>>): Glossary {
  const term: Term = {
    id: 'thing',
    kind: 'term',
    nl: ['ding'],
    fr: ['chose'],
    de: ['Ding'],
    en: ['thing'],
    inText: true,
    ...forms,
  }
  return { terms: [term] }
}

function fileWith(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'glossary-')), 'glossary.json')
  writeFileSync(file, content)
  return file
}
