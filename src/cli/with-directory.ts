// Opens the directory for one command, without a model, and closes what that needed.
import { createLogger } from '../logger.js'
import { openDirectory, type OpenDirectory } from '../open-directory.js'
import { openOnce } from '../open-once.js'
import { hasDatabase, openStores } from '../open-storage.js'
import { readDocuments } from '../retrieval/read-document.js'
import type { StrategyDocument } from '../retrieval/types.js'
import type { CommandContext } from './types.js'

export interface Opened {
  directory: OpenDirectory
  documents: StrategyDocument[]
  hasChanges: () => boolean
}

/** Opens it; a database only where there is one, or where a change needs it. */
export async function withDirectory(
  { readConfig }: CommandContext,
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const { config, secrets } = readConfig()
  const documents = readDocuments(config.corpusDir)
  const stores = openOnce(() => openStores(config, secrets, createLogger(config.logLevel)))
  const hasChanges = (): boolean => hasDatabase(config, secrets)
  try {
    const directory = openDirectory(config, documents, { stores, hasDatabase: hasChanges })
    await work({ directory, documents, hasChanges })
  } finally {
    if (stores.isOpen()) await (await stores()).database.close()
  }
}
