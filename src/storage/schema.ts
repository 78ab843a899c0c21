// The tables as types: text ids, times as ISO 8601 in UTC, days as YYYY-MM-DD, JSON as text, flags as 0 or 1.
import type { AudienceColumns } from './audience-columns.js'
import type { BriefingSchema } from './schema-briefings.js'

export type { AudienceColumns } from './audience-columns.js'

/** Events from platforms, by platform id. The payload is erased once handled. */
interface EventsInTable {
  id: string
  platform: string
  payload: string | null
  received_at: string
  lease_until: string
  attempts: number
  handled_at: string | null
}

export interface ActionItemsTable extends AudienceColumns {
  id: string
  number: number
  title: string
  text: string
  language: string
  action_line: string | null
  status: string
  status_since: string
  lead_agency: string | null
  lead_person: string | null
  lead_deputy: string | null
  due_on: string | null
  /** due_on, or a day beyond all others, so that one index serves the sorting. */
  due_sort: string
  source: string | null
  source_link: string | null
  created_by: string
  created_at: string
  updated_at: string
  version: number
  reason: string | null
  evidence: string | null
  merged_into: string | null
  escalation: string
  escalated_at: string | null
  reminded: string
  reminded_on: string | null
  snoozed_until: string | null
  /** Before this day the reminders need not look at the item; '' means now. Only a saving, never the truth. */
  look_on: string
  is_open: number
  search_text: string
}

interface ActionContributorsTable {
  item_id: string
  agency: string
  response: string
  reason: string | null
  answered_by: string | null
  answered_at: string | null
}

/** Append-only: triggers refuse update and delete. */
export interface ActionEventsTable {
  position: number
  item_id: string
  kind: string
  from_status: string | null
  to_status: string
  by: string
  at: string
  note: string | null
  details: string
  previous_hash: string
  hash: string
}

interface OutboxTable extends AudienceColumns {
  key: string
  position: number
  thread_key: string
  destination: string
  content: string
  status: 'pending' | 'sending' | 'sent' | 'failed'
  /** Attempts that had an end; one cut short by a crash is no failure of the message. */
  attempts: number
  /** How often it was taken: tells a sender's claim from a later one. */
  claims: number
  next_attempt_at: string
  lease_until: string | null
  outcome_unknown: number
  possibly_doubled: number
  last_error: string | null
  reference: string | null
  created_at: string
  sent_at: string | null
}

export interface PersonSettingsTable {
  person_id: string
  language: string | null
  zone: string | null
  quiet_from: string | null
  quiet_to: string | null
  snoozed_until: string | null
  muted: number
  vacation_from: string | null
  vacation_to: string | null
  stand_in: string | null
  preferred_platform: string | null
  last_platform: string | null
}

interface RoutingCorrectionsTable extends AudienceColumns {
  id: string
  item_id: string | null
  text: string
  language: string
  proposed_line: string | null
  chosen_line: string
  corrected_by: string
  corrected_at: string
  status: 'proposed' | 'accepted' | 'rejected'
  decided_by: string | null
  decided_at: string | null
}

interface QuestionsTable extends AudienceColumns {
  id: string
  text: string
  language: string
  outcome: string
  asked_by: string
  asked_at: string
}

interface FeedbackTable extends AudienceColumns {
  id: string
  question_id: string
  helpful: number
  reason: string | null
  given_by: string
  given_at: string
}

interface ConversationsTable {
  id: string
  platform: string
  reference: string
  refreshed_at: string
  failed_at: string | null
}

/** Append-only, as action_events; `entries` is JSON. */
interface DirectoryChangesTable {
  position: number
  by: string
  at: string
  note: string | null
  undoes: number | null
  entries: string
}

/** Proposed items that wait for somebody's click; `content` is JSON. */
interface DraftsTable extends AudienceColumns {
  id: string
  content: string
  created_by: string
  created_at: string
  expires_at: string
  used_at: string | null
  item_id: string | null
}

/** Where an item's card stands; `reference` is the platform's own. */
interface CardsTable {
  item_id: string
  place_key: string
  platform: string
  reference: string
  version: number
  shown_at: string
}

/** Threads that Kompas takes part in; `turns` is JSON, oldest first. */
interface ThreadsTable {
  key: string
  platform: string
  created_at: string
  last_at: string
  turns: string
}

/** Which account belongs to which person; only one confirmed claim an account. */
interface ClaimsTable {
  id: string
  platform: string
  workspace: string
  user_id: string
  person_id: string
  how: 'email' | 'claim' | 'directory'
  claimed_at: string
  status: 'proposed' | 'confirmed' | 'rejected'
  decided_by: string | null
  decided_at: string | null
}

export interface Schema extends BriefingSchema {
  events_in: EventsInTable
  applied_causes: { cause: string; item_id: string | null; applied_at: string }
  counters: { name: string; value: number }
  audience_members: { subject: string; person_id: string }
  action_items: ActionItemsTable
  action_contributors: ActionContributorsTable
  action_links: { item_id: string; other_id: string; linked_by: string; linked_at: string }
  action_events: ActionEventsTable
  audit_head: { id: string; position: number; hash: string }
  outbox: OutboxTable
  job_slots: { job: string; slot: string; claimed_at: string }
  person_settings: PersonSettingsTable
  routing_corrections: RoutingCorrectionsTable
  questions: QuestionsTable
  feedback: FeedbackTable
  conversations: ConversationsTable
  directory_changes: DirectoryChangesTable
  drafts: DraftsTable
  cards: CardsTable
  threads: ThreadsTable
  claims: ClaimsTable
  /** Sessions ended before their time: `session:<hash>`, or `person:<id>` for all that began until then. */
  session_ends: { key: string; ended_at: string }
}
