// Opens what answering needs beside the index: models, glossary, markings, and the language model where one is set.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { markingFinder } from './actions/classification-marking.js'
import { readMarkings } from './actions/read-markings.js'
import { readAnswerModel } from './answers/answer-model.js'
import type { AskParts } from './answers/ask.js'
import { openSupportMeter, readSupportModel } from './answers/verification/support-model.js'
import { readVocabulary } from './answers/verification/vocabulary.js'
import { createWriteAnswer, type WriteAnswer } from './answers/write-answer.js'
import type { Config, Secrets } from './config.js'
import { createLanguageModel } from './models/chat-completions.js'
import { createIntegerProduct } from './models/integer-product.js'
import { readPrompt } from './models/read-prompt.js'
import type { Embedder } from './models/types.js'
import { readGlossary, type Glossary } from './retrieval/glossary.js'
import type { StrategyDocument } from './retrieval/types.js'

const promptFile = resolve(import.meta.dirname, '..', 'prompts', 'write-answer.md')

/** Everything of `AskParts` but the index, which comes later and may come twice. */
export type AnsweringParts = Omit<AskParts, 'index'>

/**
 * Opens the parts.
 * @throws ConfigError when a file of the corpus is malformed or was fitted on another embedding model
 */
export async function openAnswering(
  config: Config,
  secrets: Secrets,
  { documents, embedder }: { documents: StrategyDocument[]; embedder: Embedder },
): Promise<AnsweringParts> {
  const glossaryFile = join(config.corpusDir, 'glossary.json')
  const glossary = existsSync(glossaryFile) ? readGlossary(glossaryFile) : undefined
  const markingsFile = join(config.corpusDir, 'markings.json')
  const findMarking = existsSync(markingsFile) ? markingFinder(readMarkings(markingsFile)) : () => null
  return {
    ...{ documents, embedder, glossary, defaultLanguage: config.defaultLanguage },
    product: await createIntegerProduct(),
    model: readAnswerModel(join(config.corpusDir, 'answering.json'), embedder.id),
    isClassified: (text) => findMarking(text) !== null,
    writeAnswer: openWriter(config, secrets, { documents, embedder, glossary }),
  }
}

/** The writer of answers, or undefined when no language model is configured. */
function openWriter(
  { languageModel, corpusDir }: Config,
  { languageModelKey }: Secrets,
  parts: { documents: StrategyDocument[]; embedder: Embedder; glossary: Glossary | undefined },
): WriteAnswer | undefined {
  const { documents, embedder } = parts
  const [first] = documents
  if (languageModel === null || first === undefined) return undefined
  const glossary = parts.glossary ?? { terms: [] }
  const stored = readSupportModel(join(corpusDir, first.id, 'support-model.json'))
  const model = createLanguageModel({
    ...{ baseUrl: languageModel.baseUrl, model: languageModel.model },
    ...(languageModelKey === null ? {} : { apiKey: languageModelKey }),
  })
  return createWriteAnswer({
    ...{ model, documents, glossary, prompt: readPrompt(promptFile), vocabulary: readVocabulary(documents) },
    meter: openSupportMeter(stored, { embedder, documents, glossary }),
  })
}
