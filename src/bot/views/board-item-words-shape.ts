// Which words stand on the page of an action item: one shape for the four languages.
import type { ActionItem, EscalationStep, EventKind, DueNotice, MoveKind } from '../../actions/types.js'

/** What a person can do on the page of an item. */
export type OfferedMove = Exclude<MoveKind, 'remind'> | 'undo'

/** Names of an item's facts. */
interface FactWords {
  title: string
  status: string
  /** "since 3 May" */
  since: (day: string) => string
  lead: string
  deputy: string
  anybodyOf: (agency: string) => string
  nobody: string
  suggested: string
  due: string
  line: string
  noLine: string
  created: string
  /** "Ada, 3 May" */
  byWhomWhen: (who: string, when: string) => string
  source: string
  openSource: string
  madeHere: string
  seenBy: string
  audiences: Record<ActionItem['audience']['kind'], string>
  links: string
  mergedInto: string
  snoozed: (day: string) => string
}

interface ContributorWords {
  title: string
  responses: Record<'pending' | 'accepted' | 'declined', string>
}

interface HistoryWords {
  title: string
  /** `who` did it; `what` is whom, which item, which agency or which day it is about. */
  events: Record<EventKind, (who: string, what: string) => string>
  steps: Record<Exclude<EscalationStep, 'none'> | DueNotice, string>
  changed: Record<'title' | 'due' | 'line', (before: string, after: string) => string>
  hiddenItem: string
  itemNumber: (id: string) => string
}

interface MoveWords {
  title: string
  more: string
  /** Nothing can be done by this person. */
  none: string
  /** Nothing can be done any more. */
  over: string
  labels: Record<OfferedMove, string>
  /** What has just been done. */
  done: Record<OfferedMove | 'created', string>
  hints: Partial<Record<OfferedMove, string>>
  fields: Record<
    | 'reason'
    | 'reasonIfAny'
    | 'evidence'
    | 'lead'
    | 'deputy'
    | 'title'
    | 'dueOn'
    | 'line'
    | 'other'
    | 'agency'
    | 'until',
    string
  >
  noDeputy: string
  choose: string
  undoNote: string
}

interface ItemProblemWords {
  title: string
  meanwhile: string
  meanwhileNext: string
  typed: string
  tooLong: (most: string) => string
  chooseOne: string
}

export interface BoardItemWords {
  name: (id: string) => string
  asked: string
  evidence: string
  reasons: Record<'declined' | 'blocked' | 'cancelled' | 'other', string>
  strategySays: string
  facts: FactWords
  contributors: ContributorWords
  history: HistoryWords
  moves: MoveWords
  problems: ItemProblemWords
}
