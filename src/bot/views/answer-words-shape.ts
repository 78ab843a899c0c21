// Which words stand around an answer: one shape for the four languages.
import type { Courtesy, DeclineReason, UnclearReason } from '../../answers/types.js'
import type { Language } from '../../languages.js'

/** What Kompas itself says around the strategy's words; every text is plain, without marks. */
export interface AnswerWords {
  /** Before the quotes: one passage, several passages. */
  introduction: { one: string; many: string }
  /** The honest outcome without an answer, and what to do then. */
  notFound: { title: string; next: string }
  /** Above passages that are near the question but don't answer it. */
  nearest: string
  declined: Record<DeclineReason, string>
  unclear: Record<UnclearReason, string>
  /** Above the passages that an ambiguous question may mean. */
  choices: string
  courtesies: Record<Courtesy, string>
  exampleQuestionsTitle: string
  exampleQuestions: readonly string[]
  /** A quiet note below an answer whose language model failed. */
  languageModelFailed: string
  /** Below an answer that a language model phrased. */
  writtenByLanguageModel: string
  unofficialReading: string
  /** "Original in Dutch", by the document's language. */
  originalIn: Record<Language, string>
  languageNames: Record<Language, string>
  source: string
  openInReader: string
  restoredHeading: string
  /** Something failed that the person can't help, and what to do. */
  failed: string
  /** The index is still being built. */
  notReady: string
}
