// The glossary's terms in the order of one language, and the search among them.
import { languages, type Language } from '../../languages.js'
import type { Glossary, Term } from '../../retrieval/glossary.js'
import { foldText } from '../reader/fold-text.js'

/** Words up to this length must begin a word, so that "EU" doesn't find "neutral". */
const shortWord = 3

/** Terms whose name begins with the same letter. */
export interface LetterGroup {
  letter: string
  terms: Term[]
}

/** A term with all its names folded. */
interface FoldedTerm {
  term: Term
  names: string[]
}

export interface TermList {
  /** The terms with a name, in any of the languages, that holds all the words; without words all terms. */
  find(words: string[], language: Language): LetterGroup[]
}

/** Sorts the terms once for each language. */
export function listTerms({ terms }: Glossary): TermList {
  const folded = terms.map((term) => ({ term, names: namesOf(term) }))
  const sorted = new Map(languages.map((language) => [language, sortTerms(folded, language)]))
  return {
    find: (words, language) =>
      groupByLetter(
        (sorted.get(language) ?? []).filter(({ names }) => names.some((name) => holdsAll(name, words))),
        language,
      ),
  }
}

/** The name by which a term is listed in a language: its official or usual one. */
export function nameOf(term: Term, language: Language): string {
  return term[language][0] ?? term.id
}

function namesOf(term: Term): string[] {
  return languages.flatMap((language) => term[language].map((form) => foldText(form).text))
}

function sortTerms(terms: FoldedTerm[], language: Language): FoldedTerm[] {
  const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
  return [...terms].sort((one, other) =>
    collator.compare(nameOf(one.term, language), nameOf(other.term, language)),
  )
}

function groupByLetter(terms: FoldedTerm[], language: Language): LetterGroup[] {
  const groups = new Map<string, Term[]>()
  for (const { term } of terms) {
    const letter = letterOf(nameOf(term, language))
    const group = groups.get(letter)
    if (group === undefined) groups.set(letter, [term])
    else group.push(term)
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }))
}

/** The first letter without its accent, as a capital; a digit counts as 0. */
function letterOf(name: string): string {
  const [first = '0'] = foldText(name).text.match(/[\p{L}\p{N}]/u) ?? []
  return /\p{N}/u.test(first) ? '0' : first.toUpperCase()
}

function holdsAll(name: string, words: string[]): boolean {
  return words.every((word) =>
    word.length > shortWord
      ? name.includes(word)
      : name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)),
  )
}
