// Days counted from another day: "2 weken voor 1 mei", "10 days after 1 April", "w/c 16 March".
import type { DateTime } from 'luxon'
import { weekdayInWeek, workingDaysFrom } from '../calendar.js'
import { expand } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { unitNamed, valueOf } from '../vocabulary.js'
import { addUnits, countNamed } from './durations.js'

const counted = new RegExp(
  expand(
    String.raw`(?<![a-z0-9])(?:{span:span}|{number:number}(?:[\s-]|(?<=\d)){unit:unit}) (?:{beforeDay:before}|{afterDay:after}|(?<on>on)) (?:{article} )?$`,
  ),
)
const weekOf = new RegExp(expand(String.raw`(?<![a-z0-9])(?:{article} )?{weekOf} (?:{article} )?$`))

/** The words before a day that are looked at. */
const reach = 80

function shifted(
  day: DateTime,
  groups: Record<string, string | undefined>,
  context: ReadingContext,
): DateTime | null {
  const sign = groups['before'] === undefined ? 1 : -1
  const days = groups['span'] === undefined ? undefined : valueOf('spans', groups['span'])
  if (days !== undefined) return day.plus({ days: sign * days })
  const count = countNamed(groups['number'])
  const unit = unitNamed(groups['unit'] ?? '')
  if (count === undefined || unit === undefined || count > 400 || unit === 'hour') return null
  if (unit === 'working-day') return workingDaysFrom(day, sign * Math.ceil(count))
  return addUnits(day, context.now, sign * count, unit)
}

/** Widens candidates that another day is counted from, or whose week is meant. */
export function readOffsetDays(text: string, candidates: Candidate[], context: ReadingContext): Candidate[] {
  return candidates.flatMap((candidate): Candidate[] => {
    if (candidate.day === null) return []
    const from = Math.max(0, candidate.start - reach)
    const before = text.slice(from, candidate.start)
    const week = weekOf.exec(before)
    if (week !== null && candidate.kind === 'date') {
      return [
        { ...candidate, start: from + week.index, kind: 'week', day: weekdayInWeek(candidate.day, 0, 5) },
      ]
    }
    const match = counted.exec(before)
    if (match === null || candidate.kind === 'length' || candidate.kind === 'duration') return []
    const day = shifted(candidate.day, match.groups ?? {}, context)
    return day === null ? [] : [{ start: from + match.index, end: candidate.end, kind: 'date', day }]
  })
}
