// Lays an unofficial reading beside its passage, sentence by sentence.
import type { Span } from '../../bot/views/passage-link.js'
import type { Language } from '../../languages.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { Passage, Reading } from '../../retrieval/types.js'

/** A reading as running text, with the part of it that answers to highlighted words of the original. */
export interface AlignedReading {
  text: string
  marks: Span[]
}

/**
 * Joins a reading's sentences and carries a highlight over, whole sentences at a time.
 * When reading and original have different numbers of sentences, nothing is highlighted.
 */
export function alignReading(
  passage: Passage,
  language: Language,
  reading: Reading,
  mark: Span | null,
): AlignedReading {
  const originals = splitSentences(passage.text, language)
  const lines = passage.text.split('\n').length
  const glue = lines > 1 && lines === reading.sentences.length ? '\n' : ' '
  const marks: Span[] = []
  let text = ''
  for (const [index, sentence] of reading.sentences.entries()) {
    if (index > 0) text += glue
    const original = originals[index]
    if (
      mark !== null &&
      original !== undefined &&
      originals.length === reading.sentences.length &&
      original.start < mark.end &&
      original.end > mark.start
    ) {
      marks.push({ start: text.length, end: text.length + sentence.length })
    }
    text += sentence
  }
  return { text, marks: joinNeighbours(marks, glue.length) }
}

function joinNeighbours(marks: Span[], gap: number): Span[] {
  const joined: Span[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last !== undefined && last.end + gap === mark.start) last.end = mark.end
    else joined.push({ ...mark })
  }
  return joined
}
