// Answers a question: from the structure, by extraction, or with an honest outcome that says why not.
import { detectLanguage, type Language } from '../languages.js'
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedder } from '../models/types.js'
import type { LeaveOut } from '../retrieval/find-candidates.js'
import type { Glossary } from '../retrieval/glossary.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import { createRetriever, hitCount, toHits, type Retrieval, type Retriever } from '../retrieval/retrieve.js'
import { observe } from '../observe.js'
import type { Hit, StrategyDocument } from '../retrieval/types.js'
import { answerStructure, findStructureQuestion } from './answer-structure.js'
import type { AnswerModel } from './answer-model.js'
import { cleanQuestion, findCourtesy, findUnclear, longestQuestion } from './check-question.js'
import { choosePassages } from './choose-passages.js'
import { decide } from './decide.js'
import { createExtractor, type Extractor } from './extract-quotes.js'
import { completeQuestion } from './follow-up.js'
import type { Answer, AnswerSentence, Ask, AskContext, Outcome } from './types.js'
import type { WriteAnswer, WriteAnswerRequest } from './write-answer.js'

/** How many of the best passages a language model may cite from. */
const passagesForModel = 6

/** What answering needs. */
export interface AskParts {
  index: LoadedIndex
  documents: StrategyDocument[]
  embedder: Embedder
  product: IntegerProduct
  model: AnswerModel
  /** Answers when neither the person's choice nor the text tells a language. */
  defaultLanguage: Language
  /** Whether a text bears a classification marking; such a text is not looked up, logged or passed on. */
  isClassified: (text: string) => boolean
  /** Other names of what questions name. */
  glossary?: Glossary | undefined
  /** Writes an answer with a language model, where one is configured. */
  writeAnswer?: WriteAnswer | undefined
  /** What a bench leaves out, to measure its worth. */
  leaveOut?: LeaveOut | undefined
}

interface Engine extends AskParts {
  retriever: Retriever
  extractor: Extractor
}

/** Makes `ask` over a loaded index. */
export function createAsk(parts: AskParts): Ask {
  const engine: Engine = { ...parts, retriever: createRetriever(parts), extractor: createExtractor(parts) }
  return async (raw, context = {}) => {
    const started = performance.now()
    const question = cleanQuestion(raw)
    const answered = await observe(
      'question',
      async () =>
        answerWithoutLooking(engine, raw, question, context) ?? (await lookUp(engine, question, context)),
      ({ outcome }) => outcome.kind,
    )
    return { question, ...answered, ms: performance.now() - started }
  }
}

type Answered = Pick<Answer, 'language' | 'outcome' | 'hits' | 'note'>

/** What needs no passage: a text that may not or cannot be looked up, or a courtesy. */
function answerWithoutLooking(
  { defaultLanguage, isClassified }: Engine,
  raw: string,
  question: string,
  context: AskContext,
): Answered | null {
  const language = context.language ?? detectLanguage(question.slice(0, longestQuestion)) ?? defaultLanguage
  const unclear = findUnclear(question)
  if (unclear !== null)
    return { language, outcome: { kind: 'unclear', reason: unclear, choices: [] }, hits: [] }
  // The marking is sought in the text as it was typed: a line of its own counts.
  if (isClassified(raw)) return { language, outcome: { kind: 'declined', reason: 'classified' }, hits: [] }
  const found = findCourtesy(question)
  if (found === null) return null
  const { courtesy } = found
  return { language: context.language ?? found.language, outcome: { kind: 'courtesy', courtesy }, hits: [] }
}

async function lookUp(engine: Engine, question: string, context: AskContext): Promise<Answered> {
  const asked = detectLanguage(question) ?? context.language ?? engine.defaultLanguage
  const language = context.language ?? asked
  const complete = completeQuestion(question, context.thread ?? [], engine)
  const retrieval = await observe(
    'retrieval',
    () => engine.retriever.retrieve(complete, asked),
    ({ candidates }) => (candidates.length > 0 ? 'found' : 'nothing'),
  )
  const hits = toHits(retrieval)
  const structure = findStructureQuestion(complete)
  const sentences = structure === null ? null : answerStructure(structure, engine.documents, language)
  if (sentences !== null) {
    const outcome: Outcome = { kind: 'cited', sentences, writtenBy: 'structure' }
    return { language, outcome, hits: citedFirst(outcome, hits, engine.documents) }
  }
  const refused = decide(complete, retrieval, engine.model, question !== complete)
  if (refused !== null) return { language, outcome: refused, hits }
  const extracted = (): Promise<Outcome> => extractAnswer(engine, complete, retrieval, language)
  if (engine.writeAnswer === undefined) return { language, outcome: await extracted(), hits }
  const { thread = [], onStep, signal } = context
  const passages = hits.slice(0, passagesForModel).map(({ passage }) => passage)
  const request = { question: complete, language, thread, signal, passages }
  return { language, hits, ...(await writeOrExtract(engine.writeAnswer, request, extracted, onStep)) }
}

/**
 * The language model's verified sentences; the extracted answer when none is left, or, with a note, when it failed.
 * With `onStep` the extracted answer comes first, and each sentence as soon as it is verified.
 */
async function writeOrExtract(
  write: WriteAnswer,
  request: WriteAnswerRequest,
  extracted: () => Promise<Outcome>,
  onStep: AskContext['onStep'],
): Promise<Pick<Answer, 'outcome' | 'note'>> {
  const { language } = request
  const first = onStep === undefined ? null : await extracted()
  if (first !== null) onStep?.({ kind: 'extracted', language, outcome: first })
  const onSentence = (sentence: AnswerSentence): void => onStep?.({ kind: 'sentence', language, sentence })
  const written = await observe(
    'model',
    () => write(onStep === undefined ? request : { ...request, onSentence }),
    (result) => (result.kind === 'failed' ? result.reason : result.kind),
  )
  if (written.kind === 'written') {
    return { outcome: { kind: 'cited', sentences: written.sentences, writtenBy: 'language-model' } }
  }
  const outcome = first ?? (await extracted())
  return written.kind === 'failed' ? { outcome, note: 'language-model-failed' } : { outcome }
}

async function extractAnswer(
  engine: Engine,
  question: string,
  retrieval: Retrieval,
  language: Language,
): Promise<Outcome> {
  const passages = choosePassages(question, retrieval, engine.model)
    .map(({ passage }) => passage)
    .sort((a, b) => a.documentId.localeCompare(b.documentId) || a.ordinal - b.ordinal)
  const sentences = await engine.extractor.extract(passages, retrieval, language)
  return { kind: 'cited', sentences, writtenBy: 'extraction' }
}

/** The passages of an answer from the structure stand before what the search found. */
function citedFirst(
  outcome: Extract<Outcome, { kind: 'cited' }>,
  hits: Hit[],
  documents: StrategyDocument[],
): Hit[] {
  const ids = outcome.sentences.flatMap(({ citations }) => citations.map(({ passageId }) => passageId))
  const cited = documents.flatMap(({ language, passages }) =>
    passages
      .filter(({ id }) => ids.includes(id))
      .map((passage): Hit => ({ passage, score: 1, foundBy: { kind: 'passage', language } })),
  )
  return [...cited, ...hits.filter(({ passage }) => !ids.includes(passage.id))].slice(0, hitCount)
}
