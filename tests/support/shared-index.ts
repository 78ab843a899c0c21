// One index of the shipped corpus for all tests, brought up to date before the first of them.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where it is; tests only read it. */
export const sharedDataDir = join(import.meta.dirname, '../../node_modules/.cache/kompas-tests')

const sources = ['corpus', 'src/retrieval', 'src/models'].map((name) =>
  join(import.meta.dirname, '../..', name),
)
const stampFile = join(sharedDataDir, 'made-of')

/** Vitest calls this once. Checking an index takes seconds, so unchanged files pass for an unchanged index. */
export async function setup(): Promise<void> {
  // A database that commands left there may be of an older schema.
  for (const name of ['kompas.db', 'kompas.db-wal', 'kompas.db-shm', 'admin-links'])
    rmSync(join(sharedDataDir, name), { force: true, recursive: true })
  const stamp = describeSources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const { prepareSharedIndex } = await import('./prepare-shared-index.js')
  await prepareSharedIndex(sharedDataDir)
  mkdirSync(sharedDataDir, { recursive: true })
  writeFileSync(stampFile, stamp)
}

/** Size and time of each file that an index depends on. */
function describeSources(): string {
  return sources
    .flatMap((source) =>
      readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => join(source, name)),
    )
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(file)
      return `${file} ${size} ${mtimeMs}`
    })
    .join('\n')
}
