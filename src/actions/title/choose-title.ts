// Chooses the shortest clause that names the work, from a message or, when it only points, from its thread.
import { foldText } from '../due/fold-text.js'
import { happened } from '../due/cues.js'
import { cleanMessage } from './clean-message.js'
import { splitClauses, type Clause } from './split-clauses.js'
import { shorten } from './shorten.js'
import { article, asksWho, deliverable, fillers, onlyReply, opening, pointers, verbs } from './word-lists.js'

export const longestTitle = 80
/** Nobody names the work later than this in a message. */
const longestRead = 4000

/** Words that carry a meaning. */
function contentWords(text: string): string[] {
  const words = foldText(text).text.match(/[a-z0-9][a-z0-9'&/.-]*/g) ?? []
  return words.filter((word) => !fillers.has(word) && !pointers.has(word))
}

/** The original text from the folded offset on. */
function from(text: string, pattern: RegExp): string {
  const folded = foldText(text)
  const length = pattern.exec(folded.text)?.[0].length ?? 0
  if (length === 0 || length >= folded.text.length) return text
  return text.slice(folded.starts[length] ?? 0).trim()
}

/** Without "kan jij", "who can", "il faut", "wer schreibt", and without an article. */
function withoutOpening(text: string): string {
  const work = from(text, opening)
  const object = from(work, asksWho)
  return from(contentWords(object).length >= 2 ? object : work, article)
}

/** "sends the list" is asked of somebody: "send the list". */
function asRequest(text: string): string {
  const [, first = '', rest = ''] = /^(\p{L}+)(.*)$/su.exec(text) ?? []
  const verb = first.toLowerCase().replace(/s$/, '')
  return first.endsWith('s') && verbs.has(verb) && !deliverable.test(first.toLowerCase())
    ? `${first.slice(0, -1)}${rest}`
    : text
}

/** An infinitive at the end (Dutch, German) or at the beginning (French), or a verb of the list at the beginning. */
function namesAct(text: string): boolean {
  const words = foldText(text).text.match(/[a-z]+/g) ?? []
  const [first = '', second = ''] = words
  if (verbs.has(first) || verbs.has(second) || /^[a-z]{3,}(?:er|ir|re)$/.test(first)) return true
  const ends =
    foldText(text).text.match(/(?<![a-z])[a-z]{4,40}en(?=\s*(?:$|[,.;:+?!]|\s(?:en|und)\s))/g) ?? []
  return ends.some((word) => !fillers.has(word))
}

function weigh(clause: Clause, index: number): number {
  const text = withoutOpening(clause.text)
  const folded = foldText(text).text
  const content = contentWords(text).length
  if (content === 0 || onlyReply.test(folded)) return -10
  let weight = 0
  if (clause.isAddressed && content > 1) weight += 3
  if (clause.hasDue) weight += 2
  if (namesAct(text)) weight += 2
  if (deliverable.test(folded)) weight += 2
  if (text !== clause.text) weight += 1
  if (clause.isQuestion && text === clause.text) weight -= 1
  if (happened.test(folded)) weight -= 1.5
  return weight + Math.min(content, 4) * 0.5 - index * 0.1
}

interface Weighed {
  clause: Clause
  index: number
  weight: number
}

function heaviest(clauses: Clause[]): Weighed | null {
  let best: Weighed | null = null
  for (const [index, clause] of clauses.entries()) {
    const weight = weigh(clause, index)
    if (weight > -10 && (best === null || weight > best.weight)) best = { clause, index, weight }
  }
  return best
}

/** Fewer meaningful words than this don't say what the work is about. */
const fewWords = 4
const shortestTopic = 18

/** What the work is about: the topic before the colon, or what the clauses before it speak of. */
function topicOf({ clause, index }: Weighed, clauses: Clause[], context: Clause[]): string | null {
  const before = [...context, ...clauses.slice(0, index)].reverse()
  const topics = [clause.topic, ...before.map(({ topic, text }) => topic ?? withoutOpening(text))]
  const told = topics.find((topic) => topic !== null && contentWords(topic).length > 1)
  if (told !== undefined) return told
  return clause.topic !== null && contentWords(clause.topic).length > 0 ? clause.topic : null
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A verb behind a colon begins small. */
function afterTopic(work: string): string {
  const first = /^\p{L}+/u.exec(work)?.[0] ?? ''
  return verbs.has(first.toLowerCase()) ? work.charAt(0).toLowerCase() + work.slice(1) : work
}

function compose(best: Weighed, clauses: Clause[], context: Clause[]): string {
  const opened = withoutOpening(best.clause.text)
  const work = best.clause.isAddressed ? asRequest(opened) : opened
  const size = contentWords(work).length
  const topic = topicOf(best, clauses, context)
  if (topic === null || topic === work) return shorten(work, longestTitle)
  const both = `${capitalised(topic)}: ${afterTopic(work)}`
  if (both.length <= longestTitle && (best.clause.topic !== null || size < fewWords)) return both
  const room = longestTitle - work.length - 2
  if (size >= fewWords || room < shortestTopic) return shorten(work, longestTitle)
  return `${shorten(capitalised(topic), room)}: ${afterTopic(work)}`
}

/** True when a message says nothing but "this one, please". */
function onlyPoints(clauses: Clause[]): boolean {
  return clauses.every(
    ({ topic, text }) => contentWords(`${topic ?? ''} ${withoutOpening(text)}`).length <= 1,
  )
}

/**
 * The title of an action item, at most 80 characters, in the words of the message.
 * @param thread earlier messages, oldest first
 * @returns an empty string when neither the message nor the thread names any work
 */
export function chooseTitle(text: string, dueText: string | null, thread: string[]): string {
  const clauses = splitClauses(cleanMessage(text.slice(0, longestRead), dueText))
  const context = thread.flatMap((message) => splitClauses(cleanMessage(message.slice(0, longestRead), null)))
  const source = onlyPoints(clauses) && context.length > 0 ? context : clauses
  const best = heaviest(source) ?? heaviest(clauses)
  if (best === null) return ''
  return capitalised(compose(best, source, source === context ? [] : context))
}
