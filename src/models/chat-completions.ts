// A client for any OpenAI-compatible endpoint: a deadline for the whole call, retries, and text as it comes.
import { setTimeout as wait } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import {
  LanguageModelError,
  type CompleteOptions,
  type Completion,
  type LanguageModel,
  type ModelMessage,
} from './language-model.js'
import { readAnswer, readPieces } from './read-completion.js'

export interface LanguageModelSettings {
  baseUrl: string
  model: string
  /** Left out for endpoints that ask for none. */
  apiKey?: string | undefined
  /** Milliseconds for the whole call, retries and waiting included. */
  timeout?: number
  /** How often 429, 5xx and broken connections are tried again. */
  retries?: number
}

/** A modest model takes about ten seconds for a few sentences. */
const defaultTimeout = 30_000
const defaultRetries = 2
/** Milliseconds before the first retry when the endpoint names no time; doubled each time. */
const firstWait = 500

/** A client that posts to `{baseUrl}/chat/completions`. */
export function createLanguageModel(settings: LanguageModelSettings): LanguageModel {
  const { baseUrl, model, apiKey, timeout = defaultTimeout, retries = defaultRetries } = settings
  const client = new OpenAI({
    ...{ baseURL: baseUrl, apiKey: apiKey ?? 'none', maxRetries: 0, timeout, logLevel: 'off' },
    ...{ adminAPIKey: null, organization: null, project: null, webhookSecret: null },
  })
  return {
    name: model,
    complete: (messages, options = {}) =>
      callWithRetries(client, model, messages, { timeout, retries }, options),
  }
}

async function callWithRetries(
  client: OpenAI,
  model: string,
  messages: ModelMessage[],
  limits: { timeout: number; retries: number },
  options: CompleteOptions,
): Promise<Completion> {
  const deadline = AbortSignal.timeout(limits.timeout)
  const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline])
  const ends = Date.now() + limits.timeout
  const progress = { started: false }
  const onText = options.onText
  const passOn = (piece: string): void => {
    progress.started = true
    onText?.(piece)
  }
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await callOnce(client, model, messages, {
        ...{ signal, maximumTokens: options.maximumTokens },
        onText: onText && passOn,
      })
    } catch (cause) {
      options.signal?.throwIfAborted()
      const failure = translate(cause, deadline.aborted, model)
      const pause = failure.retryAfter ?? firstWait * 2 ** attempt
      // Text that was passed on can't be taken back, so a stream is tried again only before its first piece.
      const again =
        failure.retryable && !progress.started && attempt < limits.retries && Date.now() + pause < ends
      if (!again) throw failure
      await waitUnlessAborted(pause, options.signal)
    }
  }
}

async function callOnce(
  client: OpenAI,
  model: string,
  messages: ModelMessage[],
  options: CompleteOptions & { signal: AbortSignal },
): Promise<Completion> {
  const { signal, onText, maximumTokens } = options
  const body = {
    ...{ model, messages, temperature: 0 },
    ...(maximumTokens === undefined ? {} : { max_tokens: maximumTokens }),
  }
  const completion =
    onText === undefined
      ? readAnswer(await client.chat.completions.create({ ...body, stream: false }, { signal }))
      : await readPieces(await client.chat.completions.create({ ...body, stream: true }, { signal }), onText)
  signal.throwIfAborted()
  return completion
}

async function waitUnlessAborted(pause: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(pause, undefined, { signal })
  } catch (cause) {
    signal?.throwIfAborted()
    throw cause
  }
}

/** Tells from an error of the client library how the endpoint failed. */
function translate(cause: unknown, late: boolean, model: string): LanguageModelError {
  const fail = (failure: LanguageModelError['failure'], what: string, retryAfter: number | null = null) =>
    new LanguageModelError(failure, `the language model ${model} ${what}`, { cause, retryAfter })
  if (late || cause instanceof APIConnectionTimeoutError) return fail('time-out', 'took too long')
  if (cause instanceof LanguageModelError) return cause
  if (cause instanceof APIConnectionError) return fail('unreachable', 'cannot be reached')
  if (!(cause instanceof APIError)) return fail('garbage', 'sent what cannot be read')
  const status: unknown = cause.status
  const retryAfter = readRetryAfter(cause.headers)
  if (status === 429) return fail('rate-limited', 'asks for patience (429)', retryAfter)
  if (typeof status !== 'number') return fail('server-error', 'broke off its answer')
  if (status >= 500) return fail('server-error', `failed (${status})`, retryAfter)
  return fail('rejected', `rejects the call (${status})`)
}

/** Milliseconds from a Retry-After header: seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(headers: unknown): number | null {
  const value = headers instanceof Headers ? headers.get('retry-after') : null
  if (value === null) return null
  const seconds = Number(value)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1_000
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds)
}
