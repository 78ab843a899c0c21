// The forms that our own rules don't know, read by chrono-node and kept only when it is sure of the day.
import { de, en, fr, nl } from 'chrono-node'
import { DateTime } from 'luxon'
import type { Language } from '../../languages.js'
import { wholeWords } from './patterns.js'
import type { Candidate, ReadingContext } from './types.js'

type Parser = Pick<typeof en.strict, 'parse'>

const parsers: Record<Language, Parser> = { nl: nl.strict, fr: fr.strict, de: de.strict, en: en.GB }

/** chrono takes stray words and hours for dates; only a month, a weekday or a unit of time makes one. */
const namesTime = new RegExp(wholeWords('{month}|{weekday}|{unit}|{ordinal}').source)

/** Candidates of chrono's strict parser, in the text's language; all doubtful, so that a cue must govern them. */
export function readWithChrono(text: string, { today, language }: ReadingContext): Candidate[] {
  const noon = new Date(Date.UTC(today.year, today.month - 1, today.day, 12))
  const results = parsers[language ?? 'en'].parse(text, { instant: noon, timezone: 0 }, { forwardDate: true })
  return results.flatMap(({ index, text: found, start }) => {
    if (!start.isCertain('day') || !start.isCertain('month') || !namesTime.test(found)) return []
    const day = DateTime.utc(start.get('year') ?? today.year, start.get('month') ?? 1, start.get('day') ?? 1)
    return day.isValid ? [{ start: index, end: index + found.length, kind: 'date', day, doubtful: true }] : []
  })
}
