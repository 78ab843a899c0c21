// Answers a question: from the structure, by extraction, or with an honest outcome that says why not.
import { detectLanguage, type Language } from '../languages.js'
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedder } from '../models/types.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import { createRetriever, toHits, type Retrieval, type Retriever } from '../retrieval/retrieve.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { answerStructure, findStructureQuestion } from './answer-structure.js'
import type { AnswerModel } from './answer-model.js'
import { cleanQuestion, findCourtesy, findUnclear, longestQuestion } from './check-question.js'
import { choosePassages } from './choose-passages.js'
import { decide } from './decide.js'
import { createExtractor, type Extractor } from './extract-quotes.js'
import { completeQuestion } from './follow-up.js'
import type { Answer, Ask, AskContext, Outcome } from './types.js'

/** What answering needs. */
export interface AskParts {
  index: LoadedIndex
  documents: StrategyDocument[]
  embedder: Embedder
  product: IntegerProduct
  model: AnswerModel
  /** Answers when neither the person's choice nor the text tells a language. */
  defaultLanguage: Language
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
    const detected = detectLanguage(question.slice(0, longestQuestion)) ?? engine.defaultLanguage
    const language = context.language ?? detected
    const { outcome, retrieval } = await answer(engine, question, { ...context, language }, detected)
    return {
      question,
      language,
      outcome,
      hits: retrieval === null ? [] : toHits(retrieval),
      ms: performance.now() - started,
    } satisfies Answer
  }
}

type Answered = { outcome: Outcome; retrieval: Retrieval | null }

async function answer(
  engine: Engine,
  question: string,
  context: AskContext & { language: Language },
  asked: Language,
): Promise<Answered> {
  const unclear = findUnclear(question)
  if (unclear !== null) return { outcome: { kind: 'unclear', reason: unclear, choices: [] }, retrieval: null }
  const courtesy = findCourtesy(question)
  if (courtesy !== null) return { outcome: { kind: 'courtesy', courtesy }, retrieval: null }
  const complete = completeQuestion(question, context.thread ?? [], engine.documents)
  const retrieval = await engine.retriever.retrieve(complete, asked)
  const structure = findStructureQuestion(complete)
  const fromStructure =
    structure === null ? null : answerStructure(structure, engine.documents, context.language)
  if (fromStructure !== null) {
    return { outcome: { kind: 'cited', sentences: fromStructure, writtenBy: 'structure' }, retrieval }
  }
  const refused = decide(complete, retrieval, engine.model, question !== complete)
  if (refused !== null) return { outcome: refused, retrieval }
  const passages = choosePassages(complete, retrieval, engine.model)
    .map(({ passage }) => passage)
    .sort((a, b) => a.documentId.localeCompare(b.documentId) || a.ordinal - b.ordinal)
  const sentences = await engine.extractor.extract(passages, retrieval, context.language)
  return { outcome: { kind: 'cited', sentences, writtenBy: 'extraction' }, retrieval }
}
