// What the bot's commands work with, who asks, and what a command is.
import type { ActionStore } from '../actions/action-store.js'
import type { CorrectionStore } from '../actions/correction-store.js'
import type { FailedMessage } from '../actions/message-types.js'
import type { MessageRouter } from '../actions/route.js'
import type { SettingsStore } from '../actions/settings-store.js'
import type { ActionItem, Audience, Viewer } from '../actions/types.js'
import type { Ask } from '../answers/types.js'
import type { BriefingDesk } from '../briefings/manage-briefing.js'
import type { Permission } from '../directory/access.js'
import type { DirectoryStore } from '../directory/directory-store.js'
import type { Language } from '../languages.js'
import type { Embedding } from '../models/types.js'
import type { StrategyDocument } from '../retrieval/types.js'
import type { DraftStore } from './draft-store.js'
import type { QuestionStore } from './question-store.js'
import type { ReviewDesk } from './review-desk.js'
import type { ReviewList } from './review-list.js'
import type { ThreadStore } from './thread-store.js'
import type { ChatEvent, Reply } from './types.js'

/** Open items that likely mean the same as a new one. */
export type FindDuplicates = (embedding: Embedding, viewer: Viewer) => Promise<ActionItem[]>

/** Everything that a command may use. */
export interface BotServices {
  ask: Ask
  documents: readonly StrategyDocument[]
  actions: ActionStore
  drafts: DraftStore
  corrections: CorrectionStore
  settings: SettingsStore
  questions: QuestionStore
  threads: ThreadStore
  briefings: BriefingDesk
  reviews: ReviewDesk
  reviewList: ReviewList
  directory: DirectoryStore
  /** Waits for the routing model on its first use. */
  route: MessageRouter['route']
  findDuplicates: FindDuplicates
  listFailed: (viewer: Viewer) => Promise<FailedMessage[]>
  retryFailed: (key: string, viewer: Viewer, now: Date) => Promise<boolean>
  /** Where people reach the site, without a slash at the end; null while nobody has said. */
  publicUrl: string | null
  defaultLanguage: Language
  /** IANA name. */
  timezone: string
}

/** Who asks: the person behind the account, as far as anybody knows. */
export interface Asker {
  /** A person of the directory, or a viewer under the account's own name. */
  viewer: Extract<Viewer, { kind: 'person' }>
  /** False when no person of the directory belongs to the account. */
  isKnown: boolean
  name: string
  language: Language
  /** True when the person chose the language; otherwise a question's own language decides. */
  languageChosen: boolean
  /** IANA name. */
  zone: string
}

/** One use of a command. */
export interface CommandInput {
  /** What follows the command's words, as typed. */
  text: string
  event: ChatEvent
  asker: Asker
  now: Date
  /** What caused it: give it to every change, so that a repeat changes nothing. */
  cause: string
  /** Who may see what comes of it: the channel's people, or the person alone. */
  audience: Audience
}

/** A thing that people can ask Kompas to do, in words or by a click. */
export interface Command {
  /** The canonical name, as a button carries it: "action accept". */
  name: string
  /** Without this right the command says no; what may become of one item its rules decide. */
  needs: Permission
  /** How it is typed, in each language: "aanvaarden 42". */
  usage: Record<Language, string>
  help: Record<Language, string>
  run(input: CommandInput, services: BotServices): Promise<Reply>
}
