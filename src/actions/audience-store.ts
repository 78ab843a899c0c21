// Who may see a row, as SQL: the one rule that every query with a viewer uses, and the named people's rows.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { mayDo } from '../directory/access.js'
import type { Transaction } from '../storage/database.js'
import type { AudienceColumns } from '../storage/schema.js'
import { agenciesOf } from './parties.js'
import type { Audience, Viewer } from './types.js'

type Condition = RawBuilder<SqlBool>
/** A table with an audience, and its key column. */
export type AudienceTable =
  'action_items' | 'outbox' | 'questions' | 'feedback' | 'routing_corrections' | 'drafts' | 'briefings'

const nobody = sql<SqlBool>`1 = 0`
const everybody = sql<SqlBool>`1 = 1`

function anyOf(column: RawBuilder<unknown>, values: string[]): Condition {
  return values.length === 0 ? nobody : sql<SqlBool>`${column} in (${sql.join(values)})`
}

/** The person and those on vacation whom the person stands in for. */
export function idsOf(viewer: Viewer): string[] {
  return viewer.kind === 'system' ? [] : [viewer.personId, ...viewer.actsFor]
}

/** True for a coordinator or admin: they also see what belongs to a channel that they aren't in. */
export function isCoordinator(viewer: Viewer): boolean {
  return viewer.kind === 'person' && mayDo(viewer.roles, 'assign-items')
}

/** True for the rows of `table` (key column `key`) that the viewer may see by audience alone. */
export function isInAudience(viewer: Viewer, table: AudienceTable, key: string): Condition {
  if (viewer.kind === 'system') return everybody
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const inChannel = isCoordinator(viewer) ? everybody : anyOf(column('audience_channel'), viewer.channels)
  return sql<SqlBool>`(${column('audience_kind')} = 'public'
    or (${column('audience_kind')} = 'channel' and ${inChannel})
    or exists (select 1 from audience_members m where ${anyOf(sql.ref('m.person_id'), idsOf(viewer))}
      and m.subject = ${sql.lit(`${table}:`)} || ${column(key)}))`
}

/**
 * True for the items that the viewer may see: by audience, as creator, lead or deputy, and as one who
 * answers for the lead's or a contributor's agency.
 */
export function isVisibleItem(viewer: Viewer): Condition {
  if (viewer.kind === 'system') return everybody
  const ids = idsOf(viewer)
  const agencies = agenciesOf(viewer)
  const column = (name: string) => sql.ref(`action_items.${name}`)
  return sql<SqlBool>`(${isInAudience(viewer, 'action_items', 'id')}
    or ${anyOf(column('created_by'), ids)}
    or ${anyOf(column('lead_person'), ids)}
    or ${anyOf(column('lead_deputy'), ids)}
    or (${anyOf(column('lead_agency'), agencies)}
      and (${column('lead_person')} is null or ${column('audience_kind')} <> 'people'))
    or exists (select 1 from action_contributors c where c.item_id = ${column('id')}
      and ${anyOf(sql.ref('c.agency'), agencies)}))`
}

/** The columns of an audience. */
export function audienceColumns(audience: Audience): AudienceColumns {
  return {
    audience_kind: audience.kind,
    audience_channel: audience.kind === 'channel' ? audience.channel : null,
  }
}

/** An audience from its columns and its named people. */
export function audienceOf(row: AudienceColumns, people: string[]): Audience {
  switch (row.audience_kind) {
    case 'public':
      return { kind: 'public' }
    case 'channel':
      return { kind: 'channel', channel: row.audience_channel ?? '' }
    case 'people':
      return { kind: 'people', people }
  }
}

/** Stores the named people of an audience in place of those named before. */
export async function replaceAudience(
  transaction: Transaction,
  table: AudienceTable,
  key: string,
  audience: Audience,
): Promise<void> {
  await transaction.deleteFrom('audience_members').where('subject', '=', `${table}:${key}`).execute()
  await nameAudience(transaction, table, key, audience)
}

/** Stores the named people of an audience. */
export async function nameAudience(
  transaction: Transaction,
  table: AudienceTable,
  key: string,
  audience: Audience,
): Promise<void> {
  if (audience.kind !== 'people' || audience.people.length === 0) return
  const subject = `${table}:${key}`
  await transaction
    .insertInto('audience_members')
    .values([...new Set(audience.people)].map((person_id) => ({ subject, person_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
