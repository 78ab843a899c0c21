// Items as rows and back: one row, with its contributors, links and named people beside it.
import type { Kysely, Selectable } from 'kysely'
import { isLanguage } from '../languages.js'
import type { ActionItemsTable, Schema } from '../storage/schema.js'
import { StorageError } from '../errors.js'
import { audienceColumns, audienceOf, isVisibleItem } from './audience-store.js'
import { closedStatuses, type ActionItem, type Lead, type Place, type Status, type Viewer } from './types.js'

type ItemRow = Selectable<ActionItemsTable>

/** Sorts after every day. */
const noDay = '9999-12-31'

/** Lower case without accents, so that "enquete" finds "enquête". */
export function searchForm(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The row of an item; the reminders look at a changed item at once. */
export function toRow(item: ActionItem): ItemRow {
  return {
    ...{ id: item.id, number: Number(item.id), title: item.title, text: item.text, language: item.language },
    ...{ action_line: item.actionLine, status: item.status, status_since: item.statusSince },
    lead_agency: item.lead?.agency ?? null,
    lead_person: item.lead?.person ?? null,
    lead_deputy: item.lead?.deputy ?? null,
    ...{ due_on: item.dueOn, due_sort: item.dueOn ?? noDay },
    source: item.source ? JSON.stringify(item.source) : null,
    source_link: item.sourceLink,
    ...{ created_by: item.createdBy, created_at: item.createdAt, updated_at: item.updatedAt },
    ...{ version: item.version, reason: item.reason, evidence: item.evidence, merged_into: item.mergedInto },
    ...{ escalation: item.escalation, escalated_at: item.escalatedAt },
    ...{ reminded: item.reminded, reminded_on: item.remindedOn, snoozed_until: item.snoozedUntil },
    ...{ look_on: '', is_open: closedStatuses.includes(item.status) ? 0 : 1 },
    search_text: searchForm(`${item.title} ${item.text}`),
    ...audienceColumns(item.audience),
  }
}

function leadOf(row: ItemRow): Lead | null {
  if (row.lead_agency === null) return null
  return { agency: row.lead_agency, person: row.lead_person, deputy: row.lead_deputy }
}

function toItem(row: ItemRow): ActionItem {
  if (!isLanguage(row.language)) throw new StorageError(`item ${row.id} has no known language`)
  return {
    ...{ id: row.id, title: row.title, text: row.text, language: row.language },
    ...{ actionLine: row.action_line, status: row.status as Status, statusSince: row.status_since },
    ...{ lead: leadOf(row), contributors: [], dueOn: row.due_on },
    source: row.source === null ? null : (JSON.parse(row.source) as Place),
    ...{ sourceLink: row.source_link, audience: audienceOf(row, []) },
    ...{ createdBy: row.created_by, createdAt: row.created_at, updatedAt: row.updated_at },
    ...{ version: row.version, reason: row.reason, evidence: row.evidence, mergedInto: row.merged_into },
    links: [],
    escalation: row.escalation as ActionItem['escalation'],
    escalatedAt: row.escalated_at,
    reminded: row.reminded as ActionItem['reminded'],
    ...{ remindedOn: row.reminded_on, snoozedUntil: row.snoozed_until },
  }
}

async function addContributors(query: Kysely<Schema>, items: Map<string, ActionItem>): Promise<void> {
  const rows = await query
    .selectFrom('action_contributors')
    .selectAll()
    .where('item_id', 'in', [...items.keys()])
    .orderBy('agency')
    .execute()
  for (const row of rows)
    items.get(row.item_id)?.contributors.push({
      agency: row.agency,
      response: row.response as ActionItem['contributors'][number]['response'],
      ...{ reason: row.reason, answeredBy: row.answered_by, answeredAt: row.answered_at },
    })
}

async function addLinks(
  query: Kysely<Schema>,
  items: Map<string, ActionItem>,
  viewer: Viewer,
): Promise<void> {
  const rows = await query
    .selectFrom('action_links')
    .innerJoin('action_items', 'action_items.id', 'action_links.other_id')
    .select(['action_links.item_id', 'action_links.other_id'])
    .where('action_links.item_id', 'in', [...items.keys()])
    .where(isVisibleItem(viewer))
    .orderBy('action_items.number')
    .execute()
  for (const row of rows) items.get(row.item_id)?.links.push(row.other_id)
}

async function addPeople(query: Kysely<Schema>, items: Map<string, ActionItem>): Promise<void> {
  const named = [...items.values()].filter((item) => item.audience.kind === 'people')
  if (named.length === 0) return
  const rows = await query
    .selectFrom('audience_members')
    .selectAll()
    .where(
      'subject',
      'in',
      named.map((item) => `action_items:${item.id}`),
    )
    .orderBy('person_id')
    .execute()
  for (const row of rows) {
    const audience = items.get(row.subject.slice('action_items:'.length))?.audience
    if (audience?.kind === 'people') audience.people.push(row.person_id)
  }
}

/** Rows as whole items, in the same order; links only to items that the viewer may see. */
export async function toItems(query: Kysely<Schema>, rows: ItemRow[], viewer: Viewer): Promise<ActionItem[]> {
  const items = new Map(rows.map((row) => [row.id, toItem(row)]))
  if (items.size === 0) return []
  await addContributors(query, items)
  await addLinks(query, items, viewer)
  await addPeople(query, items)
  for (const item of items.values())
    if (item.mergedInto !== null && !item.links.includes(item.mergedInto)) item.mergedInto = null
  return [...items.values()]
}
