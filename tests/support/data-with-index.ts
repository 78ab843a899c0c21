// A data folder that holds the index which tests share and the vectors of the examples, and nothing else.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { sharedDataDir } from './shared-index.js'

/** Puts them in an empty folder; a database that others write is never copied. @returns that folder */
export function addIndex(dataDir: string): string {
  for (const part of ['index', 'examples'])
    if (existsSync(join(sharedDataDir, part)))
      cpSync(join(sharedDataDir, part), join(dataDir, part), { recursive: true })
  return dataDir
}
