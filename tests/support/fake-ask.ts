// An Ask for tests of the web: known questions get known outcomes, built on the real document.
import {
  declineReasons,
  type Answer,
  type Ask,
  type AskContext,
  type Citation,
  type Courtesy,
  type Outcome,
  type UnclearReason,
} from '../../src/answers/types.js'
import { ModelError } from '../../src/errors.js'
import { detectLanguage, type Language } from '../../src/languages.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'
import type { Hit, Passage, StrategyDocument } from '../../src/retrieval/types.js'

/** A citation of a sentence of a passage, with its reading in a language. */
export function citeSentence(
  document: StrategyDocument,
  passage: Passage,
  index: number,
  language: Language,
): Citation {
  const sentence = splitSentences(passage.text, document.language)[index]!
  const reading = document.readings[language].get(passage.anchor)?.sentences[index]
  return {
    passageId: passage.id,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    ...(reading === undefined ? {} : { reading }),
  }
}

/** An Ask that keeps what it was asked in `asked`. */
export function makeFakeAsk(document: StrategyDocument): {
  ask: Ask
  asked: { question: string; context: AskContext | undefined }[]
} {
  const asked: { question: string; context: AskContext | undefined }[] = []
  const ask: Ask = (question, context) => {
    asked.push({ question, context })
    const language = context?.language ?? detectLanguage(question) ?? 'nl'
    const answer: Answer = {
      question,
      language,
      outcome: outcomeOf(document, question, language),
      hits: hitsOf(document),
      ms: 1,
    }
    if (question.includes('model')) answer.note = 'language-model-failed'
    return Promise.resolve(answer)
  }
  return { ask, asked }
}

function outcomeOf(document: StrategyDocument, question: string, language: Language): Outcome {
  if (question.includes('retry later')) throw new ModelError('secret detail', { retryable: true })
  if (question.includes('crash')) throw new Error('secret detail')
  const declined = declineReasons.find((reason) => question === `declined ${reason}`)
  if (declined !== undefined) return { kind: 'declined', reason: declined }
  const [, kind = '', word = ''] = /^(unclear|courtesy) (.+)$/.exec(question) ?? []
  if (kind === 'unclear') {
    const reason = word as UnclearReason
    return { kind: 'unclear', reason, choices: reason === 'ambiguous' ? hitsOf(document) : [] }
  }
  if (kind === 'courtesy') return { kind: 'courtesy', courtesy: word as Courtesy }
  if (/d[eéi]sinformati/i.test(question)) return citedOutcome(document, language)
  return { kind: 'not-found', nearest: hitsOf(document) }
}

function citedOutcome(document: StrategyDocument, language: Language): Outcome {
  const [first, second, third] = textsOf(document, '2.4')
  const sentences = [
    citeSentence(document, first!, 0, language),
    citeSentence(document, second!, 0, language),
    citeSentence(document, third!, 0, language),
    citeSentence(document, third!, 1, language),
  ].map((citation) => ({ text: citation.quote, citations: [citation] }))
  return { kind: 'cited', sentences, writtenBy: 'extraction' }
}

function hitsOf(document: StrategyDocument): Hit[] {
  return [...textsOf(document, '3.5'), ...textsOf(document, '1.1')].slice(0, 10).map((passage) => ({
    passage,
    score: 0.5,
    foundBy: { kind: 'passage', language: document.language },
  }))
}

/** The passages of running text of a part. */
export function textsOf(document: StrategyDocument, partId: string): Passage[] {
  return document.passages.filter((passage) => passage.partId === partId && passage.kind === 'text')
}
