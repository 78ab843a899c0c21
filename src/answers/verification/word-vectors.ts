// Vectors of single words, without what all words of a language have in common, so that words compare across languages.
import type { Language } from '../../languages.js'
import { predict, type LinearModel } from '../../models/linear-model.js'
import type { Embedder } from '../../models/types.js'
import { centre } from '../../models/vector-arithmetic.js'
import { foldWords } from '../../retrieval/fold-words.js'

/** Shorter words say too little by themselves. */
export const shortestWord = 3
/** Words kept in memory; the whole corpus has about twelve thousand. */
const mostKept = 20_000

export interface WordVector {
  /** Folded. */
  word: string
  /** Unit vector. */
  vector: Float32Array
  /** Probability that the word is a noun. */
  noun: number
}

/** Looks words up, each once. */
export type WordVectors = (text: string, language: Language) => Promise<WordVector[]>

export interface WordSpace {
  /** The mean word vector of each language. */
  means: Record<Language, ArrayLike<number>>
  /** Tells nouns, from the vector; null while it is being fitted. */
  nouns: LinearModel | null
}

/** Gives the vectors of a text's words, in order, with what `space` says about them. */
export function openWordVectors(embedder: Embedder, space: WordSpace): WordVectors {
  const kept = new Map<string, WordVector>()
  const look = async (word: string, language: Language): Promise<WordVector> => {
    const key = `${language} ${word}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const { vector } = await embedder.embed(word, 'query')
    const centred = centre(vector, space.means[language])
    const noun = space.nouns === null ? 0 : (predict(space.nouns, centred)[1] ?? 0)
    if (kept.size >= mostKept) kept.clear()
    const made = { word, vector: centred, noun }
    kept.set(key, made)
    return made
  }
  return async (text, language) => {
    const words = foldWords(text).filter((word) => word.text.length >= shortestWord)
    const found: WordVector[] = []
    for (const { text: word } of words) found.push(await look(word, language))
    return found
  }
}
