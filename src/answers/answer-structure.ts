// Answers questions about the strategy's structure from the structure itself, with citations.
import type { Language } from '../languages.js'
import { splitSentences } from '../retrieval/split-sentences.js'
import type { Part, PartKind, Passage, StrategyDocument } from '../retrieval/types.js'
import { citeSentences } from './extract-quotes.js'
import { structureFillers, structureNouns } from './question-words.js'
import type { AnswerSentence } from './types.js'

/** What about the structure is asked: the parts of a kind, or what one part says. */
export type StructureQuestion =
  { ask: 'list'; kind: PartKind; ofAxis: string | null } | { ask: 'part'; number: string }

const kinds: Record<keyof typeof structureNouns, PartKind> = {
  interest: 'vital-interest',
  threat: 'threat',
  axis: 'axis',
  line: 'action-line',
  phase: 'phase',
}

/** How much of a part is quoted: its first passages, one sentence each. */
const mostOfPart = 4

/**
 * Recognises a question that asks for the structure and nothing else ("which action lines has axis 2?").
 * @returns null when any other word remains: then the text itself is searched
 */
export function findStructureQuestion(question: string): StructureQuestion | null {
  const text = question.toLowerCase().replace(/[’]/g, "'")
  const line = /(?<![\d.,])([1-3]\.[1-5])(?![\d.,]*\d)/.exec(text)
  const axis = /(?:as|assen|axe|achse|axis|krachtlijn)\s*(?:n(?:r|°|o)?\.?\s*)?([1-3])\b/u.exec(text)
  const nouns = Object.entries(structureNouns).filter(([, pattern]) => pattern.test(text)) as [
    keyof typeof structureNouns,
    RegExp,
  ][]
  if (
    !holdsNothingElse(
      text,
      nouns.map(([, pattern]) => pattern),
    )
  )
    return null
  if (line?.[1] !== undefined) return { ask: 'part', number: line[1] }
  const asked = nouns.map(([noun]) => noun)
  if (asked.includes('line')) return { ask: 'list', kind: 'action-line', ofAxis: axis?.[1] ?? null }
  if (axis?.[1] !== undefined && asked.includes('axis')) return { ask: 'part', number: axis[1] }
  const [noun] = asked
  return noun === undefined || asked.length > 1 ? null : { ask: 'list', kind: kinds[noun], ofAxis: null }
}

/** Answers it from the first document that has such parts; null when none has. */
export function answerStructure(
  asked: StructureQuestion,
  documents: StrategyDocument[],
  language: Language,
): AnswerSentence[] | null {
  for (const document of documents) {
    const sentences =
      asked.ask === 'list' ? listParts(document, asked, language) : quotePart(document, asked, language)
    if (sentences.length > 0) return sentences
  }
  return null
}

function holdsNothingElse(text: string, patterns: RegExp[]): boolean {
  const rest = patterns
    .reduce((left, pattern) => left.replace(new RegExp(pattern.source, 'gu'), ' '), text)
    .replace(/[\d.]+/g, ' ')
  return (rest.match(/\p{L}+/gu) ?? []).every((word) => structureFillers.has(word))
}

function listParts(
  document: StrategyDocument,
  { kind, ofAxis }: { kind: PartKind; ofAxis: string | null },
  language: Language,
): AnswerSentence[] {
  return document.parts
    .filter(
      (part) => part.kind === kind && (ofAxis === null || part.number?.startsWith(`${ofAxis}.`) === true),
    )
    .flatMap((part) => {
      const passage = openingOf(document, part)
      return passage === undefined ? [] : [cite(document, part, passage, language)]
    })
}

/** The passage that stands for a part: its printed heading, or its first paragraph where print has none. */
function openingOf(document: StrategyDocument, part: Part): Passage | undefined {
  const own = document.passages.filter(({ partId }) => partId === part.id)
  if (part.summary !== undefined) {
    const { summary } = part
    return document.passages.find(({ text }) => text.startsWith(summary))
  }
  return part.heading === null || part.restored ? own.find(({ kind }) => kind === 'text') : own[0]
}

function quotePart(
  document: StrategyDocument,
  { number }: { number: string },
  language: Language,
): AnswerSentence[] {
  const part = document.parts.find((candidate) => candidate.number === number)
  if (part === undefined) return []
  const own = document.passages.filter(({ partId, kind }) => partId === part.id && kind === 'text')
  const opening = openingOf(document, part)
  const passages = own.length > 0 ? own : opening === undefined ? [] : [opening]
  return passages.slice(0, mostOfPart).map((passage) => cite(document, part, passage, language))
}

function cite(document: StrategyDocument, part: Part, passage: Passage, language: Language): AnswerSentence {
  const sentences = splitSentences(passage.text, document.language)
  const last = part.heading === null ? Math.min(1, sentences.length - 1) : 0
  const citation = citeSentences(document, passage, sentences, { first: 0, last }, language)
  const number = part.number === undefined ? '' : `${part.number} `
  return { text: `${number}${part.title[language]}`, citations: [citation] }
}
