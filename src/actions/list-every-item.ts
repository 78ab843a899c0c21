// Every item that a viewer may see and a filter lets through, for exports.
import type { ActionStore } from './action-store.js'
import type { ItemFilter } from './item-filter.js'
import type { ActionItem, Viewer } from './types.js'

const pageSize = 500

/** By due day, those without one last. Fails with a StorageError. */
export async function listEveryItem(
  actions: Pick<ActionStore, 'list'>,
  viewer: Viewer,
  filter: ItemFilter,
): Promise<ActionItem[]> {
  const items: ActionItem[] = []
  for (let after: string | null = ''; after !== null;) {
    const page = { limit: pageSize, ...(after === '' ? {} : { after }) }
    const { items: found, next } = await actions.list(viewer, filter, page)
    items.push(...found)
    after = next
  }
  return items
}
