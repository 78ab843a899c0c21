// Checks a sentence that a language model wrote against the stored text: quotes, language, form, numbers, names.
import { detectLanguage, type Language } from '../languages.js'
import type { Glossary } from '../retrieval/glossary.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import type { DraftSentence } from './parse-draft.js'
import type { AnswerSentence, Citation } from './types.js'
import { gatherEvidence, joinEvidence } from './verification/evidence.js'
import type { Evidence, Vocabulary } from './verification/find-names.js'
import { findObjection, type Objection } from './verification/find-objection.js'
import { locateQuote } from './verification/locate-quote.js'

/** Why a sentence is dropped; `support` is found later, by the fitted score. */
export type DropReason = 'form' | 'language' | 'passage' | 'quote' | Objection | 'support'

/** A passage that the model was given, with its document. */
export interface Source {
  passage: Passage
  document: StrategyDocument
}

export type Verdict = { sentence: AnswerSentence; evidence: Evidence } | { dropped: DropReason }

export interface VerifyTools {
  glossary: Glossary
  vocabulary: Vocabulary
}

/** Characters and words of a sentence that can be shown. */
const longestSentence = 400
const fewestWords = 3
/** Links, markup and mentions: a quote never needs them. */
const markup = /https?:|www\.|[<>{}[\]|`\\*_#]|(?:^|\s)@\p{L}|\p{L}@\p{L}|[\p{Cc}\p{Cf}]/u
/** A sentence begins with a capital or a figure and ends with a full stop or the like: what doesn't is a fragment. */
const wholeSentence = /^["“„«'(]?\s?[\p{Lu}\p{N}].*[.!?]["”“»')]?$/u
/** Shorter sentences are too short for their language to be told. */
const tellable = 25

/**
 * Verifies everything that needs no model. The citations of a sentence that passes are cut from the stored text.
 * @param language the asker's
 */
export function verifySentence(
  draft: DraftSentence,
  language: Language,
  sources: Map<string, Source>,
  tools: VerifyTools,
): Verdict {
  const text = draft.sentence.trim()
  if (!isShowable(text)) return { dropped: 'form' }
  if (!isIn(text, language)) return { dropped: 'language' }
  const citations: Citation[] = []
  const parts: Evidence[] = []
  for (const { passageId, quote } of draft.citations) {
    const source = sources.get(passageId)
    if (source === undefined) return { dropped: 'passage' }
    const range = locateQuote(source.passage.text, quote)
    if (range === null) return { dropped: 'quote' }
    const part = gatherEvidence(source.document, source.passage, range)
    parts.push(part)
    citations.push({ passageId, ...cite(source, range), ...readingOf(part, language, source.document) })
  }
  const evidence = joinEvidence(parts)
  const objection = findObjection(text, language, evidence, tools)
  return objection === null ? { sentence: { text, citations }, evidence } : { dropped: objection }
}

function isShowable(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    text.length <= longestSentence &&
    words.length >= fewestWords &&
    wholeSentence.test(text) &&
    !markup.test(text)
  )
}

function isIn(text: string, language: Language): boolean {
  const detected = text.length < tellable ? null : detectLanguage(text)
  return detected === null || detected === language
}

function cite(
  { passage }: Source,
  { start, end }: { start: number; end: number },
): Pick<Citation, 'quote' | 'start' | 'end'> {
  return { quote: passage.text.slice(start, end), start, end }
}

function readingOf(evidence: Evidence, language: Language, document: StrategyDocument): { reading?: string } {
  const reading = evidence[language]
  return language === document.language || reading === undefined || reading === '' ? {} : { reading }
}
