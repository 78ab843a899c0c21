// Action items in the database of a data folder, as Kompas itself keeps them.
import type { ItemDraft } from '../../src/actions/types.js'
import { readConfig } from '../../src/config.js'
import { openStores, type Stores } from '../../src/open-storage.js'
import { createLogger } from '../../src/logger.js'
import { coordinator, draft, now } from './people.js'

/** Works with the stores of a data folder, and closes them. */
export async function withStoresOf<T>(dataDir: string, work: (stores: Stores) => Promise<T>): Promise<T> {
  const { config, secrets } = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const stores = await openStores(config, secrets, createLogger('silent'))
  try {
    return await work(stores)
  } finally {
    await stores.database.close()
  }
}

/** Creates items that are like the usual draft but for the changes. */
export async function keepItems(dataDir: string, changes: Partial<ItemDraft>[]): Promise<void> {
  await withStoresOf(dataDir, async ({ actions }) => {
    for (const change of changes) await actions.create(draft(change), coordinator, { now })
  })
}
