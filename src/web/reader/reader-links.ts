// Links inside the reader, which keep the choice to hide readings.
import { partPath, passagePath } from '../../bot/views/passage-link.js'
import type { Passage, StrategyDocument } from '../../retrieval/types.js'

/** What a person chose to see. */
export interface ReaderView {
  /** True when the readings beside the original are hidden. */
  readingOff: boolean
}

/** A part's page. */
export function partHref(documentId: string, partId: string, view: ReaderView): string {
  return keepView(partPath(documentId, partId), view)
}

/** A part's page opened at a passage. */
export function passageHref(passage: Passage, view: ReaderView): string {
  return keepView(passagePath(passage), view)
}

/** The address of a document's contents, or of one of its pages. */
export function documentHref(documentId: string, page?: 'search' | 'changes'): string {
  const path = `/read/${encodeURIComponent(documentId)}`
  return page === undefined ? path : `${path}/${page}`
}

/** The passages of running text before and after one, across parts. */
export function neighbours(
  document: StrategyDocument,
  passage: Passage,
): { previous: Passage | undefined; next: Passage | undefined } {
  const isText = (other: Passage): boolean => other.kind === 'text'
  return {
    previous: document.passages.slice(0, passage.ordinal).findLast(isText),
    next: document.passages.slice(passage.ordinal + 1).find(isText),
  }
}

function keepView(path: string, view: ReaderView): string {
  if (!view.readingOff) return path
  const [address = '', anchor] = path.split('#')
  const kept = `${address}${address.includes('?') ? '&' : '?'}reading=off`
  return anchor === undefined ? kept : `${kept}#${anchor}`
}
