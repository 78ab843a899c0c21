// A chat platform whose other side is a server of the tests, over HTTP, as an adapter speaks to it.
import type { ChatPlatform, OnEvent, PostTarget, SendResult } from '../../src/bot/types.js'

/** A platform at `url`. Without `canLookUp` it can't tell what has arrived. */
export function createHttpPlatform(
  name: string,
  url: string,
  canLookUp: boolean,
): ChatPlatform & { onEvent: OnEvent | null } {
  const threadOf = (target: PostTarget): string =>
    target.kind === 'person' ? `person ${target.userId}` : `place ${target.place.thread ?? ''}`
  const send = async (path: string, body: object, signal: AbortSignal): Promise<SendResult> => {
    const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body), signal })
    if (response.status === 429)
      return { kind: 'retry', reason: 'limited', afterSeconds: Number(response.headers.get('retry-after')) }
    return { kind: 'sent', reference: await response.text() }
  }
  const platform: ChatPlatform & { onEvent: OnEvent | null } = {
    ...{ name, router: null, onEvent: null },
    start: (onEvent) => {
      platform.onEvent = onEvent
      return Promise.resolve()
    },
    post: (target, message, { key, signal }) => {
      const version = message.card?.version ?? 0
      return send('/send', { key, threadKey: threadOf(target), version }, signal)
    },
    update: async (reference, message, { signal }) => {
      const version = message.card?.version ?? 0
      const result = await send('/replace', { reference, version }, signal)
      return result.kind === 'sent' ? { kind: 'sent', reference } : result
    },
    stop: () => Promise.resolve(),
  }
  if (canLookUp)
    platform.lookUp = async (_target, key, signal) => {
      const response = await fetch(`${url}/look-up?key=${encodeURIComponent(key)}`, { signal })
      return response.ok ? { kind: 'found', reference: await response.text() } : { kind: 'absent' }
    }
  return platform
}
