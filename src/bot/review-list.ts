// The one list of what waits for review, as its reader may see it; and sending a question on, and closing things.
import type { OutgoingDraft } from '../actions/message-types.js'
import type { Viewer } from '../actions/types.js'
import { questionKey } from '../answers/find-review.js'
import type { DirectoryStore } from '../directory/directory-store.js'
import type { Directory } from '../directory/types.js'
import { detectLanguage, type Language } from '../languages.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { isReviewer, mayReview } from './may-review.js'
import type { QuestionStore } from './question-store.js'
import type { ReviewEntry, ReviewListStore } from './review-list-store.js'
import { plainMessage } from './views/plain-messages.js'
import type { ReviewKind } from './views/review-link.js'
import { partTitle } from './views/quote-parts.js'
import { markQuote } from './views/briefing-phrases.js'
import { reviewWords } from './views/review-words.js'

type Person = Extract<Viewer, { kind: 'person' }>

/** What waits: counts by subject, and one by one with how many are like it. */
export interface WaitingReviews {
  counts: { partId: string | null; count: number }[]
  entries: (ReviewEntry & { similar: number })[]
}

/** Somebody who sends a question on. */
interface Sender {
  viewer: Person
  name: string
  now: Date
}

export interface ReviewList {
  /** Null for somebody who reviews nothing. */
  read(viewer: Viewer): Promise<WaitingReviews | null>
  /** Closes one that the viewer may see, and tells who it came from. */
  close(
    closing: { kind: ReviewKind; id: string; note: string },
    viewer: Person,
    now: Date,
  ): Promise<'closed' | 'closed-before' | 'not-allowed'>
  /** @returns false when the question is no longer kept, or was sent before */
  send(question: { id: string; text: string }, sender: Sender): Promise<boolean>
}

interface ListParts {
  store: ReviewListStore
  questions: QuestionStore
  directory: Pick<DirectoryStore, 'current'>
  documents: readonly StrategyDocument[]
  defaultLanguage: Language
  wake: () => void
}

const most = 200
/** Characters of a question or message that a closing repeats. */
const longestAbout = 200

/** The list over these parts. */
export function createReviewList(parts: ListParts): ReviewList {
  return {
    read: (viewer) => readWaiting(viewer, parts),
    close: (closing, viewer, now) => closeOne(closing, viewer, now, parts),
    send: (question, sender) => sendOn(question, sender, parts),
  }
}

async function readWaiting(viewer: Viewer, { store, directory }: ListParts): Promise<WaitingReviews | null> {
  if (!isReviewer(viewer)) return null
  const current = await directory.current()
  const isTheirs = ({ partId }: { partId: string | null }) => mayReview(viewer, [partId], current)
  const entries = (await store.list(viewer, most)).filter(isTheirs)
  const counts = (await store.countUnanswered()).filter(isTheirs).sort((a, b) => b.count - a.count)
  const keys = entries.map(likenessKey)
  return {
    counts,
    entries: entries.map((entry, at) => ({
      ...entry,
      // Questions whose words were not kept can't be told apart.
      similar: entry.about === '' ? 0 : keys.filter((key, other) => other !== at && key === keys[at]).length,
    })),
  }
}

/** The same question, feedback on it, or the same correction of a line. */
function likenessKey({ kind, about, lines }: ReviewEntry): string {
  if (lines !== null) return `${kind} ${lines.from ?? ''} ${lines.to}`
  return `${kind} ${questionKey(about, 'nl')}`
}

async function closeOne(
  { kind, id, note }: { kind: ReviewKind; id: string; note: string },
  viewer: Person,
  now: Date,
  parts: ListParts,
): Promise<'closed' | 'closed-before' | 'not-allowed'> {
  const waiting = await readWaiting(viewer, parts)
  if (waiting === null) return 'not-allowed'
  const entry = waiting.entries.find((one) => one.kind === kind && one.id === id)
  if (entry === undefined) return 'closed-before'
  const directory = await parts.directory.current()
  const drafts = closingDrafts(entry, note, directory, parts)
  const closing = { kind, id, by: viewer.personId, note: note === '' ? null : note }
  const isClosed = await parts.store.close(closing, drafts, now)
  parts.wake()
  return isClosed ? 'closed' : 'closed-before'
}

/** Somebody whom the directory doesn't know can't be reached later. */
function closingDrafts(
  { kind, id, by, about, partId }: ReviewEntry,
  note: string,
  directory: Directory,
  { documents, defaultLanguage }: ListParts,
): OutgoingDraft[] {
  const person = directory.people.find((one) => one.id === by)
  if (person === undefined) return []
  const language = languageOf({ people: [by] }, directory, defaultLanguage)
  const subject = about === '' ? partTitle(documents, partId, language) : about.slice(0, longestAbout)
  const text = reviewWords[language].closing[kind](subject, note)
  return [
    {
      ...{ key: `review-closed:${kind}:${id}`, destination: { kind: 'person', personId: by } },
      content: { kind: 'message', message: plainMessage(language, text) },
      audience: { kind: 'people', people: [by] },
    },
  ]
}

async function sendOn(
  { id, text }: { id: string; text: string },
  { viewer, name, now }: Sender,
  { questions, directory, documents, defaultLanguage, wake }: ListParts,
): Promise<boolean> {
  const kept = await questions.findQuestion(id, viewer)
  if (kept?.outcome !== 'not-found' || kept.answer !== null) return false
  const current = await directory.current()
  const to = ownersOf(kept.partId, current)
  const language = languageOf(to, current, defaultLanguage)
  const subject = partTitle(documents, kept.partId, language)
  const asked = markQuote(text, detectLanguage(text) ?? kept.language)
  const message = plainMessage(language, `${reviewWords[language].question(name, subject)} ${asked}`)
  const content = { kind: 'message' as const, message }
  const drafts: OutgoingDraft[] =
    'agency' in to
      ? [
          {
            ...{ key: `question:${id}`, destination: { kind: 'agency', agency: to.agency }, content },
            audience: { kind: 'people', people: [viewer.personId] },
          },
        ]
      : to.people.map((person) => ({
          ...{ key: `question:${id}:${person}`, destination: { kind: 'person', personId: person }, content },
          audience: { kind: 'people', people: [person] },
        }))
  const isSent = await questions.sendToOwner({ id, text, askedBy: viewer.personId }, drafts, now)
  wake()
  return isSent
}

/** Who is asked when the strategy doesn't say: the owner of the nearest action line, else every coordinator. */
function ownersOf(partId: string | null, directory: Directory): { agency: string } | { people: string[] } {
  const line = directory.actionLines.find(({ id }) => id === partId)
  if (line !== undefined) return { agency: line.owner.agency }
  return {
    people: directory.people.filter(({ roles }) => roles.includes('coordinator')).map(({ id }) => id),
  }
}

/** The language in which an office reads: that of the first of its people. */
function languageOf(
  to: { agency: string } | { people: string[] },
  directory: Directory,
  usual: Language,
): Language {
  const isMeant = (person: Directory['people'][number]) =>
    'agency' in to ? person.agency === to.agency : to.people.includes(person.id)
  return directory.people.find(isMeant)?.language ?? usual
}
