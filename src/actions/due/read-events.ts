// Finds a deadline that is an event without a known date: "vóór de volgende NVR", "before the summer recess".
import { cue } from './cues.js'
import { expand } from './patterns.js'

const phrase = String.raw`(?:[\s]+[^\s,;:!?()|.]+)`
/** "before taking visitors", "avant de signer": an act, not an event. */
const notAnAct = String.raw`(?!\s+(?:de\s|d'|[a-z]+ing(?![a-z])))`
const anyEvent = new RegExp(
  String.raw`(?<![a-z0-9])${cue('beforeEvent')}(?<=['a-z])${notAnAct}${phrase}{1,7}(?=\s*(?:$|[,;:!?()|.]))`,
)
const nextEvent = new RegExp(
  expand(
    String.raw`(?<![a-z0-9])${cue('untilEvent')}\s+(?:[a-z']+\s+){0,2}?(?:{next}|{coming}|${cue('eventNames')})(?![a-z])(?:\s[^\s,;:!?()|.]+){0,3}`,
  ),
)
const afterEvent = new RegExp(
  expand(
    String.raw`(?<![a-z0-9])(?:na|apres|nach|after)\s+(?:[a-z']+\s+){0,2}?(?:{next}|${cue('eventNames')})(?![a-z])`,
  ),
)

interface EventSpan {
  start: number
  end: number
}

/** The span of the event that the work is due before; null when there's none. */
export function readEvent(text: string): EventSpan | null {
  for (const pattern of [nextEvent, anyEvent, afterEvent]) {
    const match = pattern.exec(text)
    if (match !== null) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}
