// Ids of events: the activity's own, or for what people may send twice one that stays the same.
import { createHash } from 'node:crypto'
import { tenantOf, type Activity } from './activity.js'

/** A second click on the same button within this time is the same click. */
const clickMilliseconds = 60_000

/** The id of what is said; without an id of Teams' its place, author, time and words make one. */
export function eventId(activity: Activity): string {
  return activity.id ?? stableId(activity, activity.timestamp ?? '', activity.text ?? '')
}

/** The same for everything that one person does in one place with the same `parts`. */
export function stableId(activity: Activity, ...parts: readonly unknown[]): string {
  const { name, conversation, from, replyToId, type } = activity
  const who = [type, name, tenantOf(activity), conversation.id, replyToId, from.aadObjectId ?? from.id]
  const hash = createHash('sha256').update(JSON.stringify([...who, ...parts]))
  return `${name ?? type}:${hash.digest('hex').slice(0, 32)}`
}

/** The part of an id that two clicks soon after each other share. */
export function clickWindow(at: Date): number {
  return Math.floor(at.getTime() / clickMilliseconds)
}
