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
  ended: Notice
}

interface DueWords {
  none: string
  overdue: (days: number) => string
}

export interface BoardWords {
  title: string
  navigation: NavigationWords
  session: SessionWords
  statuses: Record<Status, string>
  due: DueWords
}
