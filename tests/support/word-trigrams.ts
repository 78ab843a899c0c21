// How much two short texts have in common, word by word: fast enough to compare thousands with each other.

export interface NearCopy {
  one: string
  other: string
  /** Shared trigrams over those of the text that has more. */
  share: number
}

/** The runs of three words of a text, without case and accents; a text of one or two words is its own only run. */
function trigramsOf(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.length < 3 ? [words.join(' ')] : words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')),
  )
}

/** Finds the pairs of texts within a set that share more than `most` of their trigrams. */
export function findNearCopies(texts: string[], most: number): NearCopy[] {
  const trigrams = texts.map(trigramsOf)
  const holders = new Map<string, number[]>()
  const copies: NearCopy[] = []
  for (const [at, own] of trigrams.entries()) {
    const shared = new Map<number, number>()
    for (const trigram of own) {
      const others = holders.get(trigram) ?? []
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      holders.set(trigram, [...others, at])
    }
    for (const [other, count] of shared) {
      const share = count / Math.max(own.size, trigrams[other]!.size)
      if (share > most) copies.push({ one: texts[other]!, other: texts[at]!, share })
    }
  }
  return copies
}
