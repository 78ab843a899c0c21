// A data folder that holds the index which tests share, and nothing else.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { sharedDataDir } from './shared-index.js'

/** Puts the index in an empty folder. @returns that folder */
export function addIndex(dataDir: string): string {
  cpSync(join(sharedDataDir, 'index'), join(dataDir, 'index'), { recursive: true })
  return dataDir
}
