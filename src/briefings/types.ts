// The words of briefings: what one is about, the facts of a period, and what is said of them with its sources.
import type { ActionItem } from '../actions/types.js'
import type { Language } from '../languages.js'

/** What a briefing is about: an axis, an action line or an agency, by id, or everything. */
export type BriefingSubject = { kind: 'strategy' } | { kind: 'axis' | 'line' | 'agency'; id: string }

/** An item as a briefing knows it. */
export type ItemFact = Pick<
  ActionItem,
  | 'id'
  | 'title'
  | 'text'
  | 'language'
  | 'actionLine'
  | 'status'
  | 'dueOn'
  | 'reason'
  | 'evidence'
  | 'mergedInto'
> & {
  /** The day on which it came to its status. */
  standsSince: string
  /** The agency that leads; null when nobody does yet. */
  lead: string | null
  /** Agencies that were asked to contribute and haven't answered. */
  awaited: string[]
  isPublic: boolean
}

/** What became of an item between two briefings, taken together. `on` is a day where the channel is. */
export type ItemChange = { itemId: string; on: string } & (
  | {
      kind:
        | 'new'
        | 'assigned'
        | 'accepted'
        | 'started'
        | 'resumed'
        | 'reopened'
        | 'declined'
        | 'blocked'
        | 'finished'
        | 'confirmed'
        | 'cancelled'
        | 'merged'
    }
  | { kind: 'due-moved'; from: string | null; to: string | null }
  | { kind: 'contribution-promised'; agency: string }
  | { kind: 'contribution-declined'; agency: string; reason: string | null }
)
export type ChangeKind = ItemChange['kind']

/** Open items at the end of a week, by how far they are. */
export interface WeekCounts {
  /** YYYY-MM-DD */
  endsOn: string
  /** Proposed, assigned or declined. */
  waiting: number
  underWay: number
  blocked: number
  /** Reported as finished, not confirmed yet. */
  reported: number
}

/** Everything that a briefing may say. Instants are ISO 8601 UTC, days YYYY-MM-DD where the channel is. */
export interface BriefingFacts {
  subject: BriefingSubject
  since: string
  until: string
  sinceDay: string
  today: string
  /** The day of the next briefing; null when none is planned. */
  nextOn: string | null
  /** How many planned briefings were missed before this one. */
  missed: number
  /** The last event of the history that is taken into account. */
  position: number
  /** All open items of the subject, and those that changed, by number. */
  items: ItemFact[]
  changes: ItemChange[]
  /** Ids of questions that the strategy didn't answer, by the part of it that is nearest. */
  questions: { partId: string; ids: string[] }[]
  /** Ids of what people thought of answers. */
  feedback: { helpful: string[]; unhelpful: string[] }
  weeks: WeekCounts[]
}

/** What a statement rests on: records of the database, or words of the strategy. */
export type Source =
  | { kind: 'item'; itemId: string }
  | { kind: 'passage'; passageId: string; quote: string }
  | { kind: 'question'; questionId: string }
  | { kind: 'feedback'; feedbackId: string }
  /** The history up to an event: shows that there was no other. */
  | { kind: 'history'; after: string; position: number }
  /** A coordinator's own words. */
  | { kind: 'remark'; by: string; at: string }

/** An item as a sentence names it. */
export interface NamedItem {
  id: string
  title: string
  language: Language
  /** The leading agency's short name. */
  lead: string | null
}

/** What a question was about: an axis or a line by number, or another part of the strategy by its title. */
export type Topic = { kind: 'axis' | 'line'; id: string } | { kind: 'part'; title: string }

/** How many items of a kind, for the opening sentence. */
export interface Tally {
  kind: 'new' | 'accepted' | 'finished' | 'declined' | 'blocked' | 'cancelled'
  count: number
}

/** What an overdue item waits for. */
export type OverdueReason = { kind: 'blocked'; reason: string | null } | { kind: 'unanswered' }

/** One sentence before it has words. Names are in the briefing's language, reasons in their writer's words. */
export type Statement = { sources: Source[] } & (
  | { say: 'remark'; text: string; by: string }
  /** Written by a language model, from the other sentences. */
  | { say: 'lead'; text: string }
  | { say: 'tally'; since: string; tallies: Tally[] }
  | { say: 'nothing-changed'; since: string }
  | { say: 'open'; count: number; overdue: number }
  | {
      say: 'new'
      item: NamedItem
      state: 'proposed' | 'assigned' | 'accepted' | 'other'
      dueOn: string | null
    }
  | { say: 'assigned' | 'started' | 'resumed' | 'confirmed'; item: NamedItem; on: string }
  | { say: 'accepted'; item: NamedItem; on: string; dueOn: string | null }
  | { say: 'declined' | 'cancelled' | 'reopened'; item: NamedItem; on: string; reason: string | null }
  /** `still`: it was so at the briefing before. */
  | { say: 'blocked'; item: NamedItem; since: string; still: boolean; reason: string | null }
  | { say: 'finished'; item: NamedItem; on: string; evidence: string | null }
  | { say: 'merged'; item: NamedItem; on: string; into: string | null }
  | { say: 'due-moved'; item: NamedItem; from: string | null; to: string | null }
  | { say: 'contribution-promised'; item: NamedItem; agency: string }
  | { say: 'contribution-declined'; item: NamedItem; agency: string; reason: string | null }
  | { say: 'overdue'; item: NamedItem; dueOn: string; still: boolean; why: OverdueReason | null }
  | { say: 'unanswered'; item: NamedItem; since: string }
  | { say: 'awaited'; item: NamedItem; agencies: string[] }
  | { say: 'due-soon'; item: NamedItem; dueOn: string }
  | { say: 'more'; count: number }
  | { say: 'questions'; about: Topic; count: number }
  | { say: 'feedback'; helpful: number; unhelpful: number }
)

/** In the order in which a briefing says them. */
export const sectionKinds = [
  'opening',
  'new',
  'progress',
  'decisions',
  'attention',
  'coming',
  'questions',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/** A sentence with the section that it belongs to. */
export type Placed = [SectionKind, Statement]

export interface BriefingSection {
  kind: SectionKind
  statements: Statement[]
}

/** The strategy's own words, verbatim, with where they stand. */
export interface ChosenPassage {
  passageId: string
  quote: string
  start: number
  end: number
  /** The document's language. */
  language: Language
  /** The same words in the briefing's language; null where there is no reading, or none is needed. */
  reading: string | null
}

/** A briefing in a channel's language, before it has words. */
export interface Briefing {
  subject: BriefingSubject
  /** The subject's name in the briefing's language; null for the whole strategy. */
  subjectName: string | null
  language: Language
  since: string
  today: string
  sections: BriefingSection[]
  passage: (ChosenPassage & { sources: Source[] }) | null
  /** Empty when there is nothing to draw. */
  weeks: WeekCounts[]
}
