// Finds the glossary's abbreviations in a passage, so that their full names can be shown where they stand.
import { languages, type Language } from '../../languages.js'
import type { Glossary, Term } from '../../retrieval/glossary.js'

const inCapitals = /^\p{Lu}(?=.*\p{Lu})[\p{Lu}\p{N}&]+\p{Ll}?$/u

/** An abbreviation and its full name in each language; null where the glossary knows none. */
export interface Abbreviation {
  pattern: RegExp
  fullNames: Record<Language, string | null>
}

/** An abbreviation in a text, with its full name. */
export interface AbbreviationSpan {
  start: number
  end: number
  fullName: string
}

/** The abbreviations of bodies and terms that a text in the language writes in capitals (NAVO, but not kmo). */
export function readAbbreviations({ terms }: Glossary, language: Language): Abbreviation[] {
  return terms
    .filter((term) => term.inText && (term.kind === 'abbreviation' || term.kind === 'body'))
    .flatMap((term) => {
      const fullNames = fullNamesOf(term)
      return term[language]
        .filter((form) => inCapitals.test(form))
        .map((form) => ({ pattern: wholeWord(form), fullNames }))
    })
}

/** Where abbreviations stand in a text as words of their own or before a hyphen; those without a full name are left out. */
export function findAbbreviations(
  text: string,
  abbreviations: Abbreviation[],
  language: Language,
): AbbreviationSpan[] {
  return abbreviations.flatMap(({ pattern, fullNames }) => {
    const fullName = fullNames[language]
    if (fullName === null) return []
    return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      fullName,
    }))
  })
}

/** The first form of a term is its full name, unless it is an abbreviation itself. */
function fullNamesOf(term: Term): Record<Language, string | null> {
  const names = languages.map((language) => {
    const [first] = term[language]
    return [language, first === undefined || inCapitals.test(first) ? null : first]
  })
  return Object.fromEntries(names) as Record<Language, string | null>
}

/** Such a form holds letters, digits and & only, none of which means anything in a pattern. */
function wholeWord(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu')
}
