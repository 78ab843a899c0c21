// Folds a text to lower case without accents, and remembers where each character came from.

/** A folded text; `starts[i]` and `ends[i]` are the offsets in the original of the folded character i. */
export interface FoldedText {
  original: string
  text: string
  starts: number[]
  ends: number[]
}

const plainForms: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\r': ' ',
}

const combiningMarks = /\p{M}/gu

function foldCharacter(character: string): string {
  const plain = plainForms[character] ?? character.toLowerCase()
  return plain.normalize('NFD').replaceAll(combiningMarks, '')
}

/** Folds case, accents, quotes, dashes and runs of spaces of `original`. */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { original, text: '', starts: [], ends: [] }
  let offset = 0
  for (const character of original) {
    const end = offset + character.length
    const folds = foldCharacter(character)
    // One space or line break is as good as many, and quicker to search.
    const isRepeated = /^\s$/.test(folds) && folded.text.endsWith(folds)
    const plain = isRepeated ? '' : folds
    folded.text += plain
    for (let index = 0; index < plain.length; index += 1) {
      folded.starts.push(offset)
      folded.ends.push(end)
    }
    offset = end
  }
  return folded
}

/** The original words of a span of the folded text, in whole characters; without the space around them. */
export function originalSpan(folded: FoldedText, start: number, end: number): string {
  const from = folded.starts[start]
  const to = folded.ends[end - 1]
  return from === undefined || to === undefined ? '' : folded.original.slice(from, to).trim()
}

/** The same text with the span [start, end) written as `word`; offsets keep pointing into the original. */
export function rewriteSpan(folded: FoldedText, start: number, end: number, word: string): FoldedText {
  const from = folded.starts[start] ?? 0
  const to = folded.ends[end - 1] ?? from
  const within = Array.from({ length: word.length }, () => from)
  return {
    original: folded.original,
    text: folded.text.slice(0, start) + word + folded.text.slice(end),
    starts: [...folded.starts.slice(0, start), ...within, ...folded.starts.slice(end)],
    ends: [...folded.ends.slice(0, start), ...within.map(() => to), ...folded.ends.slice(end)],
  }
}
