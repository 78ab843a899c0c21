// Reads what a briefing may say, as one reader sees it: items, their history, and counts of questions and feedback.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { isVisibleItem } from '../actions/audience-store.js'
import { readEventsOf } from '../actions/event-chain-store.js'
import { toItems } from '../actions/item-rows-store.js'
import type { ActionEvent, ActionItem, Viewer } from '../actions/types.js'
import type { Database, Transaction } from '../storage/database.js'
import type { BriefingSubject } from './types.js'

interface FactsRequest {
  subject: BriefingSubject
  /** Who will read it. */
  viewer: Viewer
  /** The last event of the history that the briefing before took into account. */
  after: number
  /** Instants (ISO 8601 UTC) between which questions and feedback count. */
  since: string
  until: string
  /** Ends of weeks, as instants, oldest first. */
  weekEnds: readonly string[]
}

/** What the database knows of a period; all of it of the same moment. */
export interface StoredFacts {
  /** The last event of the history. */
  position: number
  /** Open items, and those that changed, by number. */
  items: ActionItem[]
  /** Their events of the period, oldest first. */
  events: ActionEvent[]
  /** Per end of a week, how many items stood in each status. */
  weeks: Record<string, number>[]
  /** Questions without an answer, with the part of the strategy nearest to each. */
  questions: { id: string; partId: string | null }[]
  feedback: { id: string; helpful: boolean; partId: string | null }[]
}

export interface FactsStore {
  read(request: FactsRequest): Promise<StoredFacts>
  /** The last event of the history, or the last one until an instant (ISO 8601 UTC). */
  readPosition(until?: string): Promise<number>
}

/** Databases take only so many values in one query. */
const chunk = 500

function concerns(subject: BriefingSubject): RawBuilder<SqlBool> {
  switch (subject.kind) {
    case 'strategy':
      return sql`1 = 1`
    case 'axis':
      return sql`action_items.action_line like ${`${subject.id}.%`}`
    case 'line':
      return sql`action_items.action_line = ${subject.id}`
    case 'agency':
      return sql`(action_items.lead_agency = ${subject.id} or exists (select 1 from action_contributors c
        where c.item_id = action_items.id and c.agency = ${subject.id}))`
  }
}

async function readPosition(query: Database['query'] | Transaction): Promise<number> {
  const head = await query.selectFrom('audit_head').select('position').executeTakeFirst()
  return head?.position ?? 0
}

async function positionAt(query: Database['query'], instant: string): Promise<number> {
  const { last } = await query
    .selectFrom('action_events')
    .select((column) => column.fn.max<number | null>('position').as('last'))
    .where('at', '<=', instant)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

async function readItems(transaction: Transaction, request: FactsRequest): Promise<ActionItem[]> {
  const rows = await transaction
    .selectFrom('action_items')
    .selectAll()
    .where(concerns(request.subject))
    .where(isVisibleItem(request.viewer))
    .where(
      sql<SqlBool>`(is_open = 1 or exists (select 1 from action_events e
      where e.item_id = action_items.id and e.position > ${request.after}))`,
    )
    .orderBy('number')
    .execute()
  const items: ActionItem[] = []
  for (let start = 0; start < rows.length; start += chunk)
    items.push(...(await toItems(transaction, rows.slice(start, start + chunk), request.viewer)))
  return items
}

/** The last event of each item until then tells how it stood. */
async function readWeek(
  transaction: Transaction,
  { subject, viewer }: FactsRequest,
  end: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ status: string; count: number }>`
    select e.to_status as status, count(*) as count from action_events e
    join (select action_events.item_id, max(action_events.position) as position from action_events
      join action_items on action_items.id = action_events.item_id
      where action_events.at <= ${end} and ${concerns(subject)} and ${isVisibleItem(viewer)}
      group by action_events.item_id) as last on last.position = e.position
    group by e.to_status`.execute(transaction)
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

async function readQuestions(transaction: Transaction, { since, until }: FactsRequest) {
  const rows = await transaction
    .selectFrom('questions')
    .leftJoin('question_details', 'question_details.question_id', 'questions.id')
    .select(['questions.id', 'question_details.part_id'])
    .where('questions.outcome', '=', 'not-found')
    .where('questions.asked_at', '>', since)
    .where('questions.asked_at', '<=', until)
    .orderBy('questions.id')
    .execute()
  return rows.map((row) => ({ id: row.id, partId: row.part_id }))
}

async function readFeedback(transaction: Transaction, { since, until }: FactsRequest) {
  const rows = await transaction
    .selectFrom('feedback')
    .leftJoin('question_details', 'question_details.question_id', 'feedback.question_id')
    .select(['feedback.id', 'feedback.helpful', 'question_details.part_id'])
    .where('feedback.given_at', '>', since)
    .where('feedback.given_at', '<=', until)
    .orderBy('feedback.id')
    .execute()
  return rows.map((row) => ({ id: row.id, helpful: row.helpful === 1, partId: row.part_id }))
}

async function readFacts(database: Database, request: FactsRequest): Promise<StoredFacts> {
  return await database.transact(async (transaction) => {
    if (database.dialect === 'postgres')
      await sql`set transaction isolation level repeatable read`.execute(transaction)
    const position = await readPosition(transaction)
    const items = await readItems(transaction, request)
    const events = await readEventsOf(
      transaction,
      items.map(({ id }) => id),
      request.after,
    )
    const weeks: StoredFacts['weeks'] = []
    for (const end of request.weekEnds) weeks.push(await readWeek(transaction, request, end))
    const questions = await readQuestions(transaction, request)
    return { position, items, events, weeks, questions, feedback: await readFeedback(transaction, request) }
  })
}

/** The facts kept in this database. */
export function createFactsStore(database: Database): FactsStore {
  return {
    read: (request) => readFacts(database, request),
    readPosition: (until) =>
      until === undefined ? readPosition(database.query) : positionAt(database.query, until),
  }
}
