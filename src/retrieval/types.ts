// The words of retrieval: documents, their parts and passages, index entries and hits.
import type { Language, Translated } from '../languages.js'

export type PartKind =
  | 'front'
  | 'chapter'
  | 'vital-interest'
  | 'threat'
  | 'axis'
  | 'action-line'
  | 'governance'
  | 'phase'
  | 'section'
  | 'colophon'

/** A piece of a document with its own page: a chapter, a threat, an action line … */
export interface Part {
  id: string
  kind: PartKind
  title: Translated
  /** The strategy's own number ("2", "2.3"), for axes and action lines. */
  number?: string
  /** The heading as printed; null where the text gives the part no heading. */
  heading: string | null
  /** True when print lacks the heading: shown as restored, never quoted. */
  restored: boolean
  /** First words of the paragraph that sums the part up elsewhere in the text. */
  summary?: string
  /** Heading depth in the document (2 = chapter); 0 for a part without a heading. */
  depth: number
}

/** One paragraph, heading, list item or footnote of a document, word for word. */
export interface Passage {
  /** `<documentId>:<anchor>` */
  id: string
  documentId: string
  version: string
  partId: string
  kind: 'text' | 'heading' | 'note'
  /** The headings above the passage, outermost first, as printed. */
  headings: string[]
  /** Stable within the document: part and first words, so that new paragraphs elsewhere move nothing. */
  anchor: string
  text: string
  /** The text with its known misprints mended: what is indexed, never what is shown. */
  mendedText: string
  /** Character offsets of the passage in document.md (Markdown marks included). */
  start: number
  end: number
  /** Place in reading order, from 0. */
  ordinal: number
}

/** A paragraph in another language, sentence by sentence beside the original; unofficial. */
export interface Reading {
  anchor: string
  language: Language
  sentences: string[]
}

export interface Misprint {
  printed: string
  mended: string
}

/** What separates document.md from the printed text; `line` is the printed line. */
export type Change = { line: number | 'whole text'; why: string } & (
  { what: string } | { removed: string } | { joined: string } | { footnote: string } | { restored: string }
)

/** A document ready to be indexed and read. */
export interface StrategyDocument {
  id: string
  title: Translated
  language: Language
  version: string
  publisher: string
  date: string
  /** sha256 (hex) of document.md. */
  hash: string
  parts: Part[]
  passages: Passage[]
  readings: Record<Language, Map<string, Reading>>
  questions: DocumentQuestion[]
  misprints: Misprint[]
  changes: Change[]
}

/** A question that a passage answers. */
export interface DocumentQuestion {
  anchor: string
  language: Language
  text: string
}

export type EntryKind = 'passage' | 'reading' | 'question' | 'sentence'

/** A text in the index that points to a passage; only the passage's own words are ever cited. */
export interface Entry {
  passageId: string
  kind: EntryKind
  language: Language
  text: string
}

/** A passage found for a question. */
export interface Hit {
  passage: Passage
  /** Mean over the question's tokens of the best cosine with a token of the best entry, 0 to 1. */
  score: number
  foundBy: { kind: EntryKind; language: Language }
}
