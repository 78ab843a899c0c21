// What Kompas asks of a language model: text for messages, or a failure that says how it failed.
import { ModelError } from '../errors.js'

export interface ModelMessage {
  role: 'system' | 'user'
  content: string
}

export interface CompleteOptions {
  /** Ends the call early. */
  signal?: AbortSignal | undefined
  /** Called with each piece of text as it arrives; the call then streams. */
  onText?: ((piece: string) => void) | undefined
  /** Tokens that the model may write at most. */
  maximumTokens?: number | undefined
}

/** What a model answers: text (`cut` when it stopped at a limit), or its refusal to answer. */
export type Completion = { kind: 'text'; text: string; cut: boolean } | { kind: 'refused' }

/** Writes text for messages. */
export interface LanguageModel {
  /** The endpoint's name of the model. */
  readonly name: string
  /**
   * @throws LanguageModelError when the endpoint fails, is too slow, or answers in a form nobody can read
   * @throws what `signal` was aborted with, when the caller gives up
   */
  complete(messages: ModelMessage[], options?: CompleteOptions): Promise<Completion>
}

export type ModelFailure =
  'time-out' | 'rate-limited' | 'server-error' | 'rejected' | 'unreachable' | 'garbage'

/** Trying again may help after these. */
const passing = new Set<ModelFailure>(['time-out', 'rate-limited', 'server-error', 'unreachable'])

/** A language model that failed, and how. */
export class LanguageModelError extends ModelError {
  readonly failure: ModelFailure
  /** Milliseconds that the endpoint asks to wait, when it says so. */
  readonly retryAfter: number | null

  constructor(
    failure: ModelFailure,
    message: string,
    details: { cause?: unknown; retryAfter?: number | null } = {},
  ) {
    super(message, { cause: details.cause, retryable: passing.has(failure) })
    this.failure = failure
    this.retryAfter = details.retryAfter ?? null
  }
}
