// Opens the directory: its files, and on top of them the changes that the database keeps, where there is one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.js'
import type { DirectoryContext } from './directory/check-directory.js'
import { createDirectoryStore, type DirectoryStore } from './directory/directory-store.js'
import { readDirectory } from './directory/read-directory.js'
import type { Directory } from './directory/types.js'
import { openOnce } from './open-once.js'
import type { Stores } from './open-storage.js'
import type { PartKind, StrategyDocument } from './retrieval/types.js'

/** Parts of a document that somebody answers for. */
const answeredFor: readonly PartKind[] = ['action-line', 'governance']

/** What the documents offer a directory to refer to. */
export function directoryContext(documents: readonly StrategyDocument[]): DirectoryContext {
  const passages = documents.flatMap((document) => document.passages)
  return {
    passages: new Map(passages.map(({ id, text }) => [id, text])),
    lines: documents.flatMap(({ parts }) =>
      parts.filter(({ kind }) => answeredFor.includes(kind)).map(({ id }) => id),
    ),
  }
}

export interface OpenDirectory {
  /** False for a corpus without one: its documents are asked and read, and no items are followed. */
  exists: () => boolean
  /** The directory as it now is; makes no database. @throws ConfigError when it is unusable; StorageError */
  read: () => Promise<Directory>
  /** For changing it; makes a database where there is none. @throws ConfigError; StorageError */
  open: () => Promise<DirectoryStore>
}

/**
 * Reads nothing until it is asked to.
 * @param hasDatabase whether there is a database already
 */
export function openDirectory(
  { corpusDir }: Pick<Config, 'corpusDir'>,
  documents: readonly StrategyDocument[],
  { stores, hasDatabase }: { stores: () => Promise<Stores>; hasDatabase: () => boolean },
): OpenDirectory {
  const context = directoryContext(documents)
  const folder = join(corpusDir, 'directory')
  const files = openOnce(async () => Promise.resolve(readDirectory(folder, context)))
  const open = openOnce(async () =>
    createDirectoryStore(await files(), (await stores()).directoryChanges, context),
  )
  return {
    exists: () => existsSync(folder),
    read: async () => (hasDatabase() ? (await open()).current() : files()),
    open,
  }
}
