// Days and moments as people read them, in their language.
import { boardWords } from '../../bot/views/board-words.js'
import type { Language } from '../../languages.js'

const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }
const dayMilliseconds = 86_400_000

/** "3 May 2026" for YYYY-MM-DD. */
export function showDay(day: string, language: Language): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(day))
}

/** "3 May 2026, 10:15" for an instant, on the clock of a zone (IANA name). */
export function showMoment(instant: string, language: Language, timeZone: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(instant))
}

/** "4,000" */
export function showNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value)
}

/** How a due day stands to today: "tomorrow", "in 5 days", "3 days overdue". */
export function showDistance(day: string, today: string, language: Language): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMilliseconds)
  if (days < 0) return boardWords[language].due.overdue(-days)
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day')
}
