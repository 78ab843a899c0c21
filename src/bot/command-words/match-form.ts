// Matches a typed text against a form such as "neem {n} aan": numbers in their places, then free text or nothing.
import { foldWord, wordDistance, splitWords, type Token } from './split-words.js'

/** A part of a form: a word, an item's number (`n`, `m`), or free text (`t`). */
export type FormPart = { kind: 'word'; word: string } | { kind: 'n' | 'm' | 't' }

/** What stood in a form's places; `t` as typed, absent when nothing was. */
export interface FormMatch {
  n?: string
  m?: string
  t?: string
  /** Typing errors. */
  errors: number
}

/** What may be left out of account in a language. */
export interface Leeway {
  /** Words that change nothing: "please", "item", "the". */
  fillers: ReadonlySet<string>
  /** Words after which a reason follows: "because". */
  because: ReadonlySet<string>
}

/**
 * Whether free text may follow a form. `reason`: after a colon or comma, a "because", before an address, or,
 * where the number comes right after the verb, as two words or more.
 */
export type Following = 'nothing' | 'after-colon' | 'reason'

/** A typed text, split once for all forms. */
export interface Typed {
  text: string
  tokens: readonly Token[]
}

const reasonMarks = [':', ',', ';', '-', '–', '—']

/** Reads a form as it stands in the word lists. */
export function readForm(form: string): FormPart[] {
  return form.split(/[\s'’-]+/u).map((part): FormPart => {
    if (part === '{n}') return { kind: 'n' }
    if (part === '{m}') return { kind: 'm' }
    return part === '{t}' ? { kind: 't' } : { kind: 'word', word: foldWord(part) }
  })
}

/** Matches a whole text. @returns null when anything is left that the form doesn't explain */
export function matchForm(
  typed: Typed,
  form: readonly FormPart[],
  following: Following,
  leeway: Leeway,
): FormMatch | null {
  const match: FormMatch = { errors: 0 }
  let at = 0
  for (const [index, part] of form.entries()) {
    if (part.kind === 't') {
      const after = form.slice(index + 1)
      const free = readFreeText(typed, at, after, leeway, match)
      return free
    }
    const next = findPart(typed.tokens, at, part, leeway, match)
    if (next === null) return null
    at = next
  }
  const rest = readRest(typed, form, at, following, leeway)
  if (rest === null) return null
  return rest === '' ? match : { ...match, t: rest }
}

/** @returns the index after the token that is the part; what may be skipped before it is */
function findPart(
  tokens: readonly Token[],
  from: number,
  part: FormPart,
  leeway: Leeway,
  match: FormMatch,
): number | null {
  for (let at = from; ; at += 1) {
    const token = tokens[at]
    if (token === undefined) return null
    if (part.kind === 'word' && token.kind === 'word') {
      const errors = wordDistance(token.text, part.word)
      if (errors !== null) {
        match.errors += errors
        return at + 1
      }
    }
    if ((part.kind === 'n' || part.kind === 'm') && token.kind === 'number') {
      match[part.kind] = token.text
      return at + 1
    }
    if (!isSkipped(token, leeway)) return null
  }
}

function isSkipped(token: Token, { fillers }: Leeway): boolean {
  if (token.kind === 'word') return fillers.has(token.text)
  return token.kind === 'mark' && token.text !== '?'
}

/** Free text up to the parts after it, which must stand last; at least one word. */
function readFreeText(
  typed: Typed,
  from: number,
  after: readonly FormPart[],
  leeway: Leeway,
  match: FormMatch,
): FormMatch | null {
  const start = typed.tokens.slice(from).find(({ kind }) => kind !== 'mark')?.start
  if (start === undefined) return null
  if (after.length === 0) return { ...match, t: typed.text.slice(start).trim() }
  for (let at = from + 1; at < typed.tokens.length; at += 1) {
    const rest = matchTail(typed, at, after, leeway)
    const end = typed.tokens[at]?.start
    if (rest !== null && end !== undefined)
      return { ...match, ...rest, errors: match.errors + rest.errors, t: typed.text.slice(start, end).trim() }
  }
  return null
}

function matchTail(
  { text, tokens }: Typed,
  at: number,
  after: readonly FormPart[],
  leeway: Leeway,
): FormMatch | null {
  return matchForm({ text, tokens: tokens.slice(at) }, after, 'nothing', leeway)
}

/** What follows the form: '' for nothing of weight, null for what may not follow. */
function readRest(
  { text, tokens }: Typed,
  form: readonly FormPart[],
  at: number,
  following: Following,
  leeway: Leeway,
): string | null {
  const left = tokens.slice(at)
  const [first] = left
  if (first === undefined || left.every((token) => isSkipped(token, leeway))) return ''
  if (following === 'nothing') return null
  if (following === 'after-colon')
    return first.kind === 'mark' && first.text === ':' ? text.slice(first.end).trim() : null
  if (first.kind === 'mark' && reasonMarks.includes(first.text))
    return withoutBecause(text.slice(first.end), leeway)
  if (first.kind === 'url' || (first.kind === 'word' && leeway.because.has(first.text)))
    return withoutBecause(text.slice(first.start), leeway)
  const verbFirst = form[0]?.kind === 'word' && form.at(-1)?.kind === 'n'
  const words = left.filter(({ kind }) => kind !== 'mark')
  return verbFirst && words.length >= 2 ? text.slice(first.start).trim() : null
}

function withoutBecause(text: string, leeway: Leeway): string | null {
  const said = text.trim()
  const start = splitWords(said).find(
    ({ kind, text: word }) => kind !== 'word' || !leeway.because.has(word),
  )?.start
  return said === '' ? null : said.slice(start ?? 0)
}
