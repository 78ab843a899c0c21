// Finds, lists and counts items for a viewer; nothing is returned that the viewer may not see.
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Database } from '../storage/database.js'
import type { Schema } from '../storage/schema.js'
import { idsOf, isVisibleItem } from './audience-store.js'
import { readHistory } from './event-chain-store.js'
import type { ItemFilter, ItemPage } from './item-filter.js'
import { searchForm, toItems } from './item-rows-store.js'
import { statuses, type ActionEvent, type ActionItem, type Status, type Viewer } from './types.js'

type ItemQuery<Output> = SelectQueryBuilder<Schema, 'action_items', Output>

function isMine(viewer: Viewer) {
  const ids = idsOf(viewer)
  const agencies = viewer.kind === 'person' && viewer.roles.includes('owner') ? viewer.agencies : []
  const list = (values: string[]) => (values.length === 0 ? sql`(null)` : sql`(${sql.join(values)})`)
  return sql<boolean>`(lead_person in ${list(ids)} or lead_deputy in ${list(ids)}
    or (lead_person is null and lead_agency in ${list(agencies)}))`
}

function filtered<Output>(start: ItemQuery<Output>, viewer: Viewer, filter: ItemFilter): ItemQuery<Output> {
  let query = start.where(isVisibleItem(viewer))
  if (filter.statuses) query = query.where('status', 'in', filter.statuses)
  if (filter.open !== undefined) query = query.where('is_open', '=', filter.open ? 1 : 0)
  if (filter.actionLine !== undefined) query = query.where('action_line', '=', filter.actionLine)
  if (filter.axis !== undefined) query = query.where('action_line', 'like', `${filter.axis}.%`)
  if (filter.agency !== undefined)
    query = query.where(sql<boolean>`(lead_agency = ${filter.agency} or exists (select 1
      from action_contributors f where f.item_id = action_items.id and f.agency = ${filter.agency}))`)
  if (filter.mine === true) query = query.where(isMine(viewer))
  if (filter.dueBefore !== undefined) query = query.where('due_sort', '<', filter.dueBefore)
  for (const word of searchForm(filter.words ?? '')
    .split(/\s+/u)
    .filter(Boolean)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where(sql<boolean>`search_text like ${pattern} escape '\\'`)
  }
  return query
}

/** An item, or null when there is none that the viewer may see. */
export async function findItem(
  query: Database['query'],
  id: string,
  viewer: Viewer,
): Promise<ActionItem | null> {
  const rows = await query
    .selectFrom('action_items')
    .selectAll()
    .where('id', '=', id)
    .where(isVisibleItem(viewer))
    .execute()
  const [item] = await toItems(query, rows, viewer)
  return item ?? null
}

/** What happened to an item, oldest first; numbers of items that the viewer may not see are left out. */
export async function findHistory(
  query: Database['query'],
  id: string,
  viewer: Viewer,
): Promise<ActionEvent[]> {
  if ((await findItem(query, id, viewer)) === null) return []
  const events = await readHistory(query, id)
  const others = [...new Set(events.flatMap((event) => event.details.otherId ?? []))]
  if (others.length === 0) return events
  const seen = await query
    .selectFrom('action_items')
    .select('id')
    .where('id', 'in', others)
    .where(isVisibleItem(viewer))
    .execute()
  const visible = new Set(seen.map((row) => row.id))
  return events.map((event) => {
    const { otherId, ...details } = event.details
    return otherId === undefined || visible.has(otherId) ? event : { ...event, details }
  })
}

/** Items by due day, those without one last. @param after `next` of the page before */
export async function listItems(
  database: Database,
  viewer: Viewer,
  filter: ItemFilter,
  page: { limit: number; after?: string },
): Promise<ItemPage> {
  let query = filtered(database.query.selectFrom('action_items').selectAll(), viewer, filter)
  const [day, number] = page.after?.split('/') ?? []
  if (day !== undefined && number !== undefined)
    query = query.where(sql<boolean>`(due_sort, number) > (${day}, ${Number(number)})`)
  const rows = await query
    .orderBy('due_sort')
    .orderBy('number')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const next = rows.length > page.limit && last ? `${last.due_sort}/${last.number}` : null
  return { items: await toItems(database.query, shown, viewer), next }
}

/** How many items in each status, counted up to `atMost` so that a board costs the same however full. */
export async function countItems(
  database: Database,
  viewer: Viewer,
  filter: ItemFilter,
  atMost: number,
): Promise<Record<Status, number>> {
  const counts = {} as Record<Status, number>
  for (const status of statuses) {
    const one = filtered(database.query.selectFrom('action_items').select('id'), viewer, filter)
      .where('status', '=', status)
      .limit(atMost)
      .as('one')
    const row = await database.query
      .selectFrom(one)
      .select((column) => column.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts[status] = row.count
  }
  return counts
}
