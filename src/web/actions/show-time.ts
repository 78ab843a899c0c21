// Numbers, and how far off a day is, as people read them in their language.
import { boardWords } from '../../bot/views/board-words.js'
import type { Language } from '../../languages.js'

const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }
const dayMilliseconds = 86_400_000

/** "4,000" */
export function showNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value)
}

/** "87%" for a probability; "> 99%" and "< 1%" at the ends, because nothing is certain. */
export function showPercent(probability: number, language: Language): string {
  const percent = new Intl.NumberFormat(locales[language], { style: 'percent' })
  if (probability > 0.99) return `> ${percent.format(0.99)}`
  return probability < 0.01 ? `< ${percent.format(0.01)}` : percent.format(probability)
}

/** How a due day stands to today: "tomorrow", "in 5 days", "3 days overdue". */
export function showDistance(day: string, today: string, language: Language): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMilliseconds)
  if (days < 0) return boardWords[language].due.overdue(-days)
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day')
}
