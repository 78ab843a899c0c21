// The stable address of a passage in the reader, shared by every front end.
import type { Passage } from '../../retrieval/types.js'

/** Characters of a passage's text to highlight. */
export interface Span {
  start: number
  end: number
}

/**
 * The path of a passage in the reader, from the root of the site: its part's page, opened at the passage.
 * @param span the words to highlight; without it the passage is only marked as the one meant
 */
export function passagePath(passage: Pick<Passage, 'documentId' | 'partId' | 'anchor'>, span?: Span): string {
  const query = new URLSearchParams({ from: passage.anchor })
  if (span !== undefined) {
    query.set('start', String(span.start))
    query.set('end', String(span.end))
  }
  return `${partPath(passage.documentId, passage.partId)}?${query.toString()}#${passage.anchor}`
}

/** The path of a part's page in the reader. */
export function partPath(documentId: string, partId: string): string {
  return `/read/${encodeURIComponent(documentId)}/${encodeURIComponent(partId)}`
}
