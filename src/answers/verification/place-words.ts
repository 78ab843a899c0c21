// Finds the telling words of a text with their places, and the word of another text that each stands for.
import type { Language } from '../../languages.js'
import { dot } from '../../models/vector-arithmetic.js'
import { foldWords } from '../../retrieval/fold-words.js'
import { sameStem } from './same-stem.js'
import type { WordVector, WordVectors } from './word-vectors.js'

/** More common words carry no claim. */
const lowestRarity = 2.5
const highestRarity = 6

/** A telling word and where it stands. */
export interface PlacedWord extends WordVector {
  /** Characters from the start of the text. */
  at: number
  rarity: number
}

interface WordTools {
  words: WordVectors
  /** Inverse document frequency of a folded word in a language. */
  rarity: (word: string, language: Language) => number
}

/** The telling words of a text, in order. */
async function placeWords(text: string, language: Language, tools: WordTools): Promise<PlacedWord[]> {
  const placed: PlacedWord[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = foldWords(match[0])[0]?.text ?? ''
    const rarity = Math.min(highestRarity, tools.rarity(folded, language))
    if (rarity <= lowestRarity) continue
    const [word] = await tools.words(match[0], language)
    if (word !== undefined) placed.push({ ...word, at: match.index, rarity })
  }
  return placed
}

/** A telling word with the word of another text that comes nearest. */
interface AlignedWord extends PlacedWord {
  /** Where the counterpart stands among the other text's telling words; -1 when there is none. */
  index: number
  /** 1 for the same stem, else the cosine, 0 to 1. */
  match: number
}

/** A text with its telling words, each aligned with another text. */
export interface AlignedText {
  text: string
  language: Language
  words: AlignedWord[]
}

/** Aligns two texts with each other. */
export async function alignTexts(
  one: { text: string; language: Language },
  other: { text: string; language: Language },
  tools: WordTools,
): Promise<[AlignedText, AlignedText]> {
  const words = await placeWords(one.text, one.language, tools)
  const others = await placeWords(other.text, other.language, tools)
  return [
    { ...one, words: findCounterparts(words, others) },
    { ...other, words: findCounterparts(others, words) },
  ]
}

function findCounterparts(words: PlacedWord[], others: PlacedWord[]): AlignedWord[] {
  return words.map((word) => {
    let best = { index: -1, match: 0 }
    for (const [index, other] of others.entries()) {
      const match = matchWords(word, other)
      if (match > best.match) best = { index, match }
    }
    return { ...word, ...best }
  })
}

/** How alike two words are, 0 to 1. */
export function matchWords(one: PlacedWord, other: PlacedWord): number {
  return sameStem(one.word, other.word) ? 1 : Math.max(0, dot(one.vector, other.vector))
}
