// A chat platform that keeps what it is given, for tests of what stands above the platforms.
import type { ChatPlatform, Message, OnEvent, PostTarget, SendResult } from '../../src/bot/types.js'

/** A message as the platform holds it. */
interface Posted {
  reference: string
  target: PostTarget
  message: Message
  key: string
}

export interface MemoryPlatform extends ChatPlatform {
  posted: Posted[]
  /** Given for the next post or update in place of what would happen. */
  failNext(result: SendResult): void
  /** As if somebody deleted the message. */
  remove(reference: string): void
  /** Set once started. */
  onEvent: OnEvent | null
}

export function createMemoryPlatform(name = 'memory'): MemoryPlatform {
  let failure: SendResult | null = null
  const takeFailure = (): SendResult | null => {
    const taken = failure
    failure = null
    return taken
  }
  const platform: MemoryPlatform = {
    ...{ name, router: null, posted: [], onEvent: null },
    start: (onEvent) => {
      platform.onEvent = onEvent
      return Promise.resolve()
    },
    post: (target, message, { key }) => {
      const failed = takeFailure()
      if (failed !== null) return Promise.resolve(failed)
      const reference = `${name}-${platform.posted.length + 1}`
      platform.posted.push({ reference, target, message, key })
      return Promise.resolve({ kind: 'sent', reference })
    },
    update: (reference, message) => {
      const failed = takeFailure()
      if (failed !== null) return Promise.resolve(failed)
      const found = platform.posted.find((one) => one.reference === reference)
      if (found === undefined) return Promise.resolve({ kind: 'failed', reason: 'the message is gone' })
      found.message = message
      return Promise.resolve({ kind: 'sent', reference })
    },
    failNext: (result) => {
      failure = result
    },
    remove: (reference) => {
      platform.posted = platform.posted.filter((one) => one.reference !== reference)
    },
    stop: () => Promise.resolve(),
  }
  return platform
}
