// Finds the known misprints in a passage, narrowed to the words that differ, so that [sic] stands right behind them.
import type { Misprint } from '../../retrieval/types.js'

/** A misprint in a text: where its wrong words stand, and what was probably meant. */
export interface MisprintSpan extends Misprint {
  start: number
  end: number
}

/** Every place in the text where a known misprint stands, in order; `printed === text.slice(start, end)`. */
export function findMisprints(text: string, misprints: Misprint[]): MisprintSpan[] {
  const spans: MisprintSpan[] = []
  for (const misprint of misprints) {
    const narrow = narrowMisprint(misprint)
    let at = text.indexOf(misprint.printed)
    while (at !== -1) {
      const start = at + narrow.offset
      spans.push({
        start,
        end: start + narrow.printed.length,
        printed: narrow.printed,
        mended: narrow.mended,
      })
      at = text.indexOf(misprint.printed, at + misprint.printed.length)
    }
  }
  return spans.sort((one, other) => one.start - other.start)
}

/** The whole words in which two spellings differ; a missing word takes the word before it along. */
function narrowMisprint({ printed, mended }: Misprint): Misprint & { offset: number } {
  const shortest = Math.min(printed.length, mended.length)
  let start = 0
  while (start < shortest && printed[start] === mended[start]) start += 1
  let same = 0
  while (same < shortest - start && printed.at(-1 - same) === mended.at(-1 - same)) same += 1
  while (same > 0 && cutsWord(printed, same, mended)) same -= 1
  let end = printed.length - same
  start = backToWord(printed, start)
  if (printed.slice(start, end).trim() === '')
    start = backToWord(printed, printed.slice(0, start).trimEnd().length)
  end = start + printed.slice(start, end).trimEnd().length
  return {
    offset: start,
    printed: printed.slice(start, end),
    mended: mended.slice(start, mended.length - same).trim(),
  }
}

/** Whether the shared ending of that length begins inside a word of either spelling. */
function cutsWord(printed: string, same: number, mended: string): boolean {
  const before = isLetter(printed.at(-same - 1)) || isLetter(mended.at(-same - 1))
  return before && isLetter(printed.at(-same))
}

function backToWord(text: string, from: number): number {
  let start = from
  while (start > 0 && isLetter(text[start - 1])) start -= 1
  return start
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && !/\s/.test(character)
}
