// Empties the outbox: claims, looks up what may have arrived, sends, and writes down what came of it.
import type { Logger } from 'pino'
import type { OutgoingMessage, Settlement } from '../actions/message-types.js'
import type { OutboxStore } from '../actions/outbox-store.js'
import { backOffSeconds, hasGivenUp } from './back-off.js'
import type { Running } from './minute-tick.js'
import type { LookUpResult, SendResult } from '../bot/types.js'
import { observe } from '../observe.js'
import type { Sender } from './sender.js'

/** What the sending needs. */
export interface SendingServices {
  outbox: OutboxStore
  sender: Sender
  clock: () => Date
  log: Logger
}

const claimSize = 20
const sendSeconds = 30
/** Longer than a look-up and a send together, so that a living sender is never overtaken. */
const leaseSeconds = 3 * sendSeconds
const pollMilliseconds = 1000

/** Ends what takes too long, and takes a failure for an unknown outcome: the platform may have acted. */
async function outcomeOf<T>(
  work: (signal: AbortSignal) => Promise<T>,
  log: Logger,
): Promise<T | { kind: 'unknown'; reason: string }> {
  const signal = AbortSignal.timeout(sendSeconds * 1000)
  const tooLong = new Promise<{ kind: 'unknown'; reason: string }>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve({ kind: 'unknown', reason: `no answer in ${sendSeconds} s` })
    })
  })
  try {
    return await Promise.race([work(signal), tooLong])
  } catch (error) {
    log.error({ err: error }, 'sending a message failed')
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) }
  }
}

function later(
  message: OutgoingMessage,
  result: Extract<SendResult, { kind: 'retry' | 'unknown' }>,
  now: Date,
): Settlement {
  const asked = result.kind === 'retry' ? result.afterSeconds : undefined
  // Waiting because the platform asks for it isn't a failed attempt.
  const attempts = message.attempts + (asked === undefined ? 1 : 0)
  if (hasGivenUp(attempts, message.createdAt, now)) return { status: 'failed', error: result.reason }
  const seconds = asked ?? backOffSeconds(attempts, Math.random())
  return {
    status: 'pending',
    error: result.reason,
    notBefore: new Date(now.getTime() + seconds * 1000),
    outcomeUnknown: result.kind === 'unknown',
    countAttempt: asked === undefined,
  }
}

function settlementOf(
  message: OutgoingMessage,
  result: SendResult | LookUpResult,
  now: Date,
): Settlement | null {
  switch (result.kind) {
    case 'sent':
    case 'found':
      return { status: 'sent', reference: result.reference }
    case 'failed':
      return { status: 'failed', error: result.reason }
    case 'retry':
    case 'unknown':
      return later(message, result, now)
    case 'absent':
      return null
  }
}

/** Null when the message has to be sent: it surely didn't arrive, or nobody can tell. */
async function lookUp(message: OutgoingMessage, services: SendingServices): Promise<Settlement | null> {
  const { sender, outbox, log, clock } = services
  if (!message.outcomeUnknown) return null
  if (sender.lookUp) {
    const ask = sender.lookUp.bind(sender)
    const found = await outcomeOf((signal) => ask(message, message.key, signal), log)
    if (found !== null) return settlementOf(message, found, clock())
  }
  await outbox.noteDoubling(message.key)
  log.warn({ key: message.key }, 'sending again a message that may have arrived: the platform cannot tell')
  return null
}

/** @returns what came of it, as a fixed word */
async function deliver(message: OutgoingMessage, services: SendingServices): Promise<string> {
  const { outbox, sender, log, clock } = services
  let settlement = await lookUp(message, services)
  if (!settlement) {
    const result = await outcomeOf((signal) => sender.send(message, message.key, signal), log)
    settlement = settlementOf(message, result, clock())
  }
  if (!settlement) return 'absent'
  const { key } = message
  if (settlement.status === 'failed') log.error({ key, reason: settlement.error }, 'a message was given up')
  const kept = await outbox.settle(message, settlement, clock())
  if (!kept) log.warn({ key }, 'a message was taken over by another sender')
  return settlement.status === 'pending' ? 'later' : settlement.status
}

/** Sends what is due now, one message a thread. @returns how many were tried */
export async function sendDue(services: SendingServices): Promise<number> {
  const messages = await services.outbox.claim(services.clock(), leaseSeconds, claimSize)
  await Promise.all(
    messages.map((message) =>
      observe(
        'outbox',
        () => deliver(message, services),
        (outcome) => outcome,
      ),
    ),
  )
  return messages.length
}

/** Sends for as long as it runs. `wake` sends at once what has just been put in the outbox. */
export function startOutboxSender(services: SendingServices): Running & { wake(): void } {
  let stopped = false
  let wake = (): void => undefined
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMilliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async (): Promise<void> => {
    while (!stopped) {
      let tried = 0
      try {
        tried = await sendDue(services)
      } catch (error) {
        services.log.error({ err: error }, 'the outbox could not be read or written')
      }
      if (tried === 0) await pause()
    }
  }
  const running = run()
  return {
    wake: () => {
      wake()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
