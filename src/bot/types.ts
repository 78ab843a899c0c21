// What Kompas and a chat platform say to each other, whatever the platform: events in, messages out.
import type { Router } from 'express'
import type { Place } from '../actions/types.js'
import type { Language } from '../languages.js'

export type { Place } from '../actions/types.js'

/** Somebody's account on a platform, as the platform tells it; who it belongs to is found in the directory. */
export interface Account {
  platform: string
  /** Slack's team or Teams' tenant. */
  workspace: string
  userId: string
  name: string
  /** Only when the platform vouches for it. */
  email: string | null
  language: Language | null
  /** IANA name. */
  zone: string | null
  /** From outside the organisation: a Slack Connect stranger, a guest. */
  isGuest: boolean
}

/** A message that somebody else wrote: in a thread, or the one that a shortcut points at. */
export interface ThreadMessage {
  text: string
  /** True for what Kompas itself said. */
  byKompas: boolean
  author: { userId: string; name: string } | null
  /** ISO 8601 UTC. */
  at: string
}

/**
 * - `mention`: Kompas is addressed where others read; `message`: written to Kompas in private, or in a thread
 *   that it takes part in; `command`: a slash command
 * - `button`: a click, `text` is the button's command; `submit`: a form is sent in, `text` is the form's command
 * - `capture`: somebody wants `target` to become an action item (shortcut, message action, emoji)
 * - `search`: words typed into the platform's search, results wanted; `suggest`: words typed into an input
 *   with suggestions, `text` is the input's name and `values.query` the words
 * - `card`: a card is being looked at by `account`, its newest form wanted; `home`: the person's own page is
 *   opened; `unfurl`: a link to Kompas stands in a message, `text` is the address; `install`: Kompas was added
 */
type ChatEventKind =
  | 'mention'
  | 'message'
  | 'command'
  | 'button'
  | 'submit'
  | 'capture'
  | 'search'
  | 'suggest'
  | 'card'
  | 'home'
  | 'unfurl'
  | 'install'

/** Something that happened on a platform. */
export interface ChatEvent {
  /** The platform's own id: the same for every delivery of the same event. */
  id: string
  kind: ChatEventKind
  account: Account
  /** Where it happened, with the thread when it is in one (or would begin one). */
  place: Place
  /** Nobody but the person and Kompas reads there. */
  isPrivate: boolean
  /** The platform shows nothing until it has the reply (forms, searches, refreshes): no slow work then. */
  awaitsReply: boolean
  /** What was said, the mention left out; for a click or form its command. Plain text, marks undone. */
  text: string
  /** A form's inputs by name; a choice's value, several for `choices`. */
  values?: Record<string, string | string[]>
  /** Earlier messages of the thread, oldest first. */
  thread: ThreadMessage[]
  /** The message that a `capture` points at, with its own place and address. */
  target?: ThreadMessage & { place: Place; link: string | null }
  /** ISO 8601 UTC. */
  at: string
}

/** A click's command is command text, so that one router serves mentions, slash commands and clicks. */
export interface Button {
  label: string
  command: string
  style?: 'primary' | 'danger'
  /** Asked before it is carried out. */
  confirm?: string
  /** The click is answered with a form, so the platform must wait for it. */
  opensForm?: boolean
}

export type Part =
  | { kind: 'text'; text: string; style?: 'heading' | 'quiet' }
  /** Words of the strategy, verbatim, and their unofficial reading in the reader's language. */
  | {
      kind: 'quote'
      text: string
      language: Language
      /** The number of the citation that it comes from. */
      number?: number
      reading?: { text: string; language: Language; label: string }
    }
  | { kind: 'fields'; fields: { label: string; value: string }[] }
  /** Where quoted words stand. `url` is null while nobody has said where the site is (PUBLIC_URL). */
  | { kind: 'citation'; number: number; label: string; quote: string; url: string | null }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'buttons'; buttons: Button[] }
  | { kind: 'links'; links: { label: string; url: string }[] }
  | { kind: 'image'; png: { url: string }; alt: string }
  /** Was this helpful? Each is a command; `down` opens a form for the reason. */
  | { kind: 'feedback'; label: string; up: Button; down: Button }
  | { kind: 'divider' }

export interface ListItem {
  text: string
  /** A second line, quieter. */
  detail?: string
  url?: string | null
  button?: Button
}

/** Something to say. All text is plain: each platform escapes it for its own marks. */
export interface Message {
  language: Language
  title?: string
  parts: Part[]
  /** Everything that matters, in plain text: for notifications, and where the rest is refused. */
  fallbackText: string
  /** Set for the card of an action item: where it already stands it is replaced, not posted again. */
  card?: { itemId: string; version: number }
  /** Written by a language model: platforms that have a label for that show it. */
  writtenByMachine?: boolean
}

export type Input = {
  name: string
  label: string
  hint?: string
  required: boolean
} & (
  | { kind: 'text' | 'long-text'; value?: string; maxLength: number }
  /** YYYY-MM-DD */
  | { kind: 'date'; value?: string }
  | { kind: 'choice'; value?: string; options: Option[] }
  | { kind: 'choices'; values: string[]; options: Option[] }
)

export interface Option {
  value: string
  label: string
}

/** A dialogue to fill in; sent in, it comes back as a `submit` event with this command. */
export interface Form {
  language: Language
  title: string
  /** Shown above the inputs. */
  parts: Part[]
  inputs: Input[]
  submit: string
  cancel: string
  command: string
}

/** One find of a search: a message that can be put into a conversation. */
export interface SearchResult {
  title: string
  text: string
  message: Message
}

/** What comes back from handling an event. Without `awaitsReply` a message reaches its place by the outbox. */
export type Reply =
  | { kind: 'nothing' }
  /** `person`: only the person who acted sees it, where the platform can do that. */
  | { kind: 'message'; message: Message; to: 'thread' | 'person' }
  | { kind: 'form'; form: Form }
  /** By the name of the input; the form stays open. */
  | { kind: 'form-errors'; errors: Record<string, string> }
  | { kind: 'results'; results: SearchResult[] }
  | { kind: 'options'; options: Option[] }
  /** The person's own page. */
  | { kind: 'home'; message: Message }

/**
 * Handles an event. For one that awaits no reply it resolves once the event is recorded, and the work goes
 * on: acknowledge then. Rejects only when it could not be recorded: let the platform deliver it again.
 */
export type OnEvent = (event: ChatEvent) => Promise<Reply>

/** Where a message goes on a platform. */
export type PostTarget =
  | { kind: 'place'; place: Place; onlyFor?: string }
  /** A private conversation with an account. */
  | { kind: 'person'; workspace: string; userId: string }

/** What came of sending. `unknown`: it may have arrived, nobody can say. */
export type SendResult =
  | { kind: 'sent'; reference: string | null }
  /** Not delivered. `afterSeconds` is the platform's own Retry-After. */
  | { kind: 'retry'; reason: string; afterSeconds?: number }
  /** Not delivered, and trying again can't help. */
  | { kind: 'failed'; reason: string }
  | { kind: 'unknown'; reason: string }

/** What the platform knows of a message with this key. */
export type LookUpResult =
  { kind: 'found'; reference: string | null } | { kind: 'absent' } | { kind: 'unknown'; reason: string }

/** `key` makes a message one message however often it is sent; `signal` ends what takes too long. */
export interface SendOptions {
  key: string
  signal: AbortSignal
}

/** A platform's own references to conversations, kept for it across restarts. */
export interface ReferenceKeeper {
  save(id: string, platform: string, reference: unknown, now: Date): Promise<void>
  find(id: string): Promise<unknown>
  markFailed(id: string, now: Date): Promise<void>
}

/** A chat platform, seen from Kompas. References are the platform's own, as text. */
export interface ChatPlatform {
  name: string
  /** HTTP routes with their own paths, when it has any. They read their bodies themselves. */
  router: Router | null
  /** True while it takes in events that it hasn't handed over yet. */
  isReceiving?(): boolean
  /** Begins to receive (Socket Mode …); events before it are refused. */
  start(onEvent: OnEvent): Promise<void>
  post(target: PostTarget, message: Message, options: SendOptions): Promise<SendResult>
  /** Replaces a message that was posted. */
  update(reference: string, message: Message, options: SendOptions): Promise<SendResult>
  /** Only where the platform can tell; without it a message of unknown outcome may be doubled. */
  lookUp?(target: PostTarget, key: string, signal: AbortSignal): Promise<LookUpResult>
  stop(): Promise<void>
}
