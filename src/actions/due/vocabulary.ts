// The calendar words of all four languages together, as pieces of patterns, since chat mixes languages in one sentence.
import { foldText } from './fold-text.js'
import type { CalendarWords, Unit } from './words/calendar-words.js'
import { german } from './words/de.js'
import { english } from './words/en.js'
import { french } from './words/fr.js'
import { dutch } from './words/nl.js'

const tables: CalendarWords[] = [dutch, french, german, english]

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** A comma-separated list as folded words; an umlaut may also be written as two letters. */
export function wordsOf(list: string): string[] {
  return list.split(',').flatMap((entry) => {
    const word = entry.trim()
    const spelled = word.replaceAll(/[äöü]/g, (letter) => umlauts[letter] ?? letter)
    return word === '' ? [] : [...new Set([foldText(word).text, foldText(spelled).text])]
  })
}

/** A pattern that matches any of the words, the longest first. */
export function anyOf(words: string[]): string {
  const sorted = [...new Set(words)].sort((one, other) => other.length - one.length)
  const escaped = sorted.map((word) =>
    word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`),
  )
  return `(?:${escaped.join('|')})`
}

type ListName = {
  [Name in keyof CalendarWords]: CalendarWords[Name] extends string ? Name : never
}[keyof CalendarWords]
type TableName = Exclude<keyof CalendarWords, ListName | 'units'>

function listed(name: ListName): string[] {
  return tables.flatMap((table) => wordsOf(table[name]))
}

function numbered(name: TableName): Map<string, number> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table[name]).flatMap(([value, list]) =>
        wordsOf(list).map((word): [string, number] => [word, Number(value)]),
      ),
    ),
  )
}

const unitOf = new Map(
  tables.flatMap((table) =>
    Object.entries(table.units).flatMap(([unit, list]) =>
      wordsOf(list).map((word): [string, Unit] => [word, unit as Unit]),
    ),
  ),
)

const values = {
  months: numbered('months'),
  weekdays: numbered('weekdays'),
  shortWeekdays: numbered('shortWeekdays'),
  relativeDays: numbered('relativeDays'),
  numbers: numbered('numbers'),
  ordinals: numbered('ordinals'),
  spans: numbered('spans'),
}

const unify = (word: string): string => word.replaceAll(/\s+/g, ' ')

/** What a word of a table stands for; undefined when it isn't in the table. */
export function valueOf(table: TableName, word: string): number | undefined {
  return values[table].get(unify(word))
}

/** The unit that a word names. */
export function unitNamed(word: string): Unit | undefined {
  return unitOf.get(unify(word))
}

/** The words of a table. */
export function wordsIn(table: TableName): string[] {
  return [...values[table].keys()]
}

/** The words of a list, in all languages. */
export function wordsNamed(name: ListName): string[] {
  return listed(name)
}

/** The words for the given units. */
export function unitWords(...units: Unit[]): string[] {
  return [...unitOf].filter(([, unit]) => units.includes(unit)).map(([word]) => word)
}
