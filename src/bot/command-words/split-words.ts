// Splits a typed text into words, numbers, addresses and marks, each with its place in the text.
import { distance } from 'fastest-levenshtein'

/** A piece of a text. `decimal`: "2.4", the number of an action line. Offsets count characters of the text. */
export interface Token {
  kind: 'word' | 'number' | 'decimal' | 'url' | 'mark'
  /** Lower case, without accents; a number without its "#". */
  text: string
  /** The number was written with a "#". */
  hash: boolean
  start: number
  end: number
}

const pattern =
  /(?<url>https?:\/\/\S+)|(?<word>(?:[\p{L}\p{M}\p{N}]*[\p{L}\p{M}][\p{L}\p{M}\p{N}]*))|(?<decimal>\d+[.,]\d+)|(?<number>#?\d+)|(?<mark>[:,;.!?–—-])/gu

/** Lower case, without accents, ligatures written out. */
export function foldWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
}

/** Splits a text; hyphens and apostrophes separate words. */
export function splitWords(text: string): Token[] {
  return Array.from(text.matchAll(pattern), (match): Token => {
    const [written] = match
    const groups = match.groups ?? {}
    const kinds = ['url', 'word', 'decimal', 'number', 'mark'] as const
    const kind = kinds.find((name) => groups[name] !== undefined) ?? 'mark'
    const place = { start: match.index, end: match.index + written.length, hash: written.startsWith('#') }
    if (kind === 'number') return { kind, text: String(Number(written.replace('#', ''))), ...place }
    if (kind === 'decimal') return { kind, text: written.replace(',', '.'), ...place }
    return { kind, text: kind === 'url' ? written : foldWord(written), ...place }
  })
}

/**
 * How far a typed word is from a word that Kompas knows: null when it isn't the same. One typing error is
 * allowed in words from five letters on, two from nine.
 * @param known folded
 */
export function wordDistance(typed: string, known: string): number | null {
  if (typed === known) return 0
  const allowed = known.length >= 9 ? 2 : known.length >= 5 ? 1 : 0
  if (Math.abs(typed.length - known.length) > allowed) return null
  const errors = distance(typed, known)
  return errors <= allowed ? errors : null
}
