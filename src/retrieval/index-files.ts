// The index on disk: a folder a build, and one small file that names the current one, swapped atomically.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Changes whenever the files below change their form: older folders are then rebuilt. */
export const indexFormat = 2

/** The files of an index folder; their hashes stand in meta.json. */
const indexFiles = ['vectors.hnsw', 'tokens.bin', 'entries.json', 'words.json'] as const

const metaSchema = z.object({
  format: z.literal(indexFormat),
  model: z.string(),
  dimension: z.number().int().positive(),
  documents: z.array(z.object({ id: z.string(), version: z.string(), hash: z.string() })),
  entriesHash: z.string(),
  entryCount: z.number().int().nonnegative(),
  scope: z.enum(['original', 'all']),
  files: z.record(z.enum(indexFiles), z.object({ sha256: z.string(), size: z.number() })),
})

/** What an index was built from; it loads only where all of it still holds. */
export type IndexMeta = z.infer<typeof metaSchema>

const storedEntrySchema = z.object({
  /** sha256 of model, role and text: the same text is never embedded twice. */
  key: z.string(),
  row: z.number().int().nonnegative(),
  count: z.number().int().nonnegative(),
  ids: z.custom<number[]>(isTokenIds),
})

/** Checks all ids in one loop: a schema for each of some hundred thousand numbers would slow every start. */
function isTokenIds(value: unknown): boolean {
  return Array.isArray(value) && value.every((id) => Number.isInteger(id) && id >= 0)
}

export type StoredEntry = z.infer<typeof storedEntrySchema>

export const storedEntriesSchema = z.array(storedEntrySchema)

/** The folder of the current index, or null when there is none. */
export function currentIndexFolder(dataDir: string): string | null {
  const pointer = join(dataDir, 'index', 'current')
  if (!existsSync(pointer)) return null
  const name = readFileSync(pointer, 'utf8').trim()
  return /^[a-z0-9-]+$/.test(name) && existsSync(join(dataDir, 'index', name))
    ? join(dataDir, 'index', name)
    : null
}

/** A folder that holds what its meta.json says. */
export interface IndexFolder {
  meta: IndexMeta
  /** The files as they were read to check them: reading them again would slow every start. */
  contents: Record<(typeof indexFiles)[number], Buffer>
}

/**
 * Reads a folder's meta.json and files, and checks their hashes.
 * @returns the reason when the folder is damaged, truncated, or of another format
 */
export function readIndexFolder(folder: string): IndexFolder | { damage: string } {
  try {
    const parsed = metaSchema.safeParse(JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')))
    if (!parsed.success) return { damage: `meta.json: ${z.prettifyError(parsed.error)}` }
    const contents: Partial<IndexFolder['contents']> = {}
    for (const file of indexFiles) {
      const bytes = readFileSync(join(folder, file))
      if (sha256(bytes) !== parsed.data.files[file].sha256)
        return { damage: `${file}: its hash differs from meta.json` }
      contents[file] = bytes
    }
    return { meta: parsed.data, contents: contents as IndexFolder['contents'] }
  } catch (error) {
    return { damage: error instanceof Error ? error.message : String(error) }
  }
}

/** All folders of builds, finished or not. */
export function indexFolders(dataDir: string): string[] {
  const root = join(dataDir, 'index')
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
}

/** Makes an empty folder for a new build, beside the current one. */
export function makeBuildFolder(dataDir: string, name: string): string {
  const folder = join(dataDir, 'index', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Writes meta.json last, then makes the folder the current index in one rename, then drops what nobody needs. */
export function publishIndex(dataDir: string, name: string, meta: Omit<IndexMeta, 'files'>): void {
  const root = join(dataDir, 'index')
  const files = Object.fromEntries(
    indexFiles.map((file) => {
      const bytes = readFileSync(join(root, name, file))
      return [file, { sha256: sha256(bytes), size: bytes.length }]
    }),
  )
  writeFileSync(join(root, name, 'meta.json'), JSON.stringify({ ...meta, files }, null, 2))
  const before = currentIndexFolder(dataDir)
  const pointer = join(root, `current-${process.pid}`)
  writeFileSync(pointer, name)
  renameSync(pointer, join(root, 'current'))
  // The text itself is only a first step: until all entries are in, the vectors of older builds are still of use.
  if (meta.scope !== 'all') return
  for (const folder of indexFolders(dataDir)) {
    if (folder === join(root, name)) continue
    if (folder === before || !isOfAnotherProcess(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether a process that still runs builds in a folder: its name ends with the number of that process. */
function isOfAnotherProcess(folder: string): boolean {
  const builder = Number(folder.split('-').at(-1))
  if (builder === process.pid || !Number.isInteger(builder)) return false
  try {
    return process.kill(builder, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** sha256 in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
