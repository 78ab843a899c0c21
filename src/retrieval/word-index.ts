// Finds entries by their words, with the stemmer of each entry's language.
import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemGerman } from '@orama/stemmers/german'
import MiniSearch, { type Options } from 'minisearch'
import { languages, type Language } from '../languages.js'
import type { Entry } from './types.js'

/** A word in more than this share of a language's entries, and in more than so many, is left out. */
const commonShare = 0.05
const fewestForCommon = 25

const stemmers: Record<Language, (word: string) => string> = {
  nl: stemDutch,
  fr: stemFrench,
  de: stemGerman,
  en: stemEnglish,
}

type EntryWords = { id: number } & Partial<Record<Language, string>>

const options: Options<EntryWords> = {
  fields: [...languages],
  processTerm: (term, field) => stem(term, field as Language),
}

/** An index of words: one field a language, so that a word is stemmed by the rules of its own. */
export interface WordIndex {
  /** The best entries (labels) for a text in a language, best first. */
  search(text: string, language: Language, most: number): { label: number; score: number }[]
  toJSON(): unknown
}

/**
 * Builds the word index; labels are the places in `entries`.
 * Words that stand nearly everywhere tell nothing apart and make up most of the work, so they are left out.
 */
export function buildWordIndex(entries: Entry[]): WordIndex {
  const common = findCommonStems(entries)
  const index = new MiniSearch<EntryWords>({
    ...options,
    processTerm: (term, field) => {
      const found = stem(term, field as Language)
      return common[field as Language].has(found) ? null : found
    },
  })
  index.addAll(entries.map((entry, id) => ({ id, [entry.language]: entry.text })))
  return wrap(index)
}

/** Reads a stored word index. */
export function loadWordIndex(json: string): WordIndex {
  return wrap(MiniSearch.loadJSON<EntryWords>(json, options))
}

/** The stems in each language that more than a twentieth of its entries have. */
function findCommonStems(entries: Entry[]): Record<Language, Set<string>> {
  const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[]
  const common = (language: Language): Set<string> => {
    const own = entries.filter((entry) => entry.language === language)
    const counts = new Map<string, number>()
    for (const { text } of own) {
      const stems = new Set(tokenize(text).map((term) => stem(term, language)))
      for (const found of stems) counts.set(found, (counts.get(found) ?? 0) + 1)
    }
    const limit = Math.max(fewestForCommon, own.length * commonShare)
    return new Set([...counts].filter(([, count]) => count > limit).map(([found]) => found))
  }
  return { nl: common('nl'), fr: common('fr'), de: common('de'), en: common('en') }
}

function wrap(index: MiniSearch<EntryWords>): WordIndex {
  return {
    search: (text, language, most) =>
      index
        .search(text, { fields: [language], processTerm: (term) => stem(term, language) })
        .slice(0, most)
        .map(({ id, score }) => ({ label: id as number, score })),
    toJSON: () => index.toJSON(),
  }
}

function stem(term: string, language: Language): string {
  return stemmers[language](term.toLowerCase())
}
