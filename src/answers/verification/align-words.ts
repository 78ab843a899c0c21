// Aligns the words of a sentence with the words of its evidence in every language, and measures what is left over.
import { languages, type Language } from '../../languages.js'
import { addScaled, dot, mean } from '../../models/vector-arithmetic.js'
import type { Evidence } from './find-names.js'
import type { WordVector, WordVectors } from './word-vectors.js'

/** Below these cosines a word counts as not said, or as said loosely. */
const unsaid = 0.35
const loose = 0.55

export const alignmentNames = [
  'mean match of the nouns',
  'worst match of a noun',
  'mean of the two worst matches of nouns',
  'nouns not said',
  'nouns said loosely',
  'mean match of the other words',
  'other words not said',
  'what of the nouns is not matched, summed',
  'most of a noun that is not matched',
  'most of a rare noun that is not matched',
  "mean match of the evidence's nouns in the sentence",
  "mean match of the evidence's other words in the sentence",
  'words (log)',
  'words of the sentence to words of the evidence (log)',
] as const

export interface Alignment {
  /** In the order of `alignmentNames`. */
  features: number[]
  /** Sum of the word vectors, each by how little it is matched. */
  residual: Float32Array
}

interface Matched {
  word: WordVector
  match: number
  rarity: number
}

/**
 * Aligns words by the cosines of their vectors.
 * @param rarity inverse document frequency of a folded word in a language
 */
export async function alignWords(
  sentence: string,
  language: Language,
  evidence: Evidence,
  tools: { words: WordVectors; rarity: (word: string, language: Language) => number },
): Promise<Alignment> {
  const said = await tools.words(sentence, language)
  const own = await tools.words(evidence[language] ?? '', language)
  const all: WordVector[] = []
  for (const from of languages) all.push(...(await tools.words(evidence[from] ?? '', from)))
  const matched = said.map((word): Matched => {
    const rarity = Math.min(highestRarity, tools.rarity(word.word, language))
    return { word, match: bestMatch(word, all), rarity }
  })
  const back = own.map((word): Matched => ({ word, match: bestMatch(word, said), rarity: 0 }))
  return {
    features: [...measureOwn(matched), ...measureBack(back, matched.length)],
    residual: sumUnmatched(matched),
  }
}

/** Rarities beyond this are all the same: the word stands nowhere in the document. */
const highestRarity = 6
/** Words that are more common than this carry no claim. */
const lowestRarity = 2.5

function measureOwn(matched: Matched[]): number[] {
  const telling = matched.filter(({ rarity }) => rarity > lowestRarity)
  const nouns = telling.filter(({ word }) => word.noun > 0.5).map(({ match }) => match)
  const others = telling.filter(({ word }) => word.noun <= 0.5).map(({ match }) => match)
  const worst = nouns.toSorted((a, b) => a - b)
  const gaps = telling.map(({ word, match, rarity }) => ({ gap: word.noun * (1 - match), rarity }))
  return [
    mean(nouns, 1),
    worst[0] ?? 1,
    mean(worst.slice(0, 2), 1),
    nouns.filter((match) => match < unsaid).length,
    nouns.filter((match) => match < loose).length,
    mean(others, 1),
    others.filter((match) => match < unsaid).length,
    gaps.reduce((sum, { gap }) => sum + gap, 0),
    Math.max(0, ...gaps.map(({ gap }) => gap)),
    Math.max(0, ...gaps.map(({ gap, rarity }) => gap * rarity)),
  ]
}

function measureBack(back: Matched[], count: number): number[] {
  return [
    matchOf(back, true),
    matchOf(back, false),
    Math.log(count + 1),
    Math.log((count + 1) / (back.length + 1)),
  ]
}

function matchOf(matched: Matched[], nouns: boolean): number {
  const wanted = matched.filter(({ word }) => word.noun > 0.5 === nouns)
  return mean(
    wanted.map(({ match }) => match),
    1,
  )
}

function bestMatch(word: WordVector, among: WordVector[]): number {
  return among.reduce((best, other) => Math.max(best, dot(word.vector, other.vector)), 0)
}

function sumUnmatched(matched: Matched[]): Float32Array {
  const sum = new Float32Array(matched[0]?.word.vector.length ?? 0)
  for (const { word, match } of matched) addScaled(sum, word.vector, 1 - match)
  return sum
}
