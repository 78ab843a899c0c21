// Splits a passage into sentences, with their offsets: the smallest piece that is ever quoted.
import type { Language } from '../languages.js'

export interface Sentence {
  text: string
  /** Character offsets within the passage's text. */
  start: number
  end: number
}

/** Endings after which a text goes on: initials and common abbreviations. */
const unfinished =
  /(?:^|[\s(])(?:\p{Lu}|p|nr|art|bv|bijv|o\.a|m\.b\.t|resp|incl|z\.B|d\.h|u\.a|ca|vgl|e\.g|i\.e|p\.ex|cf|dr|mr|prof|St)\.\s*$/iu
/** A short number goes on where it numbers an item of a list, alone at the start of its line; elsewhere it ends. */
const numbersItem = /(?:^|\n)\s*\(?\p{N}{1,2}\.\s*$/u
/** German writes ordinals with a full stop: after such a word ("am 3. Mai", "des 21. Jahrhunderts") the text goes on. */
const germanOrdinal =
  /(?:^|[\s(])(?:am|im|vom|zum|zur|beim|bis|ab|seit|der|die|das|den|dem|des|und|jede[rmns]?)\s+\p{N}{1,2}\.\s*$/iu
const segmenters = new Map<Language, Intl.Segmenter>()

/**
 * Splits a text into its sentences (Unicode rules through Intl.Segmenter, then rejoined after abbreviations).
 * Every character but surrounding white space belongs to a sentence.
 */
export function splitSentences(text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let open = ''
  for (const { segment } of segmenterOf(language).segment(text)) {
    open += segment
    if (goesOn(open, language) && from + open.length < text.length) continue
    pushTrimmed(sentences, open, from)
    from += open.length
    open = ''
  }
  if (open !== '') pushTrimmed(sentences, open, from)
  return sentences
}

function goesOn(open: string, language: Language): boolean {
  return unfinished.test(open) || numbersItem.test(open) || (language === 'de' && germanOrdinal.test(open))
}

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

function pushTrimmed(sentences: Sentence[], raw: string, from: number): void {
  const text = raw.trim()
  if (text === '') return
  const start = from + raw.indexOf(text)
  sentences.push({ text, start, end: start + text.length })
}
