// Days and moments as people read them, in their language and zone.
import { DateTime } from 'luxon'
import { dayIn } from '../../actions/working-days.js'
import type { Language } from '../../languages.js'
import { boardWords } from './board-words.js'

const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }

/** "Friday 18 December 2026" for YYYY-MM-DD. */
export function showDay(day: string, language: Language): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: locales[language] })
  return date.toLocaleString({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** "18 Dec 2026", for lists. */
export function showShortDay(day: string, language: Language): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: locales[language] })
  return date.toLocaleString({ day: 'numeric', month: 'short', year: 'numeric' })
}

/** "25 Nov 2026, 10:15" for an instant, on the clock of a zone (IANA name). */
export function showMoment(instant: string, language: Language, zone: string): string {
  return DateTime.fromISO(instant, { zone, locale: locales[language] }).toLocaleString(DateTime.DATETIME_MED)
}

/** "3 days overdue" for a due day that has passed; null for one that hasn't. */
export function showOverdue(day: string, now: Date, zone: string, language: Language): string | null {
  const today = dayIn(now, zone)
  if (day >= today) return null
  const { days } = DateTime.fromISO(today).diff(DateTime.fromISO(day), 'days')
  return boardWords[language].due.overdue(Math.round(days))
}
