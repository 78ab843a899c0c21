// Tells which weekday a word names, and a short form ("do", "mar", "so") from the ordinary word that looks the same.
import type { Language } from '../../languages.js'
import { anyOf, valueOf, wordsNamed, wordsOf } from './vocabulary.js'
import { german } from './words/de.js'
import { english } from './words/en.js'
import { french } from './words/fr.js'
import { dutch } from './words/nl.js'

/** 1 Monday … 7 Sunday, for a full or short name, with or without a part of the day behind it. */
export function weekdayNamed(word: string): number | undefined {
  const name = word.replace(/\.$/, '')
  const short = valueOf('shortWeekdays', name)
  if (short !== undefined) return short
  for (let length = name.length; length > 4; length -= 1) {
    const weekday = valueOf('weekdays', name.slice(0, length))
    if (weekday !== undefined) return weekday
  }
  return undefined
}

/** Short forms that are no common word in their own language. */
const plain = new Set(
  wordsOf('woe, woens, dond, di, ven, merc, mo, mi, mon, tue, tues, wed, weds, thu, thur, thurs, fri'),
)

function shortForms(table: Record<number, string>): Set<string> {
  return new Set(Object.values(table).flatMap(wordsOf))
}

const own: Record<Language, Set<string>> = {
  nl: shortForms(dutch.shortWeekdays),
  fr: shortForms(french.shortWeekdays),
  de: shortForms(german.shortWeekdays),
  en: shortForms(english.shortWeekdays),
}

const clockAfter =
  /^\s+(?:om |a |um |at |vor |voor |avant |before )?\d{1,2}(?:[:.h]\d{2}|\s?(?:u|h|uur|uhr|am|pm))(?![a-z])/

/** Other short forms that no sentence ends with. */
const endable = new Set(wordsOf('ma, do, vr, wo, za, fr, sa, lun, mar, jeu, sam, dim, sat, sun'))
const fragmentEnd = /^\s*(?:$|[.,;!?)|\n])/
const dayPartAfter = new RegExp(String.raw`^\s${anyOf(wordsNamed('dayParts'))}`)

/**
 * True when a short form stands for a weekday wherever it is: it's no other word, an hour or a part of the day follows,
 * or a sentence ends with it.
 */
export function shortWeekdayStands(word: string, language: Language | null, after: string): boolean {
  if (language !== null && !own[language].has(word)) return false
  return (
    plain.has(word) ||
    clockAfter.test(after) ||
    dayPartAfter.test(after) ||
    (endable.has(word) && fragmentEnd.test(after))
  )
}
