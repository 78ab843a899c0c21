// Carries messages to a test platform over HTTP, as an adapter does.
import type { LookUpResult, SendResult } from '../../src/bot/types.js'
import type { Sender } from '../../src/jobs/sender.js'

/** A sender for the platform at `url`. Without `canLookUp` it can't ask what has arrived. */
export function createHttpSender(url: string, canLookUp: boolean): Sender {
  const sender: Sender = {
    async send(message, key, signal): Promise<SendResult> {
      const body = JSON.stringify({ key, threadKey: message.threadKey })
      const response = await fetch(`${url}/send`, { method: 'POST', body, signal })
      if (response.status === 429)
        return { kind: 'retry', reason: 'limited', afterSeconds: Number(response.headers.get('retry-after')) }
      return { kind: 'sent', reference: await response.text() }
    },
  }
  if (canLookUp)
    sender.lookUp = async (_message, key, signal): Promise<LookUpResult> => {
      const response = await fetch(`${url}/look-up?key=${encodeURIComponent(key)}`, { signal })
      return response.ok ? { kind: 'found', reference: await response.text() } : { kind: 'absent' }
    }
  return sender
}
