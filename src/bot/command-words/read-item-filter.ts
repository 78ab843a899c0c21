// Reads which items a list is wanted of: "overdue axis 2", "mes actions en retard", "acties van het CCB".
import { statuses, type Status } from '../../actions/types.js'
import { entriesOf, type ListWords } from './command-words-shape.js'
import { foldWord, splitWords, wordDistance, type Token } from './split-words.js'

/** The id of the agency that a text names as a whole; null when it names none. */
export type FindAgency = (text: string) => string | null

interface FilterReading {
  /** The filter as a button carries it: "mine axis 2". */
  filter: string
  /** A noun says that a list of items is wanted. */
  hasNoun: boolean
  hasTasks: boolean
  /** It asks for one's own items, for open or late ones, or for those of a status. */
  isFollowUp: boolean
}

const longestAgency = 9

interface Entry {
  words: string[]
  says: string
  noun?: true
  tasks?: true
  followUp?: true
}

/** Reads lists in one language's words. @returns null when a word is left that belongs to no list */
export function filterReader(
  list: ListWords,
): (text: string, findAgency: FindAgency) => FilterReading | null {
  const entries = listEntries(list)
  return (text, findAgency) => {
    const tokens = splitWords(text).filter(({ kind }) => kind !== 'mark')
    const reading: FilterReading = { filter: '', hasNoun: false, hasTasks: false, isFollowUp: false }
    const parts: string[] = []
    for (let at = 0; at < tokens.length;) {
      const step = readStep(text, tokens.slice(at), entries, findAgency)
      if (step === null) return null
      if (step.says !== '' && !parts.includes(step.says)) parts.push(step.says)
      reading.hasNoun ||= step.noun === true
      reading.hasTasks ||= step.tasks === true
      reading.isFollowUp ||= step.followUp === true
      at += step.length
    }
    return { ...reading, filter: parts.join(' ') }
  }
}

function listEntries(list: ListWords): Entry[] {
  const make = (forms: string, rest: Omit<Entry, 'words'>): Entry[] =>
    entriesOf(forms).map((form) => ({ words: form.split(/[\s'’-]+/u).map(foldWord), ...rest }))
  return [
    ...make(list.nouns, { says: '', noun: true }),
    ...make(list.tasks, { says: '', tasks: true }),
    ...make(list.mine, { says: 'mine', followUp: true }),
    ...make(list.overdue, { says: 'overdue', followUp: true }),
    ...make(list.open, { says: 'open', followUp: true }),
    ...make(list.closed, { says: 'closed', followUp: true }),
    ...statuses.flatMap((status: Status) =>
      make(list.statuses[status], { says: `status ${status}`, followUp: true }),
    ),
    ...make(list.axis, { says: 'axis' }),
    ...make(list.line, { says: 'line' }),
    ...make(list.around, { says: '' }),
  ].sort((a, b) => b.words.length - a.words.length)
}

type Step = Omit<Entry, 'words'> & { length: number }

function readStep(
  text: string,
  tokens: readonly Token[],
  entries: readonly Entry[],
  findAgency: FindAgency,
): Step | null {
  return (
    readEntry(tokens, entries, 0) ?? readAgency(text, tokens, findAgency) ?? readEntry(tokens, entries, 1)
  )
}

/** @param typingErrors 0 for words as they are written in the lists, 1 to allow for typing errors */
function readEntry(tokens: readonly Token[], entries: readonly Entry[], typingErrors: 0 | 1): Step | null {
  const [first] = tokens
  if (first?.kind === 'decimal') return { says: `line ${first.text}`, length: 1 }
  const entry = entries.find(({ words }) =>
    words.every((word, index) => {
      const token = tokens[index]
      if (token?.kind !== 'word') return false
      const errors = wordDistance(token.text, word)
      return errors !== null && (typingErrors === 1 || errors === 0)
    }),
  )
  if (entry === undefined) return null
  const { words, ...rest } = entry
  if (entry.says !== 'axis' && entry.says !== 'line') return { ...rest, length: words.length }
  const number = tokens[words.length]
  const fits = number?.kind === (entry.says === 'axis' ? 'number' : 'decimal')
  return fits ? { ...rest, says: `${entry.says} ${number.text}`, length: words.length + 1 } : null
}

function readAgency(text: string, tokens: readonly Token[], findAgency: FindAgency): Step | null {
  const [first] = tokens
  for (let length = Math.min(longestAgency, tokens.length); length > 0; length -= 1) {
    const last = tokens[length - 1]
    if (first === undefined || last === undefined) return null
    const agency = findAgency(text.slice(first.start, last.end))
    if (agency !== null) return { says: `agency ${agency}`, length }
  }
  return null
}

const carried =
  /^(?:(?:mine|overdue|open|closed|all|axis \d|line \S+|agency \S+|status [a-z-]+|after \S+|words .+)(?:\s+|$))+$/u

/** True for a filter as a button carries it. */
export function isCarriedFilter(text: string): boolean {
  return carried.test(text)
}
