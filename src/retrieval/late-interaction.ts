// Scores entries against a question token by token: each question token takes its best match in the entry.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedding } from '../models/types.js'
import { byteStep, zeroPoint, type TokenRange, type TokenStore } from './token-store.js'

/** Question components are kept within ±63: two products of 255 * 63 still fit 16 bits on AVX2. */
const questionLimit = 63
const lowestSum = -(2 ** 31)

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
  const { tokenCount } = question
  const width = question.tokens.length / Math.max(1, tokenCount)
  let rowCount = 0
  for (const range of ranges) rowCount += range.count
  if (tokenCount === 0 || rowCount === 0) {
    return ranges.map(() => ({ score: 0, tokens: new Float32Array(tokenCount) }))
  }
  const buffer = takeBuffer(rowCount * width)
  try {
    const rows = new Uint8Array(buffer, 0, rowCount * width)
    let offset = 0
    for (const range of ranges) {
      store.copy(range, rows, offset)
      offset += range.count * width
    }
    const { columns, steps } = toColumns(question, width)
    const sums = await product.multiply(rows, columns, width, zeroPoint)
    return readCoverages(sums, ranges, steps)
  } finally {
    spare = buffer
  }
}

/** The buffer of the last comparison: a fresh one of a megabyte costs more than filling it. */
let spare: ArrayBuffer | null = null
/** Buffers grow in steps of this many bytes, so that one soon fits all questions. */
const bufferStep = 1 << 20

/** A buffer of at least so many bytes, with anything in it; taken, it is nobody else's until given back. */
function takeBuffer(size: number): ArrayBuffer {
  const kept = spare
  spare = null
  return kept !== null && kept.byteLength >= size
    ? kept
    : new ArrayBuffer(Math.ceil(size / bufferStep) * bufferStep)
}

/** The question's token vectors as columns of signed bytes, with what one step of each column is worth. */
function toColumns(question: Embedding, width: number): { columns: Int8Array; steps: Float32Array } {
  const { tokenCount, tokens } = question
  const columns = new Int8Array(width * tokenCount)
  const steps = new Float32Array(tokenCount)
  for (let token = 0; token < tokenCount; token += 1) {
    const from = token * width
    let most = 1e-9
    for (let at = from; at < from + width; at += 1) {
      const size = Math.abs(tokens[at]!)
      if (size > most) most = size
    }
    steps[token] = most / questionLimit
    const scale = questionLimit / most
    for (let i = 0; i < width; i += 1) {
      columns[i * tokenCount + token] = Math.round(tokens[from + i]! * scale)
    }
  }
  return { columns, steps }
}

function readCoverages(sums: Int32Array, ranges: TokenRange[], steps: Float32Array): Coverage[] {
  const tokenCount = steps.length
  const all = new Float32Array(ranges.length * tokenCount)
  const best = new Int32Array(tokenCount)
  let at = 0
  return ranges.map(({ count }, place) => {
    best.fill(count === 0 ? 0 : lowestSum)
    for (let row = 0; row < count; row += 1) {
      for (let token = 0; token < tokenCount; token += 1, at += 1) {
        const sum = sums[at]!
        if (sum > best[token]!) best[token] = sum
      }
    }
    const tokens = all.subarray(place * tokenCount, (place + 1) * tokenCount)
    let total = 0
    for (let token = 0; token < tokenCount; token += 1) {
      tokens[token] = best[token]! * byteStep * steps[token]!
      total += tokens[token]!
    }
    return { score: total / tokenCount, tokens }
  })
}
