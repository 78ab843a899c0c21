// Keeps the token vectors of all entries as bytes: in memory while they are few, else read from disk.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { ModelError } from '../errors.js'

/** Up to this size the bytes stay in memory; beyond it each candidate is read from disk. */
const memoryLimit = 128 * 1024 * 1024
/** A component of a unit vector rarely passes 0.32 in this model; larger ones are cut there. */
const largest = 0.32
/** Bytes are offset by 128: the matrix product takes unsigned entries and signed questions. */
export const zeroPoint = 128
/** What one step of a stored byte is worth. */
export const byteStep = largest / 127

/** Where an entry's token vectors lie: first row and number of rows. */
export interface TokenRange {
  row: number
  count: number
}

/** Token vectors as unsigned bytes (component / byteStep + 128), `dimension` a row. */
export interface TokenStore {
  /** Copies rows into `target` at byte `offset`. @throws ModelError when the file is shorter than the index says */
  copy(range: TokenRange, target: Uint8Array, offset: number): void
  close(): void
}

/** Turns unit vectors into stored bytes. */
export function toBytes(tokens: Float32Array): Uint8Array {
  return Uint8Array.from(tokens, (value) =>
    Math.max(1, Math.min(255, Math.round(value / byteStep) + zeroPoint)),
  )
}

/** Opens a file of token vectors. `size` is its length in bytes; `content` is the file where it has been read already. */
export function openTokenStore(
  file: string,
  dimension: number,
  size: number,
  content?: Uint8Array,
): TokenStore {
  if (size <= memoryLimit) {
    const bytes = content ?? readFileSync(file)
    return {
      copy: ({ row, count }, target, offset) => {
        target.set(bytes.subarray(row * dimension, (row + count) * dimension), offset)
      },
      close: () => undefined,
    }
  }
  const descriptor = openSync(file, 'r')
  return {
    copy: ({ row, count }, target, offset) => {
      const wanted = count * dimension
      if (readSync(descriptor, target, offset, wanted, row * dimension) !== wanted) {
        throw new ModelError(`${file}: shorter than the index says; run \`kompas index\``)
      }
    },
    close: () => {
      closeSync(descriptor)
    },
  }
}
