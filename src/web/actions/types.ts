// What the pages of action items need from the rest of Kompas, and who looks at them.
import type { ActionStore } from '../../actions/action-store.js'
import type { CorrectionStore } from '../../actions/correction-store.js'
import type { MessageRouter } from '../../actions/route.js'
import type { SettingsStore } from '../../actions/settings-store.js'
import type { Viewer } from '../../actions/types.js'
import type { BotServices, FindDuplicates } from '../../bot/services.js'
import type { BriefingDesk } from '../../briefings/manage-briefing.js'
import type { DirectoryStore } from '../../directory/directory-store.js'
import type { Directory } from '../../directory/types.js'
import type { PageContext } from '../page-context.js'
import type { AdminLinks } from '../session/admin-links.js'
import type { SessionEndStore } from '../session/session-end-store.js'
import type { SessionKeeper } from '../session/session-keeper.js'
import type { Session } from '../session/session.js'
import type { SignInParts } from '../sign-in/sign-in-routes.js'

/** The action items and who may work on them. */
export interface WebActions {
  store: ActionStore
  directory: DirectoryStore
  settings: Pick<SettingsStore, 'findAbsent'>
  /** Lines chosen over the proposed ones. */
  corrections: Pick<CorrectionStore, 'add'>
  /** Proposes line and owner for a text; null when there is nothing to propose with. */
  route: MessageRouter['route'] | null
  findDuplicates: FindDuplicates | null
  briefings: BriefingDesk
  reviews: BotServices['reviews']
  reviewList: BotServices['reviewList']
  sessions: SessionKeeper
  sessionEnds: Pick<SessionEndStore, 'end' | 'endAll' | 'isEnded'>
  adminLinks: AdminLinks
  /** The organisation's own provider; null where none is set. */
  signIn: Pick<SignInParts, 'provider' | 'roles' | 'started' | 'claims'> | null
  /** True for a text that bears a classification marking: it is neither stored nor passed on. */
  isMarked: (text: string) => boolean
  /** IANA name of the zone whose days count. */
  timezone: string
  clock: () => Date
}

/** A signed-in person on a page. */
export interface Acting {
  context: PageContext
  session: Session
  viewer: Extract<Viewer, { kind: 'person' }>
  directory: Directory
  now: Date
  /** YYYY-MM-DD */
  today: string
  timezone: string
}

/** What was filled in on a form, by the name of the input; control characters are gone. */
export type Fields = ReadonlyMap<string, readonly string[]>
