// What the handlers of Teams' requests get and give.
import type { OnEvent } from '../../../bot/types.js'
import type { Activity } from '../activity.js'
import type { FeedbackStore } from '../feedback-commands.js'
import type { EventBase } from '../read-event.js'

/** A request for which Teams waits. */
export interface Invoke {
  activity: Activity
  base: EventBase
  onEvent: OnEvent
  feedback: FeedbackStore
}

/** What is answered over HTTP. */
export interface InvokeResponse {
  status: number
  body?: object
}

export type HandleInvoke = (invoke: Invoke) => Promise<InvokeResponse>

/** A request that isn't of the form that Teams describes. */
export const badRequest: InvokeResponse = { status: 400 }
