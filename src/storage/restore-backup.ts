// Puts a backup of the SQLite database back in place, after checking it; the old file is kept aside.
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import SqliteFile from 'better-sqlite3'
import { AppError, ConfigError, StorageError } from '../errors.js'

function checkBackup(backup: string): void {
  if (!existsSync(backup)) throw new ConfigError(`no backup at ${backup}`)
  const file = new SqliteFile(backup, { readonly: true })
  try {
    const answer: unknown = file.pragma('integrity_check', { simple: true })
    if (answer !== 'ok') throw new StorageError(`${backup} is damaged: ${String(answer)}`)
    const table = file.prepare("select 1 from sqlite_master where name = 'action_events'").get()
    if (table === undefined) throw new ConfigError(`${backup} is not a backup of Kompas`)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new ConfigError(`${backup} can't be read as a SQLite database`, { cause: error })
  } finally {
    file.close()
  }
}

function checkUnused(target: string): void {
  const file = new SqliteFile(target, { timeout: 0 })
  try {
    // Leaving WAL mode needs every other connection closed, so it fails while Kompas runs.
    file.pragma('journal_mode = DELETE')
  } catch (error) {
    throw new StorageError(`${target} is in use: stop Kompas first`, { cause: error, retryable: true })
  } finally {
    file.close()
  }
}

/**
 * Replaces the database at `target` by `backup`. Kompas must not be running on it.
 * @returns where the replaced database now is; null when there was none
 */
export function restoreBackup(backup: string, target: string, now: Date): string | null {
  checkBackup(backup)
  const arriving = `${target}.restoring`
  copyFileSync(backup, arriving)
  let kept: string | null = null
  if (existsSync(target)) {
    checkUnused(target)
    kept = `${target}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}`
    renameSync(target, kept)
  }
  for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true })
  renameSync(arriving, target)
  return kept
}
