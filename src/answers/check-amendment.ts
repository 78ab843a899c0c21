// Checks the words that an office puts in the place of an answer: each sentence quotes the text, letter by letter.
import type { Language } from '../languages.js'
import type { StrategyDocument } from '../retrieval/types.js'
import type { AnswerSentence } from './types.js'
import { verifySentence, type DropReason, type Source, type VerifyTools } from './verify-sentence.js'
import { gatherEvidence } from './verification/evidence.js'
import { locateQuote } from './verification/locate-quote.js'

/** Why an amendment is refused, and the words that it is about. */
export interface AmendmentFault {
  reason: 'empty' | 'too-many' | 'no-quote' | 'quote' | 'sentence'
  words: string
  /** What the checks of answers object to in a sentence. */
  objection?: DropReason
}

export type Amendment =
  { kind: 'sound'; sentences: AnswerSentence[] } | ({ kind: 'unsound' } & AmendmentFault)

const mostSentences = 12
const quoted = /«\s*(?<quote>[^«»]+?)\s*»/gu

/** The sentences of an answer as one may edit them: a line each, with its quotes between « and ». */
export function writeAmendment(sentences: readonly AnswerSentence[]): string {
  return sentences
    .map(({ text, citations }) => {
      const isQuoted = citations.some(({ quote, reading }) => quote === text || reading === text)
      const quotes = citations.map(({ quote }) => `«${quote}»`)
      return [...(isQuoted ? [] : [text]), ...quotes].join(' ')
    })
    .join('\n')
}

/**
 * Reads and checks an amendment: a line a sentence. A line of quotes alone says what it quotes.
 * @param known passages in which a quote is looked for first
 */
export function checkAmendment(
  text: string,
  language: Language,
  known: readonly string[],
  documents: readonly StrategyDocument[],
  tools: VerifyTools,
): Amendment {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  if (lines.length === 0) return { kind: 'unsound', reason: 'empty', words: '' }
  if (lines.length > mostSentences) return { kind: 'unsound', reason: 'too-many', words: '' }
  const sentences: AnswerSentence[] = []
  for (const line of lines) {
    const read = checkLine(line, language, orderSources(known, documents), tools)
    if ('reason' in read) return { kind: 'unsound', ...read }
    sentences.push(...read.sentences)
  }
  return { kind: 'sound', sentences }
}

/** Every passage; those already cited first. */
function orderSources(known: readonly string[], documents: readonly StrategyDocument[]): Source[] {
  const all = documents.flatMap((document) => document.passages.map((passage) => ({ passage, document })))
  const isKnown = ({ passage }: Source) => known.includes(passage.id)
  return [...all.filter(isKnown), ...all.filter((one) => !isKnown(one))]
}

function checkLine(
  line: string,
  language: Language,
  sources: readonly Source[],
  tools: VerifyTools,
): AmendmentFault | { sentences: AnswerSentence[] } {
  const quotes = Array.from(line.matchAll(quoted), ({ groups }) => groups?.['quote'] ?? '')
  if (quotes.length === 0) return { reason: 'no-quote', words: line }
  const cited: { source: Source; quote: string }[] = []
  for (const quote of quotes) {
    const source = sources.find(({ passage }) => locateQuote(passage.text, quote) !== null)
    if (source === undefined) return { reason: 'quote', words: quote }
    cited.push({ source, quote })
  }
  const said = line.replace(quoted, ' ').replace(/\s+/gu, ' ').trim()
  if (said === '') return { sentences: cited.map((one) => quoteAlone(one, language)) }
  const given = new Map(cited.map(({ source }) => [source.passage.id, source]))
  const citations = cited.map(({ source, quote }) => ({ passageId: source.passage.id, quote }))
  const verdict = verifySentence({ sentence: said, citations }, language, given, tools)
  if ('dropped' in verdict) return { reason: 'sentence', words: said, objection: verdict.dropped }
  return { sentences: [verdict.sentence] }
}

function quoteAlone(
  { source: { passage, document }, quote }: { source: Source; quote: string },
  language: Language,
): AnswerSentence {
  const range = locateQuote(passage.text, quote) ?? { start: 0, end: 0 }
  const text = passage.text.slice(range.start, range.end)
  const reading =
    language === document.language ? undefined : gatherEvidence(document, passage, range)[language]
  const citation = { passageId: passage.id, quote: text, ...range }
  return { text, citations: [reading === undefined ? citation : { ...citation, reading }] }
}
