// From where each channel's briefings begin, its last slot, and what a coordinator decided about the next one.
import { sql } from 'kysely'
import type { Database } from '../storage/database.js'

/** How it stands with a channel's briefings. */
export interface ChannelPlan {
  /** The schedule by which its slots are counted, as JSON; null while it isn't active. */
  schedule: string | null
  /** The day of the last slot that is done with. */
  lastSlot: string
  /** Where the last briefing ended: an instant (ISO 8601 UTC) and an event. */
  until: string
  position: number
  held: { by: string; at: string } | null
  remark: { text: string; by: string; at: string } | null
}

/** A change of a channel's plan; `begin` starts to count slots, from a day, an instant and an event on. */
export type PlanChange =
  | { kind: 'begin'; schedule: string; slot: string; at: string; position: number }
  | { kind: 'pause' }
  | { kind: 'hold'; by: string; at: string }
  | { kind: 'release' }
  | { kind: 'remark'; text: string; by: string; at: string }
  | { kind: 'forget-remark' }

interface PlanRow {
  channel_id: string
  schedule: string | null
  from_slot: string
  from_at: string
  from_position: number
  held_by: string | null
  held_at: string | null
  remark: string | null
  remark_by: string | null
  remark_at: string | null
  last_slot: string | null
  until: string | null
  position: number | null
}

/** Slots are days; a briefing that somebody asked for carries its cause instead. */
const planned = sql`slot like '____-__-__'`

/** Every plan, by channel. */
export async function readPlans(database: Database): Promise<Map<string, ChannelPlan>> {
  const { rows } = await sql<PlanRow>`select c.*,
      (select max(slot) from briefings b where b.channel_id = c.channel_id and ${planned}) as last_slot,
      (select max(until) from briefings b where b.channel_id = c.channel_id) as until,
      (select max(position) from briefings b where b.channel_id = c.channel_id) as position
    from briefing_channels c`.execute(database.query)
  return new Map(rows.map((row) => [row.channel_id, planOf(row)]))
}

function planOf(row: PlanRow): ChannelPlan {
  const { held_by, held_at, remark, remark_by, remark_at } = row
  return {
    schedule: row.schedule,
    lastSlot: row.last_slot !== null && row.last_slot > row.from_slot ? row.last_slot : row.from_slot,
    until: row.until ?? row.from_at,
    position: row.position ?? row.from_position,
    held: held_by === null ? null : { by: held_by, at: held_at ?? '' },
    remark: remark === null ? null : { text: remark, by: remark_by ?? '', at: remark_at ?? '' },
  }
}

/** Writes a change; one that another replica has just made is made no second time. */
export async function writePlan(database: Database, channelId: string, change: PlanChange): Promise<void> {
  if (change.kind === 'begin') {
    await begin(database, channelId, change)
    return
  }
  await database.query
    .updateTable('briefing_channels')
    .set(columnsOf(change))
    .where('channel_id', '=', channelId)
    .execute()
}

async function begin(
  database: Database,
  channelId: string,
  { schedule, slot, at, position }: Extract<PlanChange, { kind: 'begin' }>,
): Promise<void> {
  await database.query
    .insertInto('briefing_channels')
    .values({
      ...{ channel_id: channelId, schedule, from_slot: slot, from_at: at, from_position: position },
      ...{ held_by: null, held_at: null, remark: null, remark_by: null, remark_at: null },
    })
    // A channel with another schedule counts its slots anew; what it was told last stays.
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet({ schedule, from_slot: slot }))
    .execute()
}

function columnsOf(change: Exclude<PlanChange, { kind: 'begin' }>) {
  switch (change.kind) {
    case 'pause':
      return { schedule: null }
    case 'hold':
      return { held_by: change.by, held_at: change.at }
    case 'release':
      return { held_by: null, held_at: null }
    case 'remark':
      return { remark: change.text, remark_by: change.by, remark_at: change.at }
    case 'forget-remark':
      return { remark: null, remark_by: null, remark_at: null }
  }
}
