// What the platform contract needs to know of a platform: how to speak, click and read there, and how it fails.
import type { ChatEvent, ChatPlatform, OnEvent, Place, Reply } from '../../src/bot/types.js'

/** A message as one reader sees it. */
export interface Shown {
  /** Every word that the reader sees, in order; marks undone. */
  text: string
  /** The labels of the buttons. */
  buttons: string[]
  /** Addresses that a click would open. */
  links: string[]
  /** Who or what would be alerted: user ids, "channel", "here". */
  mentions: string[]
}

/** A form that is open before the author. */
export interface ShownForm {
  title: string
  /** Names of the inputs. */
  inputs: string[]
  /** By name of the input. */
  errors: Record<string, string>
}

/**
 * How the next message that Kompas sends fails:
 * - `limited`: refused for now, with Retry-After 7
 * - `broken`: an error of the platform's own, nobody can say whether the message was taken
 * - `lost`: taken and shown, but the answer never comes
 * - `gone`: the place isn't there any more, or Kompas may not write there
 * - `bad-format`: everything but plain text is refused
 */
export type Failure = 'limited' | 'broken' | 'lost' | 'gone' | 'bad-format'

/** A platform under test, with a stage of two people and one channel. */
export interface PlatformHarness {
  platform: ChatPlatform
  /** A channel that the author, the bystander and Kompas are in. */
  place: Place
  workspace: string
  author: string
  bystander: string
  /** True where a message in a channel can be shown to one person alone. */
  hasPrivateReplies: boolean
  /** All that the person can read: the channel, its threads, private conversations. Oldest first. */
  read(userId: string): Promise<Shown[]>
  /** The author mentions Kompas in the channel. @returns whether the platform was told that it arrived */
  mention(text: string): Promise<boolean>
  /** Delivers the last mention once more, as the platform does when it got no answer. */
  repeatMention(): Promise<boolean>
  /** The author clicks a button of the newest message that has it. */
  click(label: string): Promise<boolean>
  /** The form that the author sees; null when none is open. */
  form(): Promise<ShownForm | null>
  /** The author fills in and sends the open form. */
  submit(values: Record<string, string | string[]>): Promise<void>
  /** Somebody takes the message away. */
  remove(reference: string): Promise<void>
  failNext(failure: Failure): void
  stop(): Promise<void>
}

/** Starts a platform; `onEvent` is given to its `start`. */
export type StartHarness = (onEvent: OnEvent) => Promise<PlatformHarness>

/** An `onEvent` that notes what comes and answers with what the test says. */
export function createListener(): {
  onEvent: OnEvent
  events: ChatEvent[]
  answerWith(reply: Reply | Error): void
} {
  const events: ChatEvent[] = []
  let answer: Reply | Error = { kind: 'nothing' }
  return {
    events,
    onEvent: (event) => {
      events.push(event)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    answerWith: (reply) => {
      answer = reply
    },
  }
}
