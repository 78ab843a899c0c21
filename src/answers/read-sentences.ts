// Verifies the lines of a language model one after the other, as they come, and lets only what stands through.
import type { Language } from '../languages.js'
import { cutLines, parseDraftLine } from './parse-draft.js'
import type { AnswerSentence } from './types.js'
import type { SupportMeter } from './verification/support-model.js'
import { verifySentence, type DropReason, type Source, type VerifyTools } from './verify-sentence.js'

export interface SentenceChecks extends VerifyTools {
  meter: SupportMeter
}

interface SentenceResult {
  /** Verified, in the order in which they came. */
  sentences: AnswerSentence[]
  /** Why the others were left out. */
  dropped: DropReason[]
  /** The model says that the passages don't answer. */
  none: boolean
}

export interface SentenceReader {
  /** Takes a piece of the model's text. */
  take: (piece: string) => void
  /** Verifies what is left and gives the result. @throws what a check threw */
  finish: () => Promise<SentenceResult>
  /** Lets nothing more through; resolves when no check is running. */
  stop: () => Promise<void>
}

interface ReadRequest {
  /** The asker's. */
  language: Language
  sources: Map<string, Source>
  /** Beyond as many sentences the rest is not looked at. */
  mostLines: number
  onSentence?: ((sentence: AnswerSentence) => void) | undefined
}

interface State {
  result: SentenceResult
  lines: number
  stopped: boolean
  work: Promise<void>
}

/** Makes a reader for one answer. */
export function readSentences(checks: SentenceChecks, request: ReadRequest): SentenceReader {
  const cutter = cutLines()
  const result: SentenceResult = { sentences: [], dropped: [], none: false }
  const state: State = { result, lines: 0, stopped: false, work: Promise.resolve() }
  const queue = (line: string): void => {
    state.work = state.work.then(() => readLine(checks, request, state, line))
    // A failure is thrown by `finish`; until then it must not count as unhandled.
    state.work.catch(() => undefined)
  }
  return {
    take: (piece) => {
      cutter.take(piece).forEach(queue)
    },
    finish: async () => {
      queue(cutter.rest())
      await state.work
      return result
    },
    stop: async () => {
      state.stopped = true
      await Promise.allSettled([state.work])
    },
  }
}

async function readLine(
  checks: SentenceChecks,
  request: ReadRequest,
  state: State,
  line: string,
): Promise<void> {
  const draft = parseDraftLine(line)
  if (draft === null || 'unreadable' in draft || state.stopped) return
  if ('none' in draft) {
    state.result.none = true
    return
  }
  state.lines += 1
  if (state.lines > request.mostLines) return
  const checked = await check(checks, draft.sentence, request)
  if ('dropped' in checked) state.result.dropped.push(checked.dropped)
  else if (!isStopped(state) && !isRepeated(state, checked.sentence)) {
    state.result.sentences.push(checked.sentence)
    request.onSentence?.(checked.sentence)
  }
}

/** Asked anew after each wait: the reader may have been stopped meanwhile. */
function isStopped(state: State): boolean {
  return state.stopped
}

function isRepeated(state: State, sentence: AnswerSentence): boolean {
  return state.result.sentences.some(({ text }) => text === sentence.text)
}

async function check(
  checks: SentenceChecks,
  draft: Parameters<typeof verifySentence>[0],
  { language, sources }: ReadRequest,
): Promise<{ sentence: AnswerSentence } | { dropped: DropReason }> {
  const verdict = verifySentence(draft, language, sources, checks)
  if ('dropped' in verdict) return verdict
  const support = await checks.meter.measure(verdict.sentence.text, language, verdict.evidence)
  return support < checks.meter.threshold ? { dropped: 'support' } : verdict
}
