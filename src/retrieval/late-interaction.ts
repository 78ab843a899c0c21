// Scores entries against a question token by token: each question token takes its best match in the entry.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedding } from '../models/types.js'
import { byteStep, zeroPoint, type TokenRange, type TokenStore } from './token-store.js'

/** Question components are kept within ±63: two products of 255 * 63 still fit 16 bits on AVX2. */
const questionLimit = 63

/** How well one entry covers a question. */
export interface Coverage {
  /** Mean over the question's tokens of the best cosine with a token of the entry. */
  score: number
  /** That best cosine for each question token. */
  tokens: Float32Array
}

/**
 * Late interaction (ColBERT's MaxSim, averaged): scores each range of token vectors against the question.
 * @returns one coverage for each range, in order; a question without tokens scores 0
 */
export async function scoreRanges(
  question: Embedding,
  ranges: TokenRange[],
  store: TokenStore,
  product: IntegerProduct,
): Promise<Coverage[]> {
  const width = question.tokens.length / Math.max(1, question.tokenCount)
  const rowCount = ranges.reduce((sum, range) => sum + range.count, 0)
  if (question.tokenCount === 0 || rowCount === 0) {
    return ranges.map(() => ({ score: 0, tokens: new Float32Array(question.tokenCount) }))
  }
  // Every byte is written below, so a buffer that isn't cleared first will do.
  const rows = new Uint8Array(Buffer.allocUnsafeSlow(rowCount * width).buffer)
  let offset = 0
  for (const range of ranges) {
    store.copy(range, rows, offset)
    offset += range.count * width
  }
  const { columns, steps } = toColumns(question, width)
  const sums = await product.multiply(rows, columns, width, zeroPoint)
  let row = 0
  return ranges.map((range) => {
    const coverage = bestOf(sums, row, range.count, steps)
    row += range.count
    return coverage
  })
}

/** The question's token vectors as columns of signed bytes, with what one step of each column is worth. */
function toColumns(question: Embedding, width: number): { columns: Int8Array; steps: Float32Array } {
  const { tokenCount, tokens } = question
  const columns = new Int8Array(width * tokenCount)
  const steps = new Float32Array(tokenCount)
  for (let token = 0; token < tokenCount; token += 1) {
    const vector = tokens.subarray(token * width, (token + 1) * width)
    const step = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9) / questionLimit
    steps[token] = step
    for (let i = 0; i < width; i += 1) columns[i * tokenCount + token] = Math.round(vector[i]! / step)
  }
  return { columns, steps }
}

function bestOf(sums: Int32Array, firstRow: number, rowCount: number, steps: Float32Array): Coverage {
  const tokenCount = steps.length
  const tokens = new Float32Array(tokenCount)
  let total = 0
  for (let token = 0; token < tokenCount; token += 1) {
    let best = -Infinity
    const end = (firstRow + rowCount) * tokenCount
    for (let at = firstRow * tokenCount + token; at < end; at += tokenCount) {
      if (sums[at]! > best) best = sums[at]!
    }
    tokens[token] = rowCount === 0 ? 0 : best * byteStep * steps[token]!
    total += tokens[token]!
  }
  return { score: total / tokenCount, tokens }
}
