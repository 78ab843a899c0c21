// Where a message stands, as text that the adapter can read back.
import type { Place } from '../../bot/types.js'

/** A message of Kompas; a long one stands as several. */
export interface SlackReference {
  workspace: string
  channel: string
  /** The thread that it was posted in; null outside. */
  thread: string | null
  /** Slack's ids of its messages, the first one first. */
  timestamps: string[]
}

/** Writes `workspace/channel/thread/ts,ts`, the thread left empty outside. */
export function writeReference({ workspace, channel, thread, timestamps }: SlackReference): string {
  return [workspace, channel, thread ?? '', timestamps.join(',')].join('/')
}

/** Reads what `writeReference` wrote; null for anything else. */
export function readReference(text: string): SlackReference | null {
  const [workspace, channel, thread, timestamps, ...rest] = text.split('/')
  if (!workspace || !channel || thread === undefined || !timestamps || rest.length > 0) return null
  return { workspace, channel, thread: thread === '' ? null : thread, timestamps: timestamps.split(',') }
}

/** The place of a channel or thread. */
export function placeOf(workspace: string, channel: string, thread?: string | null): Place {
  return { platform: 'slack', workspace, channel, ...(thread ? { thread } : {}) }
}

/** A message's time; Slack's ids of messages are their times in seconds. */
export function timeOf(timestamp: string): string {
  return new Date(Number(timestamp) * 1000).toISOString()
}
