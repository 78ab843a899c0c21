// A writer of answers over the real strategy and the real embedding model, with any language model.
import { createWriteAnswer, type WriteAnswer } from '../../src/answers/write-answer.js'
import { openSupportMeter, readSupportModel } from '../../src/answers/verification/support-model.js'
import { readVocabulary } from '../../src/answers/verification/vocabulary.js'
import { createLanguageModel } from '../../src/models/chat-completions.js'
import { loadEmbedder } from '../../src/models/embedder.js'
import { readPrompt } from '../../src/models/read-prompt.js'
import { readGlossary } from '../../src/retrieval/glossary.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import type { Passage } from '../../src/retrieval/types.js'

const strategy = readDocument('corpus/national-security-strategy')
const glossary = readGlossary('corpus/glossary.json')
const prompt = readPrompt('prompts/write-answer.md')

export interface TestWriter {
  write: WriteAnswer
  close: () => Promise<void>
}

/** Opens the embedding model once; `extra` passages may be cited as if they stood in the strategy. */
export async function openTestWriter(url: string, timeout = 10_000): Promise<TestWriter> {
  const embedder = await loadEmbedder('corpus/model')
  const stored = readSupportModel('corpus/national-security-strategy/support-model.json')
  const write = createWriteAnswer({
    model: createLanguageModel({ baseUrl: url, model: 'test', timeout }),
    ...{ prompt, glossary, documents: [strategy], vocabulary: readVocabulary([strategy]) },
    meter: openSupportMeter(stored, { embedder, documents: [strategy], glossary }),
  })
  return { write, close: () => embedder.close() }
}

/** The passage that holds some words. */
export function passageWith(words: string): Passage {
  const found = strategy.passages.find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`no passage holds "${words}"`)
  return found
}

/** A line as the prompt asks for it. */
export function line(sentence: string, passage: Passage, quote: string): string {
  return JSON.stringify({ sentence, citations: [{ passageId: passage.id, quote }] })
}
