// Reads the numbers that a text names, in digits and in words of the four languages, as comparable values.
import { languages, type Language } from '../../languages.js'
import { monthWords, numberWords } from './number-words.js'

type Kind = 'cardinal' | 'scale' | 'ordinal' | 'fraction' | 'month' | 'other'

interface WordMeaning {
  kind: Kind
  value: number
}

/**
 * Reads the values of a text: "85%" → `85`, "two thirds" → `2/3`, "the second" → `#2`, "3 May 2025" → `3`, `month 5`, `2025`.
 * "One" and "first" are articles, pronouns and adverbs more often than numbers: they count only in fractions and
 * before scales. A month counts only beside digits, for "may" and "march" are words too.
 */
export function readNumbers(text: string, language: Language): Set<string> {
  const values = new Set<string>()
  const tokens = tokenise(text)
  for (let at = 0; at < tokens.length; at += 1) at += readAt(tokens, at, language, values)
  return values
}

/** Numbers that the text names but none of the others does. `evidence` gives texts with their languages. */
export function missingNumbers(
  text: string,
  language: Language,
  evidence: Partial<Record<Language, string>>,
): string[] {
  const present = new Set<string>()
  for (const from of languages) {
    for (const value of readNumbers(evidence[from] ?? '', from)) present.add(value)
  }
  return [...readNumbers(text, language)].filter((value) => !present.has(value) && !present.has(plain(value)))
}

/** "The second" may stand for a 2 in a list, and the other way round. */
function plain(value: string): string {
  return value.startsWith('#') ? value.slice(1) : `#${value}`
}

/** Reads one value and returns how many tokens beyond the first it took. */
function readAt(tokens: string[], at: number, language: Language, values: Set<string>): number {
  const first = meaningOf(tokens[at] ?? '', language)
  if (first === null) return 0
  const second = meaningOf(tokens[at + 1] ?? '', language, first.kind === 'cardinal')
  if (second?.kind === 'scale' && (first.kind === 'cardinal' || first.kind === 'scale')) {
    values.add(String(first.value * second.value))
    return 1
  }
  if (second?.kind === 'fraction' && first.kind === 'cardinal') {
    values.add(`${first.value}/${second.value}`)
    return 1
  }
  if (first.kind === 'fraction') values.add(`1/${first.value}`)
  else if (first.kind === 'month') {
    if (isDigits(tokens[at - 1]) || isDigits(tokens[at + 1])) values.add(`month ${first.value}`)
  } else if (first.kind === 'ordinal') {
    if (first.value !== 1) values.add(`#${first.value}`)
  } else if (first.value !== 1 || isDigits(tokens[at])) values.add(String(first.value))
  return 0
}

function isDigits(token: string | undefined): boolean {
  return token !== undefined && /^\p{N}/u.test(token)
}

/** Digits with their separators, and words with their hyphens; "pour cent" is a sign, not a hundred. */
function tokenise(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/pour[ -]cents?(?!\p{L})/gu, '%')
      .match(/\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|\p{L}+(?:-\p{L}+)*/gu) ?? []
  )
}

function meaningOf(token: string, language: Language, fractionFirst = false): WordMeaning | null {
  if (isDigits(token)) return { kind: 'cardinal', value: readDigits(token) }
  const { plainly, asFraction } = dictionaryOf(language)
  return (
    (fractionFirst ? asFraction.get(token) : undefined) ?? plainly.get(token) ?? asFraction.get(token) ?? null
  )
}

/** "1.000", "1,000" and "1 000" are a thousand; "2,5" and "2.5" are two and a half. */
function readDigits(token: string): number {
  const grouped = /^\p{N}{1,3}(?:[.,\u00a0\u202f]\p{N}{3})+$/u.test(token)
  return Number(
    grouped ? token.replace(/[^\p{N}]/gu, '') : token.replace(/[\u00a0\u202f]/g, '').replace(',', '.'),
  )
}

interface Dictionary {
  plainly: Map<string, WordMeaning>
  /** Read first after a count: "two thirds", where "third" alone is a place in a row. */
  asFraction: Map<string, WordMeaning>
}

const dictionaries = new Map<Language, Dictionary>()

function dictionaryOf(language: Language): Dictionary {
  const known = dictionaries.get(language)
  if (known !== undefined) return known
  const made = makeDictionary(language)
  dictionaries.set(language, made)
  return made
}

function makeDictionary(language: Language): Dictionary {
  const { units, tens, join, scales, ordinals, fractions, others } = numberWords[language]
  const plainly = new Map<string, WordMeaning>()
  const add = (forms: string, kind: Kind, value: number): void => {
    for (const form of forms.split('|')) plainly.set(form, { kind, value })
  }
  for (const [word, value] of Object.entries(others)) add(word, 'other', value)
  for (const [at, word] of monthWords[language].entries()) add(word, 'month', at + 1)
  for (const [at, word] of ordinals.entries()) add(word, 'ordinal', at + 1)
  for (const [at, word] of units.entries()) add(word, 'cardinal', at)
  for (const [at, forms] of tens.entries()) {
    add(forms, 'cardinal', (at + 2) * 10)
    for (const [unit, unitForms] of units.slice(0, 20).entries()) {
      const [ten = '', first = ''] = [forms.split('|').at(-1), unitForms.split('|')[0]]
      if (unit > 0) for (const joined of join(ten, first)) add(joined, 'cardinal', (at + 2) * 10 + unit)
    }
  }
  for (const [word, value] of Object.entries(scales)) add(word, 'scale', value)
  const asFraction = new Map<string, WordMeaning>()
  for (const [word, value] of Object.entries(fractions)) asFraction.set(word, { kind: 'fraction', value })
  return { plainly, asFraction }
}
