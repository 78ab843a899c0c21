// Opens what is kept for one command, and closes it afterwards.
import type { Config } from '../config.js'
import { ConfigError } from '../errors.js'
import { createLogger } from '../logger.js'
import { databaseFile, hasDatabase, openStores, type Stores } from '../open-storage.js'
import type { CommandContext } from './types.js'

/**
 * Works with the database that there is.
 * @throws ConfigError when there is none: looking at nothing is most often a wrong DATA_DIR
 */
export async function withStores(
  { readConfig }: CommandContext,
  work: (stores: Stores, config: Config) => Promise<void>,
): Promise<void> {
  const { config, secrets } = readConfig()
  if (!hasDatabase(config, secrets)) {
    throw new ConfigError(
      `there is no database at ${databaseFile(config.dataDir)}; \`kompas migrate\` makes one`,
    )
  }
  const stores = await openStores(config, secrets, createLogger(config.logLevel))
  try {
    await work(stores, config)
  } finally {
    await stores.database.close()
  }
}
