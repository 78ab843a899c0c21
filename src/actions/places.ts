// Places as keys, so that a channel or a thread can be compared and stored.
import type { Place } from './types.js'

/** `platform/workspace/channel`, each part escaped. */
export function channelKey(place: Place): string {
  return [place.platform, place.workspace, place.channel].map(encodeURIComponent).join('/')
}

/** The channel's key, and the thread's where there is one. */
export function threadKey(place: Place): string {
  return place.thread === undefined
    ? channelKey(place)
    : `${channelKey(place)}/${encodeURIComponent(place.thread)}`
}

/** The place that a key names; null when it names none. */
export function placeOfKey(key: string): Place | null {
  const [platform, workspace, channel, thread] = key.split('/').map(decodeURIComponent)
  if (platform === undefined || workspace === undefined || channel === undefined) return null
  return { platform, workspace, channel, ...(thread === undefined ? {} : { thread }) }
}
