// The patterns that find classification markings, made from their list.
import type { Marking, Markings } from './read-markings.js'

interface MarkingForm {
  marking: Marking
  /** An ordinary word marks in capitals only. */
  needsCapitals: boolean
  pattern: RegExp
}

export interface MarkingPatterns {
  forms: MarkingForm[]
  portions: Map<string, Marking>
  /** Any marking. */
  form: RegExp
  /** What may stand beside a marking in its own line. */
  beside: RegExp
  /** "Classificatie: BEPERKT" */
  labelled: RegExp
  /** "[BEPERKT]" */
  bracketed: RegExp
  /** "VERTROUWELIJK (Wet 11.12.1998)" */
  lawful: RegExp
  /** "NATO RESTRICTED // …", "GEHEIM: …" */
  leading: RegExp
  /** "… - GEHEIM" */
  trailing: RegExp
  /** "(NR) …" */
  portion: RegExp
  /** Words of a sentence about classification. */
  about: RegExp
}

/** Text without accents, invisible characters and decoration, and with a letter-spaced "G E H E I M" closed up. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll('’', "'")
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll(/\*+|_{2,}|~~|`+|(?<=^|\s)_|_(?=\s|$)/gm, '')
    .replaceAll(/(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replaceAll(/[^\S\n]+/g, ' ')
}

function escaped(text: string): string {
  return plainText(text)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/ ?\/ ?/g, String.raw`\s*/\s*`)
    .replaceAll(/ ?- ?/g, String.raw`\s*-\s*`)
    .replaceAll(' ', String.raw`\s+`)
}

function anyOf(texts: string[]): string {
  const sorted = [...texts].sort((one, other) => other.length - one.length)
  return sorted.length === 0 ? '(?!)' : `(?:${sorted.map(escaped).join('|')})`
}

function formsOf(marking: Marking): MarkingForm[] {
  const made = (text: string, needsCapitals: boolean): MarkingForm => ({
    marking,
    needsCapitals,
    pattern: new RegExp(`^${escaped(text)}$`, 'iu'),
  })
  return [...marking.names.map((name) => made(name, false)), ...marking.words.map((word) => made(word, true))]
}

/** Makes the patterns for a list of markings. */
export function markingPatterns({ markings, labels, laws, additions, about }: Markings): MarkingPatterns {
  const form = `(?<form>${anyOf(markings.flatMap(({ names, words }) => [...names, ...words]))})`
  const portions = new Map(
    markings.flatMap((marking) => marking.portions.map((text) => [text, marking] as const)),
  )
  const word = (source: string): string => String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`
  return {
    forms: markings.flatMap(formsOf),
    portions,
    form: new RegExp(word(form), 'giu'),
    beside: new RegExp(
      String.raw`${word(`(?:rel|releasable) (?:to|for)`)}.{0,60}|${word(anyOf([...laws, ...additions]))}`,
      'giu',
    ),
    labelled: new RegExp(
      String.raw`${word(anyOf(labels))}\s*[:=]\s*["'[(]*${form}(?=\s*(?:$|[\])"'.,;|(/-]))`,
      'iu',
    ),
    bracketed: /[([](?<inside>[^()[\]]{2,90}(?:\([^()]*\))?)[)\]]/gu,
    lawful: new RegExp(String.raw`${word(form)}\s*[-,:]?\s*[([]?\s*${anyOf(laws)}`, 'iu'),
    leading: new RegExp(
      String.raw`^[\s>#/|-]*(?:(?:re|fw|fwd|tr|aw|wg)\s*:\s*)*${form}\s*(?:\/\/|\||:| - )`,
      'iu',
    ),
    trailing: new RegExp(String.raw`(?:\/\/|\||\s- )\s*${form}[\s/|.-]*$`, 'iu'),
    portion: new RegExp(
      String.raw`^[\s>]*(?:\d+[.)]\s*|[-•]\s*)?[([](?<form>${anyOf([...portions.keys()])})[)\]]`,
      'u',
    ),
    about: new RegExp(word(anyOf(about)), 'iu'),
  }
}
