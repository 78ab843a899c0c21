// Splits a passage into sentences, with their offsets: the smallest piece that is ever quoted.
import type { Language } from '../languages.js'

export interface Sentence {
  text: string
  /** Character offsets within the passage's text. */
  start: number
  end: number
}

/** Endings after which a text goes on: initials, numbers of lists, and common abbreviations. */
const unfinished =
  /(?:^|[\s(])(?:\p{Lu}|\p{N}{1,2}|p|nr|art|bv|bijv|o\.a|m\.b\.t|resp|incl|z\.B|d\.h|u\.a|ca|vgl|e\.g|i\.e|p\.ex|cf|dr|mr|prof|St)\.\s*$/iu
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
    if (unfinished.test(open) && from + open.length < text.length) continue
    pushTrimmed(sentences, open, from)
    from += open.length
    open = ''
  }
  if (open !== '') pushTrimmed(sentences, open, from)
  return sentences
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
