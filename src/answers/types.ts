// What a question becomes: a cited answer, or an honest outcome without one.
import type { Language } from '../languages.js'
import type { Hit } from '../retrieval/types.js'

/** Words quoted from a passage, verbatim by construction: `quote === passage.text.slice(start, end)`. */
export interface Citation {
  passageId: string
  quote: string
  /** Character offsets within the passage's text. */
  start: number
  end: number
  /** The same words in the asker's language, unofficial; absent when the original is in that language. */
  reading?: string
}

/** One thing said in an answer, and what it rests on. */
export interface AnswerSentence {
  text: string
  citations: Citation[]
}

export const declineReasons = [
  'off-topic',
  'opinion',
  'legal-advice',
  'operational',
  'person',
  'small-talk',
  'attack',
  'classified',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Why a text is no question that can be looked up. */
export type UnclearReason = 'empty' | 'too-long' | 'no-words' | 'ambiguous'

/** A friendly word that needs no passage. */
export type Courtesy = 'greeting' | 'thanks' | 'help'

export type Outcome =
  | { kind: 'cited'; sentences: AnswerSentence[]; writtenBy: 'extraction' | 'structure' | 'language-model' }
  | { kind: 'not-found'; nearest: Hit[] }
  | { kind: 'declined'; reason: DeclineReason }
  | { kind: 'unclear'; reason: UnclearReason; choices: Hit[] }
  | { kind: 'courtesy'; courtesy: Courtesy }

/** An answer with what was found on the way. */
export interface Answer {
  question: string
  /** The language to answer in. */
  language: Language
  outcome: Outcome
  /** The ten best passages, best first. */
  hits: Hit[]
  /** Milliseconds from question to answer. */
  ms: number
  /** A quiet note for the reader, for example when the language model failed and extraction stepped in. */
  note?: 'language-model-failed'
  /** The office that stands over this answer. */
  review?: ReviewMark
}

/** Who reviewed an answer, in whose name, and what was decided. `at` is ISO 8601 UTC. */
export interface ReviewMark {
  id: string
  status: 'approved' | 'amended' | 'withdrawn'
  /** The office's name in the answer's language. */
  office: string
  at: string
  note: string | null
}

export interface Turn {
  role: 'person' | 'kompas'
  text: string
}

/** What can be shown while a language model is still writing. */
export type AnswerStep =
  /** The extracted answer, which stands if nothing better comes. */
  | { kind: 'extracted'; language: Language; outcome: Outcome }
  /** A sentence of the language model, verified. */
  | { kind: 'sentence'; language: Language; sentence: AnswerSentence }

/** What an answer may take into account beside the question. */
export interface AskContext {
  /** Earlier turns of the same thread, oldest first. */
  thread?: Turn[]
  /** The person's stored choice; wins over detection. */
  language?: Language
  /** Called with what can be shown already; never called where no language model writes. */
  onStep?: (step: AnswerStep) => void
  /** Aborted when the asker gives up: the language model then stops, and `ask` throws the reason. */
  signal?: AbortSignal
}

/** Answers one question. Never throws for what a person types. */
export type Ask = (question: string, context?: AskContext) => Promise<Answer>
