// Chooses what a typed text asks for: a command when its shape says so, and otherwise a question. Pure.
import { languages, type Language } from '../languages.js'
import { commandWords } from './command-words/command-words.js'
import { forms, leeways, questionWords, type Form } from './command-words/forms.js'
import { matchForm, type FormMatch, type Typed } from './command-words/match-form.js'
import { readBriefing } from './command-words/read-briefing.js'
import { readCanonical } from './command-words/read-canonical.js'
import { filterReader, isCarriedFilter, type FindAgency } from './command-words/read-item-filter.js'
import { readPlace } from './command-words/read-place.js'
import { splitWords } from './command-words/split-words.js'

/** A command and what follows its name, as a button would carry it. */
export interface ChosenCommand {
  command: string
  text: string
  /** The language of the words that chose it; null for a question and for words of no language. */
  language: Language | null
}

/** What helps to choose. */
export interface ChoiceHelp {
  findAgency: FindAgency
  /** Preferred where words belong to several languages. */
  language: Language
}

/** Commands that only show something: they may be put as a question. */
const showing = new Set(['ask', 'action show', 'action list', 'action export', 'who', 'help', 'settings'])
const filters = languages.map((language) => ({ language, read: filterReader(commandWords[language].list) }))
/** Longer texts without a colon are no orders. */
const longestOrder = 40

/** Chooses a command. A text that fits no command's shape is a question, whole. */
export function chooseCommand(text: string, help: ChoiceHelp): ChosenCommand {
  const said = text.trim()
  const typed: Typed = { text: said, tokens: splitWords(said.replace(/[?\s]+$/u, '')) }
  const question: ChosenCommand = { command: 'ask', text: said, language: null }
  if (typed.tokens.length > longestOrder && !/^[^\n]{1,60}:|^action /iu.test(said)) return question
  return (
    readAsCarried(said, help) ??
    readBrief(said, help) ??
    readForms(typed, help) ??
    readList(said, help) ??
    readNumber(typed) ??
    question
  )
}

function readBrief(said: string, { findAgency }: ChoiceHelp): ChosenCommand | null {
  const read = readBriefing(said, findAgency)
  return read === null ? null : { command: 'brief', ...read }
}

/** A command as a button carries it. */
function readAsCarried(said: string, help: ChoiceHelp): ChosenCommand | null {
  const read = readCanonical(said)
  if (read === null) return null
  if ('command' in read) return { ...read, language: null }
  if (read.list === '' || isCarriedFilter(read.list))
    return { command: 'action list', text: read.list, language: null }
  return readList(`actions ${read.list}`, help)
}

/** The form that fits with the fewest typing errors; of equals the longest, then one of the reader's language. */
function readForms(typed: Typed, help: ChoiceHelp): ChosenCommand | null {
  let best: { chosen: ChosenCommand; rank: number } | null = null
  for (const form of forms) {
    const match = matchForm(typed, form.parts, form.following, leeways[form.language])
    const chosen = match === null ? null : fillIn(form, match)
    if (match === null || chosen === null || !mayBeMeant(chosen, typed, form)) continue
    const foreign = form.language === help.language ? 0 : 1
    const rank = match.errors * 1000 - form.parts.length * 2 + foreign
    if (best === null || rank < best.rank) best = { chosen, rank }
  }
  return best?.chosen ?? null
}

/** The command with its places filled; null when what stands in one can't be meant. */
function fillIn({ canonical, language }: Form, match: FormMatch): ChosenCommand | null {
  const [command = canonical] = /^action [a-z]+|^[a-z]+/u.exec(canonical) ?? []
  const free = readPlace(canonical, match.t)
  if (free === null) return null
  const text = canonical
    .slice(command.length)
    .replace('{n}', () => match.n ?? '')
    .replace('{m}', () => match.m ?? '')
    .replace('{t}', () => free)
  return { command, text: text.trim(), language }
}

/** A question is no order: with a question mark or question word only what shows something is chosen. */
function mayBeMeant({ command }: ChosenCommand, typed: Typed, { language, canonical, parts }: Form): boolean {
  // What becomes an item may well be put as a question: "New action: who can send the list?"
  const isTask = canonical === 'action new {t}' && parts.length > 1
  return showing.has(command) || isTask || !isQuestion(typed, language)
}

function isQuestion({ text, tokens }: Typed, language: Language): boolean {
  return text.endsWith('?') || questionWords[language].has(tokens[0]?.text ?? '')
}

function readList(said: string, { findAgency, language: preferred }: ChoiceHelp): ChosenCommand | null {
  const ordered = [...filters].sort(
    (a, b) => Number(b.language === preferred) - Number(a.language === preferred),
  )
  for (const { language, read } of ordered) {
    const reading = read(said, findAgency)
    if (reading === null) continue
    const { filter: text, hasNoun, hasTasks, isFollowUp } = reading
    // "Which actions are in axis 2?" asks what the strategy says; "Which actions are late?" doesn't.
    const isList = isFollowUp && (hasNoun || hasTasks || text.includes('overdue'))
    const asks = isQuestion({ text: said, tokens: splitWords(said) }, language)
    if (isList || (hasNoun && !asks)) return { command: 'action list', text, language }
  }
  return null
}

/** A number alone shows its item. */
function readNumber({ tokens }: Typed): ChosenCommand | null {
  const words = tokens.filter(({ kind, text }) => kind !== 'number' && (kind !== 'mark' || text === '?'))
  const [number, other] = tokens.filter(({ kind }) => kind === 'number')
  if (number === undefined || other !== undefined) return null
  const language = languages.find((code) =>
    words.every(({ kind, text }) => kind === 'word' && leeways[code].fillers.has(text)),
  )
  if (language === undefined) return null
  return { command: 'action show', text: number.text, language: words.length === 0 ? null : language }
}
