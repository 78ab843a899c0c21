// Finds open items that likely mean the same as a message, among those that the viewer may see.
import type { ActionStore } from '../actions/action-store.js'
import type { DuplicateFinder } from '../actions/find-duplicates.js'
import type { ActionItem, Viewer } from '../actions/types.js'
import type { FindDuplicates } from './services.js'

/** Open items that are compared, soonest due first. */
const compared = 1_000
/** Items met for the first time that are embedded for one message, so that nobody waits long: 13 ms each. */
const embeddedAtOnce = 40

/** Compares messages with the open items that it has met. */
export interface DuplicateItems {
  find: FindDuplicates
  /** Meets the open items one by one, until told to stop: work for the background. @returns how many it met */
  learn(isStopped: () => boolean): Promise<number>
}

/**
 * Makes the finder. What it has not met yet is not found; it meets some of them with every message.
 * @param openFinder waits for the routing model on its first use
 */
export function createDuplicateItems(
  openFinder: () => Promise<DuplicateFinder>,
  actions: Pick<ActionStore, 'list'>,
): DuplicateItems {
  const met = new Set<string>()
  const meet = async (items: readonly ActionItem[]): Promise<void> => {
    const finder = await openFinder()
    for (const { id, text, title } of items) {
      await finder.remember([{ id, text: text === '' ? title : text }])
      met.add(id)
    }
  }
  const openItems = async (viewer: Viewer): Promise<ActionItem[]> =>
    (await actions.list(viewer, { open: true }, { limit: compared })).items
  return {
    find: async (embedding, viewer) => {
      const items = await openItems(viewer)
      await meet(items.filter(({ id }) => !met.has(id)).slice(0, embeddedAtOnce))
      const byId = new Map(items.map((item) => [item.id, item]))
      const found = await (await openFinder()).find(embedding, new Set(byId.keys()))
      return found.flatMap(({ id }) => byId.get(id) ?? [])
    },
    learn: async (isStopped) => {
      const items = (await openItems({ kind: 'system' })).filter(({ id }) => !met.has(id))
      for (const item of items) {
        if (isStopped()) break
        await meet([item])
      }
      return items.length
    },
  }
}
