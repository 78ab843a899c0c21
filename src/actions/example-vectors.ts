// The vectors of example messages: computed once, kept in the data folder, and reused where a text is known.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StorageError } from '../errors.js'
import type { Embedder, Embedding } from '../models/types.js'
import { sha256 } from '../retrieval/index-files.js'
import { byteStep, toBytes, zeroPoint, type TokenRange, type TokenStore } from '../retrieval/token-store.js'

/** Vectors of texts, in their order. */
export interface ExampleVectors {
  count: number
  dimension: number
  /** One unit vector a text, row by row. */
  vectors: Float32Array
  /** Where each text's token vectors lie. */
  ranges: TokenRange[]
  tokens: TokenStore
  /** Vocabulary ids of each text's tokens. */
  ids: number[][]
}

export interface VectorOptions {
  texts: readonly string[]
  embedder: Embedder
  dataDir: string
  /** Told after each text: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void
}

const metaSchema = z.object({
  keys: z.array(z.string()),
  ids: z.array(z.array(z.number().int())),
  dimension: z.number().int().positive(),
  sha256: z.object({ vectors: z.string(), tokens: z.string() }),
})

interface Stored {
  keys: string[]
  ids: number[][]
  dimension: number
  vectors: Float32Array
  bytes: Uint8Array
}

/**
 * Loads the vectors of the texts, or computes those that no earlier set of this model holds.
 * @throws StorageError when the data folder cannot be written; ModelError when a text cannot be embedded
 */
export async function prepareExampleVectors(options: VectorOptions): Promise<ExampleVectors> {
  const { texts, embedder, dataDir } = options
  const root = join(dataDir, 'examples')
  const keys = texts.map((text) => sha256(`${embedder.id}\nquery\n${text}`).slice(0, 32))
  const name = sha256(keys.join('\n')).slice(0, 16)
  const found = read(join(root, name))
  if (found !== null && found.keys.join() === keys.join()) return open(found)
  const made = await compute(options, keys, readAll(root))
  try {
    publish(root, name, made)
  } catch (cause) {
    throw new StorageError(`${root}: the vectors of the examples cannot be written`, { cause })
  }
  return open(made)
}

/** A text's vectors as they were when it was embedded, but for the rounding to bytes. */
export function exampleEmbedding(examples: ExampleVectors, at: number): Embedding {
  const { dimension, vectors, ranges, tokens, ids } = examples
  const range = ranges[at] ?? { row: 0, count: 0 }
  const bytes = new Uint8Array(range.count * dimension)
  tokens.copy(range, bytes, 0)
  return {
    vector: vectors.slice(at * dimension, (at + 1) * dimension),
    tokens: Float32Array.from(bytes, (byte) => (byte - zeroPoint) * byteStep),
    tokenCount: range.count,
    tokenIds: ids[at] ?? [],
  }
}

function open(stored: Stored): ExampleVectors {
  const { dimension, vectors, bytes, ids } = stored
  let row = 0
  const ranges = ids.map(({ length: count }) => {
    row += count
    return { row: row - count, count }
  })
  const tokens: TokenStore = {
    copy: (range, target, offset) => {
      target.set(bytes.subarray(range.row * dimension, (range.row + range.count) * dimension), offset)
    },
    close: () => undefined,
  }
  return { count: ids.length, dimension, vectors, ranges, tokens, ids }
}

async function compute(options: VectorOptions, keys: string[], known: Stored[]): Promise<Stored> {
  const { texts, embedder, onProgress } = options
  const { dimension } = embedder
  const vectors = new Float32Array(texts.length * dimension)
  const parts: Uint8Array[] = []
  const ids: number[][] = []
  const earlier = indexByKey(known)
  for (const [at, text] of texts.entries()) {
    const old = earlier.get(keys[at] ?? '')
    const embedded = old === undefined ? await embedder.embed(text, 'query') : null
    const vector = embedded?.vector ?? old?.vector ?? new Float32Array(dimension)
    vectors.set(vector, at * dimension)
    parts.push(embedded === null ? (old?.bytes ?? new Uint8Array()) : toBytes(embedded.tokens))
    ids.push(embedded?.tokenIds ?? old?.ids ?? [])
    onProgress?.(at + 1, texts.length)
  }
  return { keys, ids, dimension, vectors, bytes: Buffer.concat(parts) }
}

interface KnownText {
  vector: Float32Array
  bytes: Uint8Array
  ids: number[]
}

function indexByKey(sets: Stored[]): Map<string, KnownText> {
  const found = new Map<string, KnownText>()
  for (const { keys, ids, dimension, vectors, bytes } of sets) {
    let row = 0
    for (const [at, key] of keys.entries()) {
      const tokenIds = ids[at] ?? []
      const end = row + tokenIds.length
      const vector = vectors.subarray(at * dimension, (at + 1) * dimension)
      found.set(key, { vector, bytes: bytes.subarray(row * dimension, end * dimension), ids: tokenIds })
      row = end
    }
  }
  return found
}

/** The sets in the folder; a damaged one counts as absent, since all of it can be computed again. */
function readAll(root: string): Stored[] {
  const names = existsSync(root) ? readdirSync(root) : []
  return names.flatMap((name) => read(join(root, name)) ?? [])
}

function read(folder: string): Stored | null {
  const meta = readIfThere(join(folder, 'meta.json'))
  const vectorBytes = readIfThere(join(folder, 'vectors.bin'))
  const bytes = readIfThere(join(folder, 'tokens.bin'))
  if (meta === null || vectorBytes === null || bytes === null) return null
  const parsed = metaSchema.safeParse(parseJson(meta.toString('utf8')))
  if (!parsed.success) return null
  const hashes = parsed.data.sha256
  if (sha256(vectorBytes) !== hashes.vectors || sha256(bytes) !== hashes.tokens) return null
  const vectors = new Float32Array(new Uint8Array(vectorBytes).buffer)
  return { ...parsed.data, vectors, bytes }
}

/** A file's bytes; null when it isn't there, or when another process has just dropped it. */
function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Writes the set beside the others, names it in one rename, then drops the older ones. */
function publish(root: string, name: string, stored: Stored): void {
  const folder = join(root, `${name}-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const vectorBytes = new Uint8Array(stored.vectors.buffer)
  writeFileSync(join(folder, 'vectors.bin'), vectorBytes)
  writeFileSync(join(folder, 'tokens.bin'), stored.bytes)
  const { keys, ids, dimension } = stored
  const hashes = { vectors: sha256(vectorBytes), tokens: sha256(stored.bytes) }
  writeFileSync(join(folder, 'meta.json'), JSON.stringify({ keys, ids, dimension, sha256: hashes }))
  rmSync(join(root, name), { recursive: true, force: true })
  try {
    renameSync(folder, join(root, name))
  } catch (cause) {
    // Another process may have published the same set in the meantime.
    rmSync(folder, { recursive: true, force: true })
    if (read(join(root, name)) === null) throw cause
  }
  for (const other of readdirSync(root)) {
    if (/^[0-9a-f]{16}$/.test(other) && other !== name)
      rmSync(join(root, other), { recursive: true, force: true })
  }
}
