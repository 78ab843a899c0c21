// Finds which terms a text names, by any of their forms.
import { languages, type Language } from '../languages.js'
import { foldWords, joinWords, type FoldedWord } from './fold-words.js'

type Forms = Record<Language, string[]>

/** A term named in a text, and the words (folded) that name it. */
export interface Recognised<Term> {
  term: Term
  words: string
}

interface FormIndex<Term> {
  terms: Map<string, { term: Term; capitalsOnly: boolean }>
  /** Words in the longest form. */
  longest: number
}

/** Ordinary words that look like a form: they count in capitals only. */
const ordinaryWords = new Set(['ans', 'is', 'kriegen', 'shape', 'us', 'who'])

/** A longer text in capitals only is shouted: there, capitals don't tell an abbreviation from a word. */
const longestAllCapitals = 3

/** Shorter compounds are only taken as they are written. */
const shortestCompound = 7

/**
 * Finds the terms that a text names in a language, in order; of overlapping names the longest counts.
 * Case, accents, plurals and the spaces and hyphens of compounds make no difference; abbreviations of other
 * languages, and those that look like an ordinary word, count in capitals only.
 */
export function recogniseTerms<Term extends Forms>(
  text: string,
  language: Language,
  terms: Term[],
): Recognised<Term>[] {
  const words = foldWords(text)
  const index = indexFor(terms, language)
  const shouted = words.length > longestAllCapitals && words.every((word) => word.inCapitals)
  const taken = words.map(() => false)
  const found: (Recognised<Term> & { from: number })[] = []
  for (let length = index.longest; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      if (taken.slice(from, from + length).includes(true)) continue
      const span = words.slice(from, from + length)
      const form = lookUp(index, span, language)
      const capitals = !shouted && span.every((word) => word.inCapitals)
      if (form === null || (!capitals && (form.capitalsOnly || isOrdinary(span)))) continue
      taken.fill(true, from, from + length)
      found.push({ term: form.term, words: joinWords(span, language), from })
    }
  return found.sort((a, b) => a.from - b.from).map(({ term, words }) => ({ term, words }))
}

function isOrdinary(words: FoldedWord[]): boolean {
  return words.length === 1 && words.every((word) => ordinaryWords.has(word.text))
}

function lookUp<Term>(
  index: FormIndex<Term>,
  words: FoldedWord[],
  language: Language,
): { term: Term; capitalsOnly: boolean } | null {
  const keys = keysOf(words, language)
  return keys.map((key) => index.terms.get(key)).find((form) => form !== undefined) ?? null
}

/** The words one by one, and written as one compound ("cyber aanval", "cyberaanval"). */
function keysOf(words: FoldedWord[], language: Language): string[] {
  const last = words.slice(-1)
  const compound = words.slice(0, -1).map((word) => word.text)
  const joined = [...compound, joinWords(last, language)].join('')
  return [joinWords(words, language), ...(joined.length >= shortestCompound ? [joined] : [])]
}

/** Indexes are kept as long as their terms are: making one takes longer than all the rest. */
const indexes = new WeakMap<Forms[], Map<Language, FormIndex<Forms>>>()

function indexFor<Term extends Forms>(terms: Term[], language: Language): FormIndex<Term> {
  const known = indexes.get(terms) ?? new Map<Language, FormIndex<Forms>>()
  const index = known.get(language) ?? indexForms(terms, language)
  indexes.set(terms, known.set(language, index))
  return index as FormIndex<Term>
}

function indexForms<Term extends Forms>(terms: Term[], language: Language): FormIndex<Term> {
  const index: FormIndex<Term> = { terms: new Map(), longest: 0 }
  for (const from of [language, ...languages.filter((other) => other !== language)])
    for (const term of terms)
      for (const form of term[from]) {
        const words = foldWords(form)
        const abbreviation = words.every((word) => word.inCapitals)
        if (from !== language && !abbreviation) continue
        const capitalsOnly = from !== language
        index.longest = Math.max(index.longest, words.length)
        for (const key of keysOf(words, language))
          if (!index.terms.has(key)) index.terms.set(key, { term, capitalsOnly })
      }
  return index
}
