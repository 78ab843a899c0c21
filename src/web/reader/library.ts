// The documents as the reader needs them: looked up by id, with outline, notes and the passages of each part.
import type { Glossary } from '../../retrieval/glossary.js'
import type { Part, Passage, StrategyDocument } from '../../retrieval/types.js'
import { readAbbreviations, type Abbreviation } from './find-abbreviations.js'
import { findNotes, type Note } from './find-notes.js'
import { buildOutline, type OutlineNode } from './outline.js'

/** A document with what is worked out once. */
export interface Book {
  document: StrategyDocument
  outline: OutlineNode[]
  notes: Note[]
  /** The glossary's abbreviations in the document's language. */
  abbreviations: Abbreviation[]
  parts: Map<string, { part: Part; index: number; passages: Passage[] }>
}

export interface Library {
  books: Book[]
  findBook(documentId: string): Book | undefined
  /** Where a passage stands; undefined for an id that no document has. */
  findPassage(passageId: string): { book: Book; part: Part; passage: Passage } | undefined
}

/** Prepares documents for reading. */
export function buildLibrary(documents: StrategyDocument[], glossary: Glossary | null): Library {
  const books = new Map(documents.map((document) => [document.id, makeBook(document, glossary)]))
  const passages = new Map(
    documents.flatMap((document) => document.passages.map((passage) => [passage.id, passage] as const)),
  )
  return {
    books: [...books.values()],
    findBook: (documentId) => books.get(documentId),
    findPassage: (passageId) => {
      const passage = passages.get(passageId)
      const book = passage === undefined ? undefined : books.get(passage.documentId)
      const part = passage === undefined ? undefined : book?.parts.get(passage.partId)?.part
      if (passage === undefined || book === undefined || part === undefined) return undefined
      return { book, part, passage }
    },
  }
}

function makeBook(document: StrategyDocument, glossary: Glossary | null): Book {
  const parts: Book['parts'] = new Map(
    document.parts.map((part, index) => [part.id, { part, index, passages: [] }]),
  )
  for (const passage of document.passages) parts.get(passage.partId)?.passages.push(passage)
  return {
    document,
    outline: buildOutline(document.parts),
    notes: findNotes(document.passages),
    abbreviations: glossary === null ? [] : readAbbreviations(glossary, document.language),
    parts,
  }
}
