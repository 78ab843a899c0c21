// The words around dates of all four languages together, as patterns over folded text.
import { anyOf, wordsNamed, wordsOf } from './vocabulary.js'
import type { CueWords } from './words/cue-words.js'
import { germanCues } from './words/cues-de.js'
import { englishCues } from './words/cues-en.js'
import { frenchCues } from './words/cues-fr.js'
import { dutchCues } from './words/cues-nl.js'
import { expand } from './patterns.js'

/** Any of the words of a list, in any of the languages. */
export function cue(name: keyof CueWords): string {
  return anyOf([dutchCues, frenchCues, germanCues, englishCues].flatMap((cues) => wordsOf(cues[name])))
}

/** Small words that may stand between a cue and its date. */
const between = String.raw`(?:[\s:=,]|\b(?:{article}|${cue('at')}|is|est|ist|was|etait|war|=|nog|noch|deze|ce|the|cob|eod|cop|ca|circa|around|rond|omstreeks|ongeveer|ergens|spatestens|uiterlijk|ten laatste|fixee? (?:au|le))\b)*`

const word = (pattern: string): string => String.raw`(?<![a-z0-9])${pattern}(?![a-z0-9])`

/** At the end of the text before a date: a cue, small words allowed in between. */
function endingIn(name: keyof CueWords): RegExp {
  return new RegExp(expand(String.raw`(?<![a-z0-9])(?<cue>${cue(name)})(?![a-z])${between}$`))
}

/** Anywhere in a text. */
function anywhere(name: keyof CueWords): RegExp {
  return new RegExp(word(cue(name)))
}

export const deadlineBefore = endingIn('deadline')
export const towardsBefore = endingIn('towards')
/** "in the course of next week" doesn't begin there. */
const notInTheCourse = String.raw`(?<!(?:loop|courant|cours|laufe?|course)\s)`
export const originBefore = new RegExp(
  expand(String.raw`${notInTheCourse}(?<![a-z0-9])${cue('origin')}\s*(?:{article} ?)?$`),
)
export const atBefore = endingIn('at')
/** A deadline's noun up to six words before the date. */
export const deadlineNounBefore = new RegExp(
  String.raw`${word(cue('deadlineNoun'))}(?:[\s:-]+[^\s]+){0,6}\s*$`,
)
/** "tegen de RAZ van 17/3": a cue, an event of at most five words, and the event's date. */
export const deadlineEventBefore = new RegExp(
  String.raw`(?<![a-z0-9])(?<cue>${cue('deadline')})(?![a-z])(?:\s+[^\s,;:!?()|]+){1,5}\s*$`,
)
export const towardsEventBefore = new RegExp(
  String.raw`(?<![a-z0-9])(?<cue>${cue('towards')})(?![a-z])(?:\s+[^\s,;:!?()|]+){1,4}\s*$`,
)
export const gatheringBefore = endingIn('gathering')
/** "au CM restreint du 20/3": a meeting that something is needed at. */
export const handedOverAt =
  /(?<![a-z])(?:au|aux|a la|a l'|aan de|aan het|an den|an die|to the)\s?(?:[^\s,;:!?()|]+\s+){1,6}(?:(?:du|van|vom|of|le|op|am|on)\s*)?$/
export const deadlineAfter = new RegExp(
  String.raw`^(?:[\s,(]|\b(?:om|a|um|at|vor|voor)\b|\d{1,2}[:.h]?\d{0,2} ?(?:u|h|uur|uhr|am|pm)?)*${word(cue('afterwards'))}`,
)
export const absence = anywhere('absence')
/** "bis" and "tot" say until when somebody is away, too. */
export const untilBefore = new RegExp(
  expand(String.raw`(?<![a-z])(?:bis|bis zum|tot|tot en met|t/m|tem|jusqu'au|jusqu'a|until|till)${between}$`),
)
export const event = anywhere('event')
/** At the beginning of a clause. */
export const supposing = new RegExp(
  String.raw`^[^a-z0-9]*(?:(?:en|et|und|and|maar|mais|aber|but|voor|pour) )?${cue('supposing')}(?![a-z])`,
)
export const happened = anywhere('happened')
export const owed = anywhere('owed')
export const asked = anywhere('asked')
export const fillers = new RegExp(
  word(
    `(?:${[cue('filler'), cue('at'), cue('towards'), cue('afterwards'), anyOf(wordsNamed('articles')), anyOf(wordsNamed('dayParts'))].join('|')})`,
  ),
  'g',
)
