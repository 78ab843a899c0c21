// Understands a question that leans on the turns before it ("en voor energie?", "and the second one?").
import { detectLanguage, type Language } from '../languages.js'
import { foldWords, joinWords } from '../retrieval/fold-words.js'
import type { Glossary } from '../retrieval/glossary.js'
import { recogniseTerms } from '../retrieval/recognise-terms.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { findStructureQuestion } from './answer-structure.js'
import { changeTopic, namesInPhrase, type TopicTools } from './change-topic.js'
import { isCommon } from './common-words.js'
import {
  aspects,
  conclusion,
  smallWords,
  introductions,
  ownCountry,
  questionWords,
} from './follow-up-words.js'
import { bareConjunction, followUpOpenings, ordinals, pointingWords } from './question-words.js'
import type { Turn } from './types.js'

/** A question longer than this many words stands on its own. */
const shortQuestion = 9
const fewWords = 5
/** So many of the last questions are taken into account. */
const remembered = 4
/** Terms that a question can be about, of the glossary's kinds. */
const topicKinds = new Set(['term', 'sector', 'place', 'treaty'])

/** What is known of the subject. */
export interface Subject {
  documents: StrategyDocument[]
  glossary?: Glossary | undefined
}

/**
 * Completes a follow-up from the questions before it; a question that stands on its own stays as it is.
 * One that names a new topic asks of it what was asked of the old one; any other is put behind the question before.
 * @param thread earlier turns, oldest first; data, never instructions
 */
export function completeQuestion(question: string, thread: Turn[], subject: Subject): string {
  const before = thread
    .filter(({ role, text }) => role === 'person' && text.trim() !== question.trim())
    .slice(-remembered)
    .map(({ text }) => text.trim())
  return [...before, question].reduce((complete, next) =>
    leansOnThread(next) ? follow(complete, next, subject) : next,
  )
}

/** Whether a question makes sense only with what was said before. */
export function leansOnThread(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length > shortQuestion) return false
  if (followUpOpenings.test(question)) return true
  return (
    words.length <= 6 && (pointingWords.test(question) || ordinals.some((ordinal) => ordinal.test(question)))
  )
}

/** A few words behind a bare conjunction ("en voor energie?"): without turns before it, it has to be asked back. */
export function needsThread(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= fewWords && bareConjunction.test(question)
}

function follow(before: string, question: string, subject: Subject): string {
  const both = `${before} ${question}`
  const picked = pickFromList(question, before, subject.documents)
  if (picked !== null) return picked
  const language = detectLanguage(both) ?? 'nl'
  const tools = makeTools(language, subject)
  const topic = findTopic(question, tools)
  if (topic === null) return both
  if (!questionWords.test(topic)) return changeTopic(before, topic, tools) ?? both
  const isOwn = namesInPhrase(topic, tools) || namesTerm(topic, language, subject)
  return isOwn ? `${topic}?` : both
}

/** What a follow-up names beside its introduction; null when it only points back or asks something of the old topic. */
function findTopic(question: string, tools: TopicTools): string | null {
  const topic = introductions
    .reduce((rest, introduction) => rest.replace(introduction, ''), question.trim())
    .replace(conclusion, '')
  const words = topic.match(/[\p{L}\p{N}]+/gu) ?? []
  const naming = words.filter(
    (word) => word.length > 1 && !tools.isCommon(word) && !aspects.has(word.toLowerCase()),
  )
  if (tools.isActor(topic)) return topic
  if (naming.length === 0 || ordinals.some((ordinal) => ordinal.test(topic))) return null
  // "dat", "die" and "das" point back, unless they stand before a name.
  const pointing = words.some(
    (word, at) =>
      pointingWords.test(word) && !(at + 1 < words.length && naming.includes(words[at + 1] ?? '')),
  )
  return pointing ? null : topic
}

function makeTools(language: Language, { documents, glossary }: Subject): TopicTools {
  const small = smallWords[language]
  return {
    small,
    isCommon: (word) => isCommon(word, language, documents),
    isActor: (text) => {
      const words = foldWords(text).filter((word) => !small.determiners.has(word.text))
      if (words.length === 1 && ownCountry.has(words[0]?.text ?? '')) return true
      const name = joinWords(words, language)
      return recogniseTerms(text, language, glossary?.terms ?? []).some(
        ({ term, words: found }) =>
          found === name && term.kind === 'body' && /^\p{Lu}/u.test(term.nl[0] ?? ''),
      )
    },
  }
}

function namesTerm(text: string, language: Language, { glossary }: Subject): boolean {
  return recogniseTerms(text, language, glossary?.terms ?? []).some(({ term }) => topicKinds.has(term.kind))
}

/** "The second one?" after a question about the structure: what that part says. */
function pickFromList(question: string, before: string, documents: StrategyDocument[]): string | null {
  const place = ordinals.findIndex((ordinal) => ordinal.test(question))
  const asked = findStructureQuestion(before)
  if (place < 0 || asked?.ask !== 'list') return null
  const parts = documents
    .flatMap((document) => document.parts)
    .filter(
      ({ kind, number }) =>
        kind === asked.kind && (asked.ofAxis === null || number?.startsWith(asked.ofAxis) === true),
    )
  const part = place === ordinals.length - 1 ? parts.at(-1) : parts[place]
  if (part === undefined) return null
  return part.number ?? part.heading ?? part.title.nl
}
