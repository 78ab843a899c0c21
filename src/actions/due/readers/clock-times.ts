// Hours: "avant 16h", "by 4pm", "voor 17u". They mean today, or tomorrow once the hour is over.
import type { DateTime } from 'luxon'
import { findMatches, type Found, type Groups } from '../find-matches.js'
import { wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'

const hours = [
  wholeWords(String.raw`(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:\s?(?:uur|uhr|u|h|(?<half>[ap])\.?m\.?))?`),
  wholeWords(
    String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?:uur|uhr|u|h|heures|o'clock|(?<half>[ap])\.?m\.?)`,
  ),
  wholeWords(String.raw`(?<noon>noon|midday|midi|mittag|middag|'s middags|twaalf uur|lunchtime)`),
]

function readHour(groups: Groups, { today, now }: ReadingContext): Found | null {
  const hour = groups['noon'] === undefined ? Number(groups['hour']) + (groups['half'] === 'p' ? 12 : 0) : 12
  const minute = Number(groups['minute'] ?? 0)
  if (hour > 23 || minute > 59) return null
  const isOver = now.hour * 60 + now.minute > hour * 60 + minute
  const day: DateTime = today.plus({ days: isOver ? 1 : 0 })
  return { kind: 'clock', day, doubtful: true }
}

/** Finds hours. Beside a day they only say when; alone they need a cue. */
export function readClockTimes(text: string, context: ReadingContext): Candidate[] {
  return hours.flatMap((pattern) => findMatches(pattern, text, (groups) => readHour(groups, context)))
}
