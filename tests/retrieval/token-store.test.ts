// Token vectors as bytes: what is stored, and that reading from disk gives what reading from memory gives.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ModelError } from '../../src/errors.js'
import {
  byteStep,
  openTokenStore,
  toBytes,
  zeroPoint,
  type TokenStore,
} from '../../src/retrieval/token-store.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const dimension = 8
const rows = 50
/** Larger than what is kept in memory: the store then reads the file for every entry. */
const tooLarge = 1024 * 1024 * 1024
const makeFolder = useTemporaryFolders()
const opened: TokenStore[] = []
afterEach(() => {
  for (const store of opened.splice(0)) store.close()
})

function open(bytes: Uint8Array, size: number): TokenStore {
  const file = join(makeFolder(), 'tokens.bin')
  writeFileSync(file, bytes)
  const store = openTokenStore(file, dimension, size)
  opened.push(store)
  return store
}

test('bytes keep a component within half a step, and cut what is too large', () => {
  const values = Float32Array.from([0, 0.001, -0.001, 0.123, -0.3, 0.32, -0.32, 0.9, -0.9])
  const read = [...toBytes(values)].map((byte) => (byte - zeroPoint) * byteStep)
  for (const [at, value] of read.entries()) {
    const kept = Math.max(-0.32, Math.min(0.32, values[at]!))
    expect(Math.abs(value - kept)).toBeLessThanOrEqual(byteStep / 2 + 1e-7)
  }
})

test('from disk and from memory come the same bytes, at the same place', () => {
  const bytes = Uint8Array.from({ length: rows * dimension }, (_, at) => (at * 31) % 256)
  const stores = [open(bytes, bytes.length), open(bytes, tooLarge)]
  for (const range of [
    { row: 0, count: rows },
    { row: 7, count: 3 },
    { row: rows - 1, count: 1 },
    { row: 4, count: 0 },
  ]) {
    const [memory, disk] = stores.map((store) => {
      const target = new Uint8Array(rows * dimension + 5)
      store.copy(range, target, 5)
      return target
    })
    expect(disk).toEqual(memory)
    const wanted = bytes.subarray(range.row * dimension, (range.row + range.count) * dimension)
    expect(memory!.subarray(5, 5 + wanted.length)).toEqual(wanted)
  }
})

test('a file that is shorter than the index says is a failure, not zeros', () => {
  const store = open(new Uint8Array(3 * dimension), tooLarge)
  expect(() => {
    store.copy({ row: 2, count: 2 }, new Uint8Array(2 * dimension), 0)
  }).toThrow(ModelError)
})
