// Finds entries by their words, with the stemmer of each entry's language.
import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemGerman } from '@orama/stemmers/german'
import MiniSearch, { type Options } from 'minisearch'
import { languages, type Language } from '../languages.js'
import type { Entry } from './types.js'

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

/** Builds the word index; labels are the places in `entries`. */
export function buildWordIndex(entries: Entry[]): WordIndex {
  const index = new MiniSearch<EntryWords>(options)
  index.addAll(entries.map((entry, id) => ({ id, [entry.language]: entry.text })))
  return wrap(index)
}

/** Reads a stored word index. */
export function loadWordIndex(json: string): WordIndex {
  return wrap(MiniSearch.loadJSON<EntryWords>(json, options))
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
