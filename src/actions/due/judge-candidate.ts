// Judges how strongly the words around a date say that it is the deadline.
import {
  absence,
  asked,
  atBefore,
  deadlineAfter,
  deadlineBefore,
  deadlineEventBefore,
  deadlineNounBefore,
  event,
  fillers,
  gatheringBefore,
  handedOverAt,
  happened,
  originBefore,
  owed,
  supposing,
  towardsBefore,
  towardsEventBefore,
  untilBefore,
} from './cues.js'
import { surroundings, type Surroundings } from './surroundings.js'
import type { Candidate } from './types.js'

/** How a candidate stands: the higher, the surer it's the deadline; 0 isn't one. */
export interface Standing {
  strength: number
  /** The text speaks of something that was due in the past. */
  past: boolean
}

const hours = /\d{1,2}(?:[:.h]\d{2}|h)?\s?(?:u|h|uur|uhr|am|pm)?(?![a-z0-9])/g

/** The words beside a date that say something: neither hours nor small words. */
function otherWords(text: string): string[] {
  return (
    text
      .replaceAll(hours, ' ')
      .replaceAll(fillers, ' ')
      .match(/[a-z0-9]+/g) ?? []
  )
}

/** Three words and more before a date are a sentence, not a label such as "Rapport 27/3". */
const labelLength = 3

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-5).join(' ')
}

/** "in October" and "the December assembly" aren't deadlines. */
const withinMonth = /(?<![a-z])(?:in|en|im|courant|d')\s*$/
const describing = /(?<![a-z])(?:the|la|le|les|l'|de|het|der|die|das)\s*$/

/** How a cue beside the date, or a little further off, makes it the deadline. */
function governed({ kind, doubtful }: Candidate, around: Surroundings): number {
  const { before, after, clauseBefore, fragmentBefore } = around
  if (kind === 'length') return deadlineNounBefore.test(clauseBefore) ? 4 : 0
  if (untilBefore.test(before) && absence.test(`${fragmentBefore} ${around.fragmentAfter}`)) return 0
  if (kind === 'clock') return deadlineBefore.test(before) || towardsBefore.test(before) ? 2 : 0
  if (kind === 'month' && (withinMonth.test(before) || (describing.test(before) && /^ [a-z]/.test(after))))
    return 0
  if (deadlineBefore.test(before) || deadlineAfter.test(after)) return 5
  if (towardsBefore.test(before)) return event.test(lastWords(fragmentBefore)) ? 0 : 4
  if (kind === 'month' || doubtful === true) return 0
  if (deadlineNounBefore.test(clauseBefore) && !originBefore.test(before)) return 4
  if (deadlineEventBefore.test(fragmentBefore)) return 3
  if (towardsEventBefore.test(fragmentBefore) && (kind === 'date' || kind === 'weekday')) return 2.5
  return 0
}

const nearKinds = ['day', 'weekday', 'week', 'duration', 'near-period', 'day-end']

/** A date that nothing governs: is it where the work's day is told? */
function ungoverned(candidate: Candidate, around: Surroundings): number {
  const { before, fragmentBefore, fragmentAfter, clauseBefore, clauseAfter, separator } = around
  if (candidate.kind === 'clock') return 0
  const fragment = `${fragmentBefore} ${fragmentAfter}`
  const isAsked = asked.test(`${clauseBefore} ${clauseAfter}`)
  if (handedOverAt.test(fragmentBefore) && isAsked) return 1
  if (candidate.kind === 'length' && towardsBefore.test(before)) return 0
  if (absence.test(fragment) && !isAsked) return 0
  if (originBefore.test(before) || supposing.test(clauseBefore) || event.test(fragment)) return 0
  const wordsBefore = otherWords(fragmentBefore).length
  const isLast = otherWords(fragmentAfter).length === 0
  const isWholeClause = otherWords(`${clauseBefore} ${clauseAfter}`).length === 0
  const isAlone = wordsBefore === 0 && isLast && (candidate.kind !== 'month' || isWholeClause)
  if (isAlone) return candidate.kind === 'length' ? 1.5 : 2
  const isGathering = gatheringBefore.test(before)
  const isLabelled = isLast && wordsBefore <= labelLength && !atBefore.test(before) && !isGathering
  if (candidate.kind === 'month') return isLabelled ? 1.2 : 0
  const isHeading = separator === ':'
  if (candidate.doubtful === true || isHeading || happened.test(fragment) || isGathering) return 0
  if (nearKinds.includes(candidate.kind)) {
    if (isLast) return isAsked ? 1.5 : 1
    return asked.test(fragment) || candidate.kind === 'day' ? 0.8 : 0
  }
  if (isLabelled) return 1.5
  return asked.test(fragment) ? (isLast ? 1.5 : 1) : 0
}

/** Judges one candidate in folded text. */
export function judgeCandidate(text: string, candidate: Candidate): Standing {
  const around = surroundings(text, candidate)
  const mayBePast =
    candidate.kind === 'past' || (candidate.pastDay !== undefined && candidate.kind !== 'month')
  if (mayBePast && owed.test(`${around.fragmentBefore} ${around.fragmentAfter}`))
    return { strength: 4, past: true }
  if (candidate.kind === 'past') return { strength: 0, past: false }
  const strength = governed(candidate, around)
  return { strength: strength > 0 ? strength : ungoverned(candidate, around), past: false }
}
