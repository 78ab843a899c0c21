// Lets a language model write an answer from passages, and keeps of it only what the stored text supports.
import { randomBytes } from 'node:crypto'
import type { Language } from '../languages.js'
import {
  LanguageModelError,
  type LanguageModel,
  type ModelFailure,
  type ModelMessage,
} from '../models/language-model.js'
import type { Prompt } from '../models/read-prompt.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import { readSentences, type SentenceChecks } from './read-sentences.js'
import type { AnswerSentence, Turn } from './types.js'
import { speaksToModel } from './verification/find-instructions.js'
import type { DropReason, Source } from './verify-sentence.js'

/** Sentences asked for; beyond twice as many the rest is not looked at. */
const sentenceCount = 4
const maximumTokens = 1_500
/** Earlier turns that the model sees, and characters of each. */
const turnCount = 4
const turnLength = 600

const languageNames: Record<Language, string> = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' }

export interface WriteAnswerParts extends SentenceChecks {
  model: LanguageModel
  /** prompts/write-answer.md */
  prompt: Prompt
  documents: StrategyDocument[]
}

export interface WriteAnswerRequest {
  question: string
  /** The asker's. */
  language: Language
  /** Earlier turns, oldest first; shown to the model as data. */
  thread?: Turn[] | undefined
  /** What may be cited, best first. */
  passages: Passage[]
  signal?: AbortSignal | undefined
  /** Called with each sentence as soon as it is verified; the call then streams. */
  onSentence?: ((sentence: AnswerSentence) => void) | undefined
}

/** Sentences that stand and why others were dropped; or how the model failed; or that nothing is left. */
export type WrittenAnswer =
  | { kind: 'written'; sentences: AnswerSentence[]; dropped: DropReason[] }
  | { kind: 'nothing-left'; dropped: DropReason[] }
  | { kind: 'failed'; reason: ModelFailure | 'refusal' }

export type WriteAnswer = (request: WriteAnswerRequest) => Promise<WrittenAnswer>

/** Makes a writer of answers; what it returns throws only what `signal` was aborted with, or what the embedder threw. */
export function createWriteAnswer(parts: WriteAnswerParts): WriteAnswer {
  const documents = new Map(parts.documents.map((document) => [document.id, document]))
  return async (request) => {
    const passages = request.passages.filter(({ text }) => !speaksToModel(text))
    const sources = new Map(
      passages.flatMap((passage): [string, Source][] => {
        const document = documents.get(passage.documentId)
        return document === undefined ? [] : [[passage.id, { passage, document }]]
      }),
    )
    if (sources.size === 0) return { kind: 'nothing-left', dropped: [] }
    return await write(parts, { ...request, passages }, sources)
  }
}

async function write(
  parts: WriteAnswerParts,
  request: WriteAnswerRequest,
  sources: Map<string, Source>,
): Promise<WrittenAnswer> {
  const { language, onSentence, signal } = request
  const reader = readSentences(parts, { language, sources, mostLines: sentenceCount * 2, onSentence })
  try {
    const messages = writeMessages(parts.prompt, request)
    const onText = onSentence === undefined ? undefined : reader.take
    const completion = await parts.model.complete(messages, { signal, maximumTokens, onText })
    if (completion.kind === 'refused') return { kind: 'failed', reason: 'refusal' }
    if (onText === undefined) reader.take(completion.text)
    const { sentences, dropped, none } = await reader.finish()
    if (sentences.length > 0) return { kind: 'written', sentences, dropped }
    if (dropped.length === 0 && !none) return { kind: 'failed', reason: 'garbage' }
    return { kind: 'nothing-left', dropped }
  } catch (cause) {
    if (!(cause instanceof LanguageModelError)) throw cause
    return { kind: 'failed', reason: cause.failure }
  } finally {
    await reader.stop()
  }
}

/** System prompt and data: the fence is drawn by lot, so that no text inside it can close it. */
function writeMessages(prompt: Prompt, request: WriteAnswerRequest): ModelMessage[] {
  const fence = randomBytes(6).toString('hex')
  const block = (label: string, text: string): string => `<<${fence} ${label}>>\n${text}\n<<end ${fence}>>`
  const turns = (request.thread ?? []).slice(-turnCount)
  const data = [
    ...turns.map(({ role, text }) => block(`earlier turn by ${role}`, text.slice(0, turnLength))),
    ...request.passages.map(({ id, text }) => block(`passage ${id}`, text)),
    block('question', request.question),
  ]
  const language = languageNames[request.language]
  return [
    { role: 'system', content: prompt.fill({ language, sentences: String(sentenceCount), fence }) },
    { role: 'user', content: data.join('\n\n') },
  ]
}
