// Finds listed words in a text: any case, with or without accents, `*` for any letters.

/** Patterns by word: the directory's words are few, and building a pattern costs more than using it. */
const patterns = new Map<string, RegExp>()

/** Lower case, without accents and with plain apostrophes. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase()
}

/** The letters of the listed words that stand in the text: longer words tell more. 0 when none does. */
export function weighWords(text: string, words: readonly string[]): number {
  const folded = fold(text)
  return words
    .filter((word) => getPattern(`fold ${word}`, () => fold(word)).test(folded))
    .reduce((letters, word) => letters + word.length, 0)
}

/** True when the text holds one of the abbreviations as a word, in exactly these letters. */
export function hasAbbreviation(text: string, abbreviations: readonly string[]): boolean {
  return abbreviations.some((abbreviation) =>
    getPattern(`as is ${abbreviation}`, () => abbreviation).test(text),
  )
}

function getPattern(key: string, word: () => string): RegExp {
  const known = patterns.get(key)
  if (known !== undefined) return known
  const letters = word()
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\p{L}\\p{N}-]*')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'u')
  patterns.set(key, pattern)
  return pattern
}
