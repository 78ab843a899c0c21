// Reads from a message by when its work is due: our own rules for four languages first, chrono-node for the rest.
import { DateTime } from 'luxon'
import { ConfigError } from '../../errors.js'
import { detectLanguage, type Language } from '../../languages.js'
import { chooseDue, withoutOverlaps } from './choose-due.js'
import { dueSpan } from './due-span.js'
import { fixTypingErrors } from './fix-typing-errors.js'
import { foldText, originalSpan } from './fold-text.js'
import { maskNonDates } from './mask-non-dates.js'
import { readEvent } from './read-events.js'
import { readWithChrono } from './read-with-chrono.js'
import { readCalendarDates } from './readers/calendar-dates.js'
import { readClockTimes } from './readers/clock-times.js'
import { readDaysOfMonth } from './readers/days-of-month.js'
import { readDurations } from './readers/durations.js'
import { readHolidays } from './readers/holidays.js'
import { readNthDays } from './readers/nth-days.js'
import { readOffsetDays } from './readers/offset-days.js'
import { readPeriods } from './readers/periods.js'
import { readRelativeDays } from './readers/relative-days.js'
import { readWeekdays } from './readers/weekdays.js'
import { readWeeks } from './readers/weeks.js'
import type { Candidate, Due, Reader, ReadingContext } from './types.js'

export interface DueInput {
  text: string
  /** When the message was sent, ISO 8601. */
  sentAt: string
  /** IANA name of the zone whose calendar counts. */
  timezone: string
  /** The message's language; told from the text when absent. */
  language?: Language
}

const readers: Reader[] = [
  readCalendarDates,
  readDaysOfMonth,
  readNthDays,
  readWeekdays,
  readWeeks,
  readPeriods,
  readRelativeDays,
  readClockTimes,
  readDurations,
  readHolidays,
]

function contextOf({ text, sentAt, timezone, language }: DueInput): ReadingContext {
  const now = DateTime.fromISO(sentAt, { zone: timezone })
  if (!now.isValid)
    throw new ConfigError(`can't place ${sentAt} in time zone ${timezone}: ${now.invalidExplanation ?? ''}`)
  return {
    now,
    today: now.setZone('utc', { keepLocalTime: true }).startOf('day'),
    language: language ?? detectLanguage(text),
  }
}

function candidatesIn(text: string, context: ReadingContext): Candidate[] {
  const own = readers.flatMap((read) => read(text, context))
  const known = withoutOverlaps([...own, ...readOffsetDays(text, own, context)])
  const unread = known.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '|'.repeat(end - start) + rest.slice(end),
    text,
  )
  return [...known, ...readWithChrono(unread, context)]
}

/**
 * Reads the due date of a message, by its time and time zone.
 * @returns `due` null when the text only urges, names no deadline or an impossible date; `dueText` (a substring of the
 * text) is then kept when it names an event without a known date
 */
export function readDue(input: DueInput): Due {
  const context = contextOf(input)
  const folded = fixTypingErrors(foldText(input.text))
  const text = maskNonDates(folded.text)
  const chosen = chooseDue(text, candidatesIn(text, context), context.today)
  if (chosen === null) {
    const event = readEvent(text)
    return { due: null, dueText: event === null ? null : originalSpan(folded, event.start, event.end) }
  }
  const { candidate, standing } = chosen
  const day = standing.past && candidate.pastDay !== undefined ? candidate.pastDay : candidate.day
  const span = dueSpan(text, candidate)
  return { due: day?.toISODate() ?? null, dueText: originalSpan(folded, span.start, span.end) }
}
