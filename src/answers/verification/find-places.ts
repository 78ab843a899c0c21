// Finds where words of a list stand in a text, whatever their endings.

const compiled = new Map<string, RegExp>()

/** Compiles a list "one|two*" (`*` stands for any ending) to a pattern that finds whole words; each list once. */
export function wordPattern(words: string): RegExp {
  const known = compiled.get(words)
  if (known !== undefined) return known
  const pattern = words.replace(/\*/g, '\\p{L}*').replace(/'(?=\p{L})/gu, "' ?")
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
  compiled.set(words, made)
  return made
}

/** The places of the words of a list in a text, in characters from its start. */
export function findPlaces(words: string, text: string): number[] {
  return Array.from(text.replace(/[’ʼ]/g, "'").matchAll(wordPattern(words)), ({ index }) => index)
}
