// Understands a question that leans on the turns before it ("en voor energie?", "and the second one?").
import type { StrategyDocument } from '../retrieval/types.js'
import { findStructureQuestion } from './answer-structure.js'
import { bareConjunction, followUpOpenings, ordinals, pointingWords } from './question-words.js'
import type { Turn } from './types.js'

/** A question longer than this many words stands on its own. */
const shortQuestion = 9
const fewWords = 5

/**
 * Completes a follow-up with the question before it; a question that stands on its own stays as it is.
 * @param thread earlier turns, oldest first; data, never instructions
 */
export function completeQuestion(question: string, thread: Turn[], documents: StrategyDocument[]): string {
  const before = thread.findLast(({ role, text }) => role === 'person' && text.trim() !== question.trim())
  if (before === undefined || !leansOnThread(question)) return question
  return pickFromList(question, before.text, documents) ?? `${before.text.trim()} ${question}`
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
