// Which words stand on the board and around it: one shape for the four languages.
import type { Status } from '../../actions/types.js'

interface NavigationWords {
  label: string
  board: string
  list: string
  mine: string
  create: string
  signedIn: (name: string) => string
  viaLink: string
  signOut: string
  signOutEverywhere: string
}

interface Notice {
  title: string
  text: string
}

/** What a person reads who can't go on, and what to do about it. */
interface SessionWords {
  needed: Notice
  linkOver: Notice
  elsewhere: Notice
  notAdmin: Notice
  formRefused: Notice
  tooMuch: Notice
  noDatabase: Notice
  noItem: Notice
  mayNot: Notice
  mayNotCreate: Notice
  ended: Notice
  endedAll: Notice
}

interface DueWords {
  none: string
  overdue: (days: number) => string
}

/** Words of the filters that the board and the list share. */
interface FilterWords {
  title: string
  axes: string
  allAxes: string
  axis: (id: string) => string
  line: string
  allLines: string
  agency: string
  allAgencies: string
  words: string
  status: string
  open: string
  allStatuses: string
  mine: string
  overdue: string
  apply: string
  clear: string
}

interface ColumnWords {
  label: string
  keys: string
  /** How many, exactly or at least. */
  count: (shown: string, isOne: boolean) => string
  atLeast: (most: string) => string
  showAll: (shown: string) => string
  empty: string
  closed: string
  item: (id: string) => string
  lead: string
}

interface ListWords {
  title: string
  caption: string
  columns: Record<'item' | 'title' | 'status' | 'lead' | 'line' | 'due', string>
  next: string
  first: string
  none: Notice
  noneYet: Notice
}

interface PersonWords {
  title: (name: string) => string
  groups: Record<'overdue' | 'soon' | 'later' | 'undated', string>
  contributions: string
  none: Notice
  unknown: Notice
  first: (most: string) => string
}

interface CreateWords {
  title: string
  lead: string
  text: string
  textHint: string
  prepare: string
  check: string
  likely: (percent: string) => string
  likeliest: string
  otherLines: string
  subject: string
  noSubject: string
  findOwner: string
  otherAgencies: string
  audience: string
  noLead: string
  textNeeded: string
  textTooLong: (most: string) => string
  lineHint: string
}

export interface BoardWords {
  title: string
  navigation: NavigationWords
  session: SessionWords
  statuses: Record<Status, string>
  due: DueWords
  filter: FilterWords
  columns: ColumnWords
  list: ListWords
  person: PersonWords
  create: CreateWords
}
