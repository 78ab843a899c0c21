// The words of following up: people and what they may see, items, their history, and what may refuse a move.
import type { Role } from '../directory/types.js'
import type { Language } from '../languages.js'

/** Who looks or acts. `system` is Kompas itself: it sees all, and may only remind. */
export type Viewer =
  | { kind: 'system' }
  | {
      kind: 'person'
      personId: string
      roles: Role[]
      /** Agencies that the person belongs to. */
      agencies: string[]
      /** Channels that the person is in, as `channelKey` writes them. */
      channels: string[]
      /** People on vacation whom the person stands in for. */
      actsFor: string[]
    }

export interface Place {
  platform: string
  workspace: string
  channel: string
  thread?: string
}

/** Who may see a thing: everybody, those in a channel, or named people only. */
export type Audience =
  { kind: 'public' } | { kind: 'channel'; channel: string } | { kind: 'people'; people: string[] }

export const statuses = [
  'proposed',
  'assigned',
  'accepted',
  'declined',
  'in-progress',
  'blocked',
  'done',
  'confirmed',
  'cancelled',
  'merged',
] as const
export type Status = (typeof statuses)[number]

/** Statuses in which nobody has anything left to do. */
export const closedStatuses: readonly Status[] = ['confirmed', 'cancelled', 'merged']

/** Who answers for an item. A person may be missing: then anybody who answers for the agency. */
export interface Lead {
  agency: string
  person: string | null
  deputy: string | null
}

interface Contributor {
  agency: string
  response: 'pending' | 'accepted' | 'declined'
  reason: string | null
  answeredBy: string | null
  answeredAt: string | null
}

/** How far an unanswered item has been carried. */
export type EscalationStep = 'none' | 'reminder' | 'deputy' | 'coordinator'

/** What the owner was last told about the due day. */
export type DueNotice = 'due-soon' | 'due' | 'overdue'

/** A task with its lead, contributors, due day and status. Times ISO 8601 UTC, days YYYY-MM-DD. */
export interface ActionItem {
  /** A whole number as text, short enough to type. */
  id: string
  title: string
  text: string
  language: Language
  /** "1.1" … "3.5", "governance"; null when nobody has chosen. */
  actionLine: string | null
  status: Status
  statusSince: string
  lead: Lead | null
  contributors: Contributor[]
  dueOn: string | null
  source: Place | null
  sourceLink: string | null
  audience: Audience
  createdBy: string
  createdAt: string
  updatedAt: string
  /** Grows by one with every change; a click may carry the version it was shown. */
  version: number
  /** Why it is declined, blocked or cancelled. */
  reason: string | null
  /** What shows that it is done. */
  evidence: string | null
  mergedInto: string | null
  /** Ids of linked items that the viewer may see. */
  links: string[]
  escalation: EscalationStep
  escalatedAt: string | null
  reminded: DueNotice | 'none'
  remindedOn: string | null
  /** The lead hears nothing about due days before this day. */
  snoozedUntil: string | null
}

/** What a new item is made of. */
export type ItemDraft = Pick<
  ActionItem,
  'title' | 'text' | 'language' | 'actionLine' | 'lead' | 'dueOn' | 'source' | 'sourceLink' | 'audience'
> & {
  /** Agencies asked to contribute. */
  contributors: string[]
}

export type EventKind =
  | 'created'
  | MoveKind
  /** On the other item of a merge or of its undoing. */
  | 'absorb'
  | 'separate'
  | 'undo'

/** One thing that happened to an item, before it has its place in the chain. */
export interface NewActionEvent {
  itemId: string
  kind: EventKind
  from: Status | null
  to: Status
  /** A person's id, or "system". */
  by: string
  at: string
  note: string | null
  details: EventDetails
}

/** What the item was before, so that the move can be undone; and whom it concerns. */
export interface EventDetails {
  before?: Partial<ActionItem>
  agency?: string
  otherId?: string
  /** The two were linked before they were merged. */
  wasLinked?: boolean
  lead?: Lead
  until?: string
  step?: Exclude<EscalationStep, 'none'> | DueNotice
  contact?: string
}

/** An event in its place: each hash covers the event and the hash before it, from the first on. */
export interface ActionEvent extends NewActionEvent {
  position: number
  previousHash: string
  hash: string
}

/** What somebody wants to do with an item. */
export type Move =
  | { kind: 'assign'; lead: Lead }
  | { kind: 'accept' }
  | { kind: 'decline'; reason: string }
  | { kind: 'start' }
  | { kind: 'block'; reason: string }
  | { kind: 'finish'; evidence: string }
  | { kind: 'confirm' }
  | { kind: 'reopen'; reason?: string }
  | { kind: 'cancel'; reason: string }
  | { kind: 'merge'; into: string }
  | { kind: 'link'; other: string }
  | { kind: 'unlink'; other: string }
  /** `audience`: restricted to those involved, or open to everybody. */
  | {
      kind: 'edit'
      title?: string
      dueOn?: string | null
      actionLine?: string
      audience?: 'public' | 'people'
    }
  | { kind: 'ask-contributor'; agency: string }
  | { kind: 'contribute'; agency: string }
  | { kind: 'decline-contribution'; agency: string; reason: string }
  | { kind: 'snooze'; until: string }
  | { kind: 'remind'; step: NonNullable<EventDetails['step']>; contact: string }
export type MoveKind = Move['kind']

/** What a person is to an item, as far as moves are concerned. */
export type Party = 'lead' | 'contributor' | 'creator' | 'coordinator' | 'system'

export const refusalReasons = [
  'not-found',
  'not-allowed',
  'already',
  'closed',
  'wrong-status',
  'changed-meanwhile',
  'reason-needed',
  'evidence-needed',
  'title-needed',
  'title-too-long',
  'same-item',
  'target-closed',
  'not-a-contributor',
  'already-answered',
  'nothing-to-change',
  'bad-date',
  'undo-nothing',
  'undo-too-late',
  'undo-changed-since',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** A move that changed nothing, with the key of the sentence that says why. */
export interface Refusal {
  kind: 'refused'
  reason: RefusalReason
  /** The item as it is; absent when the person may not see it. */
  item?: ActionItem
  /** Who may make this move, when the person may not. */
  allowedFor?: Party[]
}

/** What came of a create, move or undo. `repeated`: this very cause was applied before. */
export type ChangeOutcome =
  | { kind: 'changed'; item: ActionItem; event: ActionEvent }
  | { kind: 'repeated'; item: ActionItem | null }
  | Refusal
