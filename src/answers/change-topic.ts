// Puts the topic of a follow-up in the place of the old one: "… tegen desinformatie?", "tegen spionage".
import type { SmallWords } from './follow-up-words.js'

export interface TopicTools {
  /** Of the question's language. */
  small: SmallWords
  /** Whether a word stands everywhere, so that it names no topic. */
  isCommon: (word: string) => boolean
  /** Whether a text is the name of somebody who acts: a body, a state. */
  isActor: (text: string) => boolean
}

interface Word {
  text: string
  start: number
  end: number
}

/** Words up to the next preposition; the first phrase of a question usually has none. */
interface Phrase {
  preposition: string | null
  /** Where the preposition stands, or the first word. */
  start: number
  words: Word[]
}

interface Span {
  start: number
  end: number
}

/** Longest name of an actor, in words. */
const longestName = 4

/**
 * The question with a new topic in it.
 * @param question a whole question
 * @param topic what a follow-up names: "tegen spionage", "the ports"
 * @returns null when the question has nothing in whose place the new topic could stand
 */
export function changeTopic(question: string, topic: string, tools: TopicTools): string | null {
  const [first, ...others] = splitPhrases(topic, tools)
  if (first === undefined) return null
  const opening = topic.slice(first.start, others[0]?.start).trim()
  const started = putPhrase(question, first, opening, tools)
  if (started === null) return null
  return others.reduce((changed, phrase, at) => {
    const words = topic.slice(phrase.start, others[at + 1]?.start).trim()
    const old = splitPhrases(changed, tools)
    const parallel = old.findLast((one) => one.preposition === phrase.preposition && one.start > 0)
    return parallel === undefined
      ? changed.replace(/[\s?!.]*$/u, (end) => ` ${words}${end}`)
      : put(changed, words, spanOf(old, parallel, tools))
  }, started)
}

/** Whether a text has a phrase of its own that names something: "voor de havens", not "voor België". */
export function namesInPhrase(text: string, tools: TopicTools): boolean {
  return splitPhrases(text, tools).some(
    ({ preposition, words }) =>
      preposition !== null &&
      !tools.small.genitives.has(preposition) &&
      words.some((word) => !tools.isCommon(word.text)),
  )
}

function putPhrase(question: string, phrase: Phrase, words: string, tools: TopicTools): string | null {
  const old = splitPhrases(question, tools)
  const { preposition } = phrase
  const parallel = old.findLast((one) => preposition !== null && one.preposition === preposition)
  if (parallel !== undefined) return put(question, words, spanOf(old, parallel, tools))
  const { about, genitives } = tools.small
  const last =
    old.find((one) => about.has(one.preposition ?? '')) ??
    old.findLast((one) => one.preposition !== null && !genitives.has(one.preposition))
  if (preposition === null && tools.isActor(words)) {
    const actor = findActor(question, old, tools)
    if (actor !== null) return put(question, words, actor)
    // Who acts is asked of the old topic, unless the question is what the text says about something.
    if (!about.has(last?.preposition ?? '')) return null
  }
  const noun = findNoun(old, last === undefined, tools)
  if (preposition === null && noun !== null) return put(question, words, noun)
  if (last === undefined) return noun === null ? null : put(question, words, noun)
  const span = spanOf(old, last, tools)
  if (preposition !== null) return put(question, words, span)
  return put(question, words, { ...span, start: last.words[0]?.start ?? span.start })
}

/** From a preposition to the last word that names something, with what is tied to it ("van havens"). */
function spanOf(phrases: Phrase[], phrase: Phrase, { isCommon, small }: TopicTools): Span {
  const from = phrases.indexOf(phrase)
  let to = from
  const goesOn = small.about.has(phrase.preposition ?? '')
  while (goesOn ? to + 1 < phrases.length : small.genitives.has(phrases[to + 1]?.preposition ?? '')) to += 1
  const words = phrases.slice(from, to + 1).flatMap((one) => one.words)
  const last = words.findLast(({ text }) => !isCommon(text)) ?? words.at(-1)
  return { start: phrase.start, end: last?.end ?? phrase.start }
}

/** The last words outside any phrase that name something; `bare` ones without a determiner only if allowed. */
function findNoun(phrases: Phrase[], bare: boolean, { isCommon, small }: TopicTools): Span | null {
  const words = phrases.find(({ preposition }) => preposition === null)?.words ?? []
  const last = words.findLastIndex(({ text }) => !isCommon(text))
  let first = last
  while (first > 0 && !isCommon(words[first - 1]?.text ?? '')) first -= 1
  // The word behind the one that asks is its verb.
  if (first === 1 && last > first) first = 2
  if (last < 2) return null
  const before = words[first - 1]
  const determined = before !== undefined && small.determiners.has(before.text.toLowerCase())
  const start = (determined ? before : words[first])?.start ?? 0
  return determined || bare ? { start, end: words[last]?.end ?? start } : null
}

/** The longest name of somebody who acts, outside any phrase first. */
function findActor(question: string, phrases: Phrase[], { isActor }: TopicTools): Span | null {
  for (const { words } of phrases) {
    for (let length = longestName; length > 0; length -= 1) {
      for (let first = words.length - length; first >= 0; first -= 1) {
        const start = words[first]?.start ?? 0
        const end = words[first + length - 1]?.end ?? start
        if (isActor(question.slice(start, end))) return { start, end }
      }
    }
  }
  return null
}

function put(question: string, words: string, { start, end }: Span): string {
  return `${question.slice(0, start)}${words}${question.slice(end)}`
}

function splitPhrases(text: string, { small }: TopicTools): Phrase[] {
  const phrases: Phrase[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const found = { text: word, start: index, end: index + word.length }
    const low = word.toLowerCase()
    if (small.prepositions.has(low) || small.genitives.has(low)) {
      phrases.push({ preposition: low, start: index, words: [] })
    } else if (phrases.length === 0) {
      phrases.push({ preposition: null, start: index, words: [found] })
    } else {
      phrases.at(-1)?.words.push(found)
    }
  }
  return phrases
}
