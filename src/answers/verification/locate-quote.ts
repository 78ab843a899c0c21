// Finds a quote in a passage, verbatim but for white space and the shapes of quotation marks and dashes.

/** Shorter quotes (letters and digits) carry no sentence. */
const shortestQuote = 8

/**
 * Finds where a quote stands in a text.
 * @returns exact offsets within the text, or null when it doesn't stand there word for word
 */
export function locateQuote(text: string, quote: string): { start: number; end: number } | null {
  const wanted = quote.trim()
  if (wanted.replace(/[^\p{L}\p{N}]/gu, '').length < shortestQuote) return null
  const pattern = Array.from(wanted.matchAll(/\s+|['’‘ʼ]|["“”„«»]|[-‐‑–—]|[^\s]/gu), ([piece]) =>
    shapeOf(piece),
  ).join('')
  const found = new RegExp(pattern, 'u').exec(text)
  if (found === null) return null
  return { start: found.index, end: found.index + found[0].length }
}

/** What may stand in the text for a piece of the quote: typography, never another word. */
function shapeOf(piece: string): string {
  if (/^\s+$/u.test(piece)) return '\\s+'
  if (/^['’‘ʼ]$/u.test(piece)) return "['’‘ʼ]"
  if (/^["“”„«»]$/u.test(piece)) return '["“”„«»]'
  if (/^[-‐‑–—]$/u.test(piece)) return '[-‐‑–—]'
  return piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
