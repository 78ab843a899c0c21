// Finds for each term the document that names it, and the form by which the reader's search finds it there.
import type { Glossary } from '../../retrieval/glossary.js'
import { foldText } from '../reader/fold-text.js'
import type { Book, Library } from '../reader/library.js'
import { documentHref } from '../reader/reader-links.js'
import { searchWords } from '../reader/search-document.js'

/**
 * The search in the reader for each term that is in the text, by the term's id: for its first form in the
 * document's language that a passage holds, in the first such document. Terms that no document names have none.
 */
export function placeTerms(glossary: Glossary, library: Library): Map<string, string> {
  const searches = new Map<string, string>()
  for (const book of library.books) {
    const passages = book.document.passages.map((passage) => foldText(passage.text).text)
    for (const term of glossary.terms) {
      if (!term.inText || searches.has(term.id)) continue
      const form = term[book.document.language].find((each) => isHeld(searchWords(each), passages))
      if (form !== undefined) searches.set(term.id, searchHref(book, form))
    }
  }
  return searches
}

function isHeld(words: string[], passages: string[]): boolean {
  return words.length > 0 && passages.some((text) => words.every((word) => text.includes(word)))
}

function searchHref(book: Book, form: string): string {
  return `${documentHref(book.document.id, 'search')}?${new URLSearchParams({ s: form }).toString()}`
}
