// Chooses among overlapping and competing candidates the one that the message makes the deadline.
import type { DateTime } from 'luxon'
import { judgeCandidate, type Standing } from './judge-candidate.js'
import type { Candidate, CandidateKind } from './types.js'

interface Chosen {
  candidate: Candidate
  standing: Standing
}

/** The longest candidates that don't overlap, in the order of the text. */
export function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  const byLength = [...candidates].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      Number(one.doubtful ?? false) - Number(other.doubtful ?? false),
  )
  for (const candidate of byLength) {
    if (kept.every(({ start, end }) => candidate.end <= start || candidate.start >= end)) kept.push(candidate)
  }
  return kept.sort((one, other) => one.start - other.start)
}

const timeKinds: CandidateKind[] = ['clock', 'day-end']
const smallWords =
  /^(?:[\s,.(]|\b(?:om|a|um|at|vor|voor|avant|before|tegen|by|on|of|le|the|am|bis|rond|vers|gegen|tot|tussen|entre|between|d'ici|uiterlijk|van|de)\b)*$/

/** "COB Friday", "demain avant 12h": an hour or the end of the day isn't a date of its own beside a day. */
function withoutTimes(text: string, candidates: Candidate[]): Candidate[] {
  const days = candidates.filter(
    ({ kind, doubtful }) =>
      !timeKinds.includes(kind) && kind !== 'length' && (doubtful !== true || kind === 'weekday'),
  )
  return candidates.filter(
    ({ kind, start, end }) =>
      !timeKinds.includes(kind) ||
      !days.some((day) =>
        smallWords.test(day.start > end ? text.slice(end, day.start) : text.slice(day.end, start)),
      ),
  )
}

/** The strongest candidate, the last of equals; null when none is a deadline. */
export function chooseDue(text: string, candidates: Candidate[], today: DateTime): Chosen | null {
  let chosen: Chosen | null = null
  for (const candidate of withoutTimes(text, withoutOverlaps(candidates))) {
    const standing = judgeCandidate(text, candidate)
    const isOver = candidate.day !== null && candidate.day < today
    if (standing.strength === 0 || (isOver && !standing.past)) continue
    if (chosen === null || standing.strength >= chosen.standing.strength) chosen = { candidate, standing }
  }
  return chosen
}
