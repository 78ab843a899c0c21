// Brings a message to its action line and owner: checks for markings, captures, classifies, finds who answers.
import { findOwner, type OwnerFinding } from '../directory/find-owner.js'
import type { Directory } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { Embedding } from '../models/types.js'
import { capture, type Captured } from './capture.js'
import type { FindMarking, FoundMarking } from './classification-marking.js'
import type { Classification } from './classify.js'
import type { Evidence } from './classify-evidence.js'
import type { Classifier } from './classifier.js'

/** Characters that are read for title, due day and people: the time it takes grows faster than the text. */
const longestRead = 12_000

export interface MessageToRoute {
  text: string
  /** Earlier messages of the thread, oldest first. */
  thread: readonly string[]
  sentAt: Date
  /** IANA name of the zone whose calendar counts. */
  zone: string
  /** The message's language; told from the text when absent. */
  language?: Language
}

/** What is proposed for a message; nothing is created by it. */
export interface ProposedRoute {
  kind: 'routed'
  /** False when the message asks for nothing to be done. */
  isAction: boolean
  /** Null when it is no action, or when nobody but a coordinator can tell. */
  actionLine: string | null
  /** The probability that the first of the alternatives is right. */
  confidence: number
  /** All lines, best first, whatever the message is. */
  alternatives: Classification['alternatives']
  /** Passages of the first alternative that speak of the message, best first. */
  evidence: Evidence[]
  captured: Captured
  /** Who answers; the fallback's owner when no line is given. */
  owner: OwnerFinding
  /** The message as vectors, for looking for duplicates. */
  embedding: Embedding
}

/** A message that bears a marking goes no further: nothing of it is read or kept. */
export type RouteOutcome = { kind: 'marked'; marking: FoundMarking } | ProposedRoute

export interface MessageRouter {
  /**
   * Routes one message.
   * @throws ConfigError when moment and zone don't fit, or the directory is unusable; ModelError; StorageError
   */
  route(message: MessageToRoute): Promise<RouteOutcome>
}

export interface MessageRouterParts {
  findMarking: FindMarking
  classifier: Classifier
  /** The directory as it now is. */
  readDirectory: () => Promise<Directory>
}

/** Puts a router together. */
export function createMessageRouter(parts: MessageRouterParts): MessageRouter {
  const { findMarking, classifier, readDirectory } = parts
  return {
    route: async (message) => {
      const { text, thread } = message
      const marking = firstMarking([text, ...thread], findMarking)
      if (marking !== null) return { kind: 'marked', marking }
      const captured = captureFrom(message)
      const { kind, alternatives, evidence, embedding } = await classifier.classify(text, thread)
      const actionLine = kind === 'line' ? alternatives[0].actionLine : null
      const passageIds = evidence.map(({ passageId }) => passageId)
      const owner = findOwner(await readDirectory(), { line: actionLine, text, passageIds })
      const isAction = kind !== 'none'
      const { confidence } = alternatives[0]
      return {
        ...{ kind: 'routed', isAction, actionLine, confidence, alternatives },
        ...{ evidence, captured, owner, embedding },
      }
    },
  }
}

function firstMarking(texts: readonly string[], findMarking: FindMarking): FoundMarking | null {
  for (const text of texts) {
    const marking = findMarking(text)
    if (marking !== null) return marking
  }
  return null
}

function captureFrom({ text, thread, sentAt, zone, language }: MessageToRoute): Captured {
  return capture({
    ...{ text: text.slice(0, longestRead), thread: thread.map((earlier) => earlier.slice(-longestRead)) },
    ...{ sentAt: sentAt.toISOString(), timezone: zone },
    ...(language === undefined ? {} : { language }),
  })
}
