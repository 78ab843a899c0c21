// Finds, lists and counts items for a viewer; nothing is returned that the viewer may not see.
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Database } from '../storage/database.js'
import type { Schema } from '../storage/schema.js'
import { idsOf, isVisibleItem } from './audience-store.js'
import { readHistory } from './event-chain-store.js'
import type { ItemFilter, ItemPage } from './item-filter.js'
import { searchForm, toItems } from './item-rows-store.js'
import { agenciesOf } from './parties.js'
import {
  closedStatuses,
  statuses,
  type ActionEvent,
  type ActionItem,
  type Status,
  type Viewer,
} from './types.js'

type ItemQuery<Output> = SelectQueryBuilder<Schema, 'action_items', Output>

const anyOf = (values: string[]) => (values.length === 0 ? sql`(null)` : sql`(${sql.join(values)})`)

/** Each part has its own index, which one condition over all of them would not use. */
function isMine(viewer: Viewer, open: boolean | undefined) {
  const ids = anyOf(idsOf(viewer))
  const agencies = viewer.kind === 'person' ? agenciesOf(viewer) : []
  const still = open === undefined ? sql`` : sql`and is_open = ${open ? 1 : 0}`
  return sql<boolean>`action_items.id in (select id from action_items where lead_person in ${ids} ${still}
    union select id from action_items where lead_deputy in ${ids} ${still}
    union select id from action_items where lead_agency in ${anyOf(agencies)} ${still} and lead_person is null)`
}

function concerns(agency: string) {
  return sql<boolean>`action_items.id in (select id from action_items where lead_agency = ${agency}
    union select item_id from action_contributors where agency = ${agency})`
}

/** True for filters that single out the items of a person or agency, or have to read every text. */
function isNarrow(filter: ItemFilter): boolean {
  return filter.mine === true || filter.agency !== undefined || filter.words !== undefined
}

function filtered<Output>(start: ItemQuery<Output>, viewer: Viewer, filter: ItemFilter): ItemQuery<Output> {
  let query = start.where(isVisibleItem(viewer))
  // The sum keeps SQLite from walking all open items by due day when few of them are wanted.
  const isOpen = isNarrow(filter) ? sql<number>`is_open + 0` : sql<number>`is_open`
  if (filter.statuses) query = query.where('status', 'in', filter.statuses)
  if (filter.open !== undefined) query = query.where(isOpen, '=', filter.open ? 1 : 0)
  if (filter.actionLine !== undefined) query = query.where('action_line', '=', filter.actionLine)
  if (filter.axis !== undefined) query = query.where('action_line', 'like', `${filter.axis}.%`)
  if (filter.agency !== undefined) query = query.where(concerns(filter.agency))
  if (filter.mine === true) query = query.where(isMine(viewer, filter.open))
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

async function countNarrow(
  database: Database,
  viewer: Viewer,
  filter: ItemFilter,
): Promise<Map<string, number>> {
  const rows = await filtered(database.query.selectFrom('action_items').select('status'), viewer, filter)
    .select((column) => column.fn.countAll<number>().as('count'))
    .groupBy('status')
    .execute()
  return new Map(rows.map((row) => [row.status, row.count]))
}

async function countStatus(
  database: Database,
  viewer: Viewer,
  filter: ItemFilter,
  status: Status,
  atMost: number,
) {
  const some = filtered(database.query.selectFrom('action_items').select('id'), viewer, filter)
    .where('status', '=', status)
    .limit(atMost)
    .as('some')
  const row = await database.query
    .selectFrom(some)
    .select((column) => column.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Without this a database would look through all closed items for an open one. */
function isAskedFor(status: Status, filter: ItemFilter): boolean {
  const open = !closedStatuses.includes(status)
  return (filter.open ?? open) === open && (filter.statuses?.includes(status) ?? true)
}

/** How many items in each status, counted up to `atMost` so that a board costs the same however full. */
export async function countItems(
  database: Database,
  viewer: Viewer,
  filter: ItemFilter,
  atMost: number,
): Promise<Record<Status, number>> {
  const narrow = isNarrow(filter) ? await countNarrow(database, viewer, filter) : null
  const counts = {} as Record<Status, number>
  for (const status of statuses)
    if (narrow) counts[status] = Math.min(atMost, narrow.get(status) ?? 0)
    else if (isAskedFor(status, filter))
      counts[status] = await countStatus(database, viewer, filter, status, atMost)
    else counts[status] = 0
  return counts
}
