// Compares a sentence with its evidence as whole texts and token by token, late interaction both ways.
import { languages, type Language } from '../../languages.js'
import type { Embedder, Embedding } from '../../models/types.js'
import { addScaled, centre, dot, mean, meanVector } from '../../models/vector-arithmetic.js'
import { compareTokens, tokenNames } from './compare-tokens.js'
import type { Evidence } from './find-names.js'

export const comparisonNames = [
  'cosine with the evidence in the same language',
  'cosine with the original',
  'best cosine with any language',
  'mean cosine over the languages',
  'cosine with the evidence in the same language, centred',
  'cosine with the mean of the languages, centred',
  'mean token match in the same language',
  'mean token match in any language',
  "mean match of the evidence's tokens in the sentence",
  'worst token match in the same language',
  'three worst token matches in the same language',
  'worst token match in any language',
  'three worst token matches in any language',
  'worst quarter of the token matches in any language',
  ...tokenNames,
] as const

export interface TextComparison {
  /** In the order of `comparisonNames`. */
  features: number[]
  /** Mean over the sentence's tokens of the difference to their best match. */
  tokenGap: Float32Array
  /** Difference of the centred vectors of the sentence and of the evidence over all languages. */
  textGap: Float32Array
}

/** @param means the mean vector of a text in each language */
export async function compareTexts(
  sentence: string,
  language: Language,
  evidence: Evidence,
  tools: { embedder: Embedder; means: Record<Language, ArrayLike<number>>; original: Language },
): Promise<TextComparison> {
  const said = await tools.embedder.embed(sentence, 'passage')
  const texts = new Map<Language, Embedding>()
  for (const from of languages) {
    const text = evidence[from]
    if (text !== undefined) texts.set(from, await tools.embedder.embed(text, 'passage'))
  }
  const original = texts.get(tools.original) ?? said
  const own = texts.get(language) ?? original
  const all = [...texts.values()]
  const cosines = all.map((text) => dot(said.vector, text.vector))
  const here = centre(said.vector, tools.means[language])
  const centred = [...texts].map(([from, text]) => centre(text.vector, tools.means[from]))
  const middle = centre(meanVector(centred, here.length), new Float32Array(here.length))
  const ownCentred = centre(own.vector, tools.means[texts.has(language) ? language : tools.original])
  const inOwn = matchTokens(said, [own])
  const inAll = matchTokens(said, all)
  const features = [
    ...[dot(said.vector, own.vector), dot(said.vector, original.vector)],
    ...[Math.max(...cosines), mean(cosines, 0), dot(here, ownCentred), dot(here, middle)],
    ...[mean(inOwn.matches, 0), mean(inAll.matches, 0), mean(matchTokens(own, [said]).matches, 0)],
    ...[worst(inOwn.matches, 1), worst(inOwn.matches, 3), worst(inAll.matches, 1), worst(inAll.matches, 3)],
    worst(inAll.matches, Math.ceil(inAll.matches.length / 4)),
    ...compareTokens(said, own),
  ]
  return { features, tokenGap: inAll.gap, textGap: here.map((value, at) => value - (middle[at] ?? 0)) }
}

/** The best match of each token among those of the texts, and the mean difference to it. */
function matchTokens(said: Embedding, texts: Embedding[]): { matches: number[]; gap: Float32Array } {
  const width = said.vector.length
  const gap = new Float32Array(width)
  const others = texts.flatMap((text) => rowsOf(text, width))
  const matches = rowsOf(said, width).map((token) => {
    let best = -1
    let match = token
    for (const other of others) {
      const cosine = dot(token, other)
      if (cosine > best) [best, match] = [cosine, other]
    }
    addScaled(gap, token, 1 / said.tokenCount)
    addScaled(gap, match, -1 / said.tokenCount)
    return best
  })
  return { matches, gap }
}

function rowsOf(text: Embedding, width: number): Float32Array[] {
  return Array.from({ length: text.tokenCount }, (_, row) =>
    text.tokens.subarray(row * width, (row + 1) * width),
  )
}

function worst(values: number[], count: number): number {
  return mean(values.toSorted((a, b) => a - b).slice(0, count), 0)
}
