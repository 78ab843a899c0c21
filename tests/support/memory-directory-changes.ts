// Directory changes kept in memory, for tests.
import type {
  DirectoryChange,
  DirectoryChangeStore,
  NewDirectoryChange,
} from '../../src/directory/change-types.js'

/** @param meanwhile runs once before the first append, as another replica would */
export function createMemoryDirectoryChanges(
  meanwhile?: (store: DirectoryChangeStore) => Promise<void>,
): DirectoryChangeStore {
  const changes: DirectoryChange[] = []
  let interruption = meanwhile
  const store: DirectoryChangeStore = {
    list: () => Promise.resolve(structuredClone(changes)),
    append: async (change: NewDirectoryChange, after: number) => {
      const interrupt = interruption
      interruption = undefined
      await interrupt?.(store)
      if (changes.length !== after) return 'conflict'
      const appended = { ...structuredClone(change), position: after + 1 }
      changes.push(appended)
      return structuredClone(appended)
    },
  }
  return store
}
