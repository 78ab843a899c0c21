// Finds the entries worth comparing with a question token by token: near in meaning, or sharing its words.
import type { Language } from '../languages.js'
import type { Embedding } from '../models/types.js'
import { widen, type Glossary } from './glossary.js'
import type { LoadedIndex } from './load-index.js'
import type { EntryKind, StrategyDocument } from './types.js'

/** Entries by meaning and by words that go into late interaction; chosen on calibration.jsonl (README, "How it finds"). */
const nearestEntries = 48
const wordEntries = 8
/** The nearest passages are always compared in their own words too. */
const ownWords = 6
/** Other names that a question is widened with, at most. */
const mostNames = 4

/** What a bench may leave out, to measure what it is worth. */
export interface LeaveOut {
  kinds: EntryKind[]
  words: boolean
  glossary: boolean
}

export interface FinderParts {
  index: LoadedIndex
  documents: StrategyDocument[]
  /** Other names of what a question names; without it a question is taken as it is. */
  glossary?: Glossary | undefined
  leaveOut?: LeaveOut | undefined
}

export interface Finder {
  /** Labels of the entries worth scoring. */
  find(question: Embedding, text: string, language: Language): number[]
  /** The question with the other names of what it names; null when the glossary knows none. */
  widen(text: string, language: Language): string | null
}

/** Makes a finder over a loaded index. */
export function createFinder({ index, documents, glossary, leaveOut }: FinderParts): Finder {
  const ownLabels = new Map<string, number>()
  for (const [label, entry] of index.entries.entries()) {
    if (entry.kind === 'passage') ownLabels.set(entry.passageId, label)
  }
  const isKept = (label: number): boolean => {
    const entry = index.entries[label]
    return entry !== undefined && leaveOut?.kinds.includes(entry.kind) !== true
  }
  return {
    find: (question, text, language) => {
      const found = new Set<number>()
      const nearPassages = new Set<string>()
      for (const { label } of index.nearest(question.vector, nearestEntries)) {
        found.add(label)
        const entry = index.entries[label]
        if (entry !== undefined && nearPassages.size < ownWords) nearPassages.add(entry.passageId)
      }
      if (leaveOut?.words !== true) {
        for (const { label } of index.words.search(text, language, wordEntries)) found.add(label)
      }
      for (const id of nearPassages) {
        const own = ownLabels.get(id)
        if (own !== undefined) found.add(own)
      }
      return leaveOut === undefined ? [...found] : [...found].filter(isKept)
    },
    widen: (text, language) => {
      if (glossary === undefined || leaveOut?.glossary === true) return null
      const names = widen(text, language, glossary, documents[0]?.language ?? language)
      return names.length === 0 ? null : `${text} ${names.slice(0, mostNames).join(' ')}`
    },
  }
}
