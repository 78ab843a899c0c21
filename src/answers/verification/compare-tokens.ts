// Compares the tokens of a sentence with those of its evidence: the ones that stand in both, and the ones that are new.
import type { Embedding } from '../../models/types.js'
import { dot, mean } from '../../models/vector-arithmetic.js'

/** What a token counts as matched with when there is none to compare. */
const usual = 0.9

export const tokenNames = [
  'tokens that stand in the evidence',
  'mean match of tokens that stand in the evidence',
  'worst match of a token that stands in the evidence',
  'worst quarter of the matches of tokens that stand in the evidence',
  'mean match of new tokens',
  'worst match of a new token',
  'two worst matches of new tokens',
  'new tokens',
  'most by which a new token is matched less than usual',
  "three worst matches of the evidence's tokens in the sentence",
] as const

/**
 * In the order of `tokenNames`. The vectors are those of tokens in their sentence, so the same token in another role
 * matches itself less.
 */
export function compareTokens(said: Embedding, evidence: Embedding): number[] {
  const [own, theirs] = [rowsOf(said), rowsOf(evidence)]
  const same: number[] = []
  const fresh: number[] = []
  for (const [at, token] of own.entries()) {
    const alike = theirs.filter((_, other) => evidence.tokenIds[other] === said.tokenIds[at])
    if (alike.length > 0) same.push(bestOf(token, alike))
    else fresh.push(bestOf(token, theirs))
  }
  const back = theirs.map((token) => bestOf(token, own)).toSorted((a, b) => a - b)
  same.sort((a, b) => a - b)
  fresh.sort((a, b) => a - b)
  return [
    ...[same.length / Math.max(1, own.length), mean(same, usual), same[0] ?? usual],
    mean(same.slice(0, Math.ceil(same.length / 4)), usual),
    ...[mean(fresh, usual), fresh[0] ?? usual, mean(fresh.slice(0, 2), usual), fresh.length],
    Math.max(0, ...fresh.map((match) => usual - match)),
    mean(back.slice(0, 3), usual),
  ]
}

function bestOf(token: Float32Array, others: Float32Array[]): number {
  return others.reduce((best, other) => Math.max(best, dot(token, other)), -1)
}

function rowsOf(text: Embedding): Float32Array[] {
  const width = text.vector.length
  return Array.from({ length: text.tokenCount }, (_, row) =>
    text.tokens.subarray(row * width, (row + 1) * width),
  )
}
