// Plain word search inside a document: passages that hold all the words, accents and capitals aside.
import type { Span } from '../../bot/views/passage-link.js'
import type { Language } from '../../languages.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../../retrieval/types.js'
import { foldText } from './fold-text.js'

/** Sentences around hits, with the hits' offsets within each. */
export interface Excerpt {
  text: string
  marks: Span[]
}

export interface Found {
  passage: Passage
  /** Offsets of the first hit in the passage's text; null when only the reading holds the words. */
  first: Span | null
  hits: number
  original: Excerpt[]
  /** Sentences of the reading in the person's language that hold the words. */
  reading: Excerpt[]
}

const longestQuery = 200
const mostWords = 10

/** The words of a search, folded; those of a single letter are left out. */
export function searchWords(query: string): string[] {
  const words = foldText(query.slice(0, longestQuery)).text.match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, mostWords)
}

/**
 * Passages whose text, or whose reading in the given language, holds every word (also inside longer words).
 * A passage is also found by what its misprints probably mean; nothing is highlighted then.
 */
export function searchDocument(document: StrategyDocument, words: string[], language: Language): Found[] {
  if (words.length === 0) return []
  return document.passages.flatMap((passage) => {
    const marks = findWords(passage.text, words)
    const sentences = document.readings[language].get(passage.anchor)?.sentences ?? []
    const readingText = sentences.join(' ')
    const readingMarks = findWords(readingText, words)
    const mended = marks.length === 0 ? findWords(passage.mendedText, words) : []
    if (marks.length + readingMarks.length + mended.length === 0) return []
    return [
      {
        passage,
        first: marks[0] ?? null,
        hits: Math.max(marks.length, mended.length) || readingMarks.length,
        original:
          mended.length > 0
            ? [{ text: passage.text, marks: [] }]
            : excerpts(passage.text, marks, document.language),
        reading: excerpts(readingText, readingMarks, language),
      },
    ]
  })
}

/** Where the words stand in a text, in order and without overlaps; empty unless every word is there. */
export function findWords(text: string, words: string[]): Span[] {
  const folded = foldText(text)
  const spans: Span[] = []
  for (const word of words) {
    const before = spans.length
    for (let at = folded.text.indexOf(word); at !== -1; at = folded.text.indexOf(word, at + word.length)) {
      spans.push(originalSpan(text, folded.places, at, at + word.length))
    }
    if (spans.length === before) return []
  }
  return mergeSpans(spans)
}

function originalSpan(text: string, places: number[], from: number, to: number): Span {
  const start = places[from] ?? 0
  let end = places[to] ?? text.length
  if (places[to] === places[to - 1]) end = places.slice(to).find((place) => place > end) ?? text.length
  return { start, end }
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

function excerpts(text: string, marks: Span[], language: Language): Excerpt[] {
  if (marks.length === 0) return []
  return splitSentences(text, language).flatMap((sentence) => {
    const inside = marks.filter((mark) => mark.start < sentence.end && mark.end > sentence.start)
    if (inside.length === 0) return []
    return [
      {
        text: sentence.text,
        marks: inside.map((mark) => ({
          start: Math.max(mark.start, sentence.start) - sentence.start,
          end: Math.min(mark.end, sentence.end) - sentence.start,
        })),
      },
    ]
  })
}
