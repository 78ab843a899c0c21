// Briefings as they were sent, each slot claimed once, and what coordinators decided about the next one.
import { randomUUID } from 'node:crypto'
import { audienceColumns, isInAudience } from '../actions/audience-store.js'
import type { OutgoingDraft } from '../actions/message-types.js'
import { enqueue } from '../actions/outbox-store.js'
import type { Audience, Viewer } from '../actions/types.js'
import type { Language } from '../languages.js'
import type { Database, Transaction } from '../storage/database.js'
import { readPlans, writePlan, type ChannelPlan, type PlanChange } from './channel-plan-store.js'
import type { Briefing, BriefingFacts } from './types.js'

/** A briefing on its way out, with everything that is kept of it. */
export interface OutgoingBriefing {
  id: string
  channelId: string
  /** The day of the slot, or the cause of a briefing that was asked for. */
  slot: string
  /** Who had it sent; null when its time had come. */
  sentBy: string | null
  /** What somebody did to have it sent: done again, it sends nothing more. */
  cause: string | null
  briefing: Briefing
  facts: BriefingFacts
  /** The message as it is sent. */
  message: unknown
  audience: Audience
  destination: OutgoingDraft['destination']
  /** When the remark that it carries was written (ISO 8601 UTC); null when it carries none. */
  remarkAt: string | null
}

/** A briefing that was sent. */
export interface KeptBriefing {
  id: string
  channelId: string
  slot: string
  language: Language
  since: string
  until: string
  sentAt: string
  sentBy: string | null
  briefing: Briefing
  facts: BriefingFacts
  message: unknown
}

export interface BriefingStore {
  /** Every channel that had a schedule, with its last slot and what is decided about the next briefing. */
  plans(): Promise<Map<string, ChannelPlan>>
  /** Begins a channel, or changes what is decided about its next briefing. */
  plan(channelId: string, change: PlanChange): Promise<void>
  /**
   * Claims the slot, keeps the briefing and puts its message in the outbox, all or nothing.
   * @returns false when the slot is taken, or somebody has just held what would go out by itself
   */
  send(briefing: OutgoingBriefing, now: Date): Promise<boolean>
  /** Ids of the passages that a channel had, the latest first. */
  usedPassages(channelId: string): Promise<string[]>
  /** A kept briefing; null when there is none that the viewer may see. */
  find(id: string, viewer: Viewer): Promise<KeptBriefing | null>
  /** Kept briefings, the latest first. @param channelId of one channel only */
  list(viewer: Viewer, limit: number, channelId?: string): Promise<KeptBriefing[]>
}

/** A new briefing's id: nobody can guess it, so that its picture may be fetched by who was given its address. */
export function newBriefingId(): string {
  return randomUUID()
}

function rowOf(one: OutgoingBriefing, now: Date) {
  const { id, channelId, slot, sentBy, briefing, facts, message, audience } = one
  return {
    ...{ id, slot, channel_id: channelId, sent_by: sentBy, language: briefing.language },
    ...{ since: facts.since, until: facts.until, position: facts.position, sent_at: now.toISOString() },
    ...{ passage_id: briefing.passage?.passageId ?? null, briefing: JSON.stringify(briefing) },
    ...{ facts: JSON.stringify(facts), message: JSON.stringify(message), ...audienceColumns(audience) },
  }
}

async function isHeld(transaction: Transaction, channelId: string): Promise<boolean> {
  const plan = await transaction
    .selectFrom('briefing_channels')
    .select('held_by')
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  return typeof plan?.held_by === 'string'
}

async function isFirst(
  transaction: Transaction,
  { cause, channelId }: OutgoingBriefing,
  now: Date,
): Promise<boolean> {
  if (cause === null) return true
  const applied = await transaction
    .insertInto('applied_causes')
    .values({ cause: `briefing:${channelId}:${cause}`, item_id: null, applied_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('cause')
    .executeTakeFirst()
  return applied !== undefined
}

/** The decisions were about this briefing; a remark written meanwhile is for the next. */
async function forgetDecisions(transaction: Transaction, one: OutgoingBriefing): Promise<void> {
  const plan = transaction.updateTable('briefing_channels').where('channel_id', '=', one.channelId)
  await plan.set({ held_by: null, held_at: null }).execute()
  if (one.remarkAt === null) return
  const said = { remark: null, remark_by: null, remark_at: null }
  await plan.set(said).where('remark_at', '=', one.remarkAt).execute()
}

async function send(database: Database, one: OutgoingBriefing, now: Date): Promise<boolean> {
  return await database.transact(async (transaction) => {
    if (one.sentBy === null && (await isHeld(transaction, one.channelId))) return false
    if (!(await isFirst(transaction, one, now))) return false
    const claimed = await transaction
      .insertInto('briefings')
      .values(rowOf(one, now))
      .onConflict((conflict) => conflict.columns(['channel_id', 'slot']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (claimed === undefined) return false
    await forgetDecisions(transaction, one)
    const key = `briefing:${one.channelId}:${one.slot}`
    const { destination, audience, message } = one
    await enqueue(transaction, [{ key, destination, content: { kind: 'message', message }, audience }], now)
    return true
  })
}

async function usedPassages(database: Database, channelId: string): Promise<string[]> {
  const rows = await database.query
    .selectFrom('briefings')
    .select('passage_id')
    .where('channel_id', '=', channelId)
    .where('passage_id', 'is not', null)
    .orderBy('sent_at', 'desc')
    .execute()
  return rows.flatMap((row) => row.passage_id ?? [])
}

async function readKept(
  database: Database,
  viewer: Viewer,
  { limit, id, channelId }: { limit: number; id?: string; channelId?: string | undefined },
): Promise<KeptBriefing[]> {
  let query = database.query
    .selectFrom('briefings')
    .selectAll()
    .where(isInAudience(viewer, 'briefings', 'id'))
  if (id !== undefined) query = query.where('id', '=', id)
  if (channelId !== undefined) query = query.where('channel_id', '=', channelId)
  const rows = await query.orderBy('sent_at', 'desc').orderBy('id').limit(limit).execute()
  return rows.map((row) => ({
    ...{ id: row.id, channelId: row.channel_id, slot: row.slot, language: row.language as Language },
    ...{ since: row.since, until: row.until, sentAt: row.sent_at, sentBy: row.sent_by },
    briefing: JSON.parse(row.briefing) as Briefing,
    facts: JSON.parse(row.facts) as BriefingFacts,
    message: JSON.parse(row.message) as unknown,
  }))
}

/** The briefings kept in this database. */
export function createBriefingStore(database: Database): BriefingStore {
  return {
    plans: () => readPlans(database),
    plan: (channelId, change) => writePlan(database, channelId, change),
    send: (briefing, now) => send(database, briefing, now),
    usedPassages: (channelId) => usedPassages(database, channelId),
    find: async (id, viewer) => (await readKept(database, viewer, { limit: 1, id }))[0] ?? null,
    list: (viewer, limit, channelId) => readKept(database, viewer, { limit, channelId }),
  }
}
