// Takes out of a message what isn't the work: people, links, smileys, courtesies and the due date.
import { foldText } from '../due/fold-text.js'
import { courtesies } from './word-lists.js'

/** Stands where a person was addressed. */
export const personMark = '\uE000'
/** Stands where the due date was. */
export const dueMark = '\uE001'

const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\u200d|\ufe0f/gu

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<at[^>]*>.*?<\/at>|<[@!][^>]*>/g, personMark)
    .replaceAll(/<#[^|>]*\|?([^>]*)>/g, '$1')
    .replaceAll(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/<?https?:\/\/[^\s>)]+>?/g, '')
    .replaceAll(/:[a-z][a-z0-9_+-]*:/g, '\n')
    .replaceAll(emoji, '\n')
    .replaceAll(/[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}/g, '')
    .replaceAll(/^[ \t]*(?:>|&gt;)[ \t]?/gm, '')
}

/** The text without words of courtesy; offsets of folded text lead back to the original. */
function withoutCourtesies(text: string): string {
  const folded = foldText(text)
  let kept = ''
  let from = 0
  for (const match of folded.text.matchAll(courtesies)) {
    const start = folded.starts[match.index] ?? 0
    kept += text.slice(from, start)
    from = folded.ends[match.index + match[0].length - 1] ?? start
  }
  return kept + text.slice(from)
}

/** A message's words, with marks where a person and the due date stood. */
export function cleanMessage(text: string, dueText: string | null): string {
  const undated = dueText === null ? text : text.replace(dueText, dueMark)
  return withoutCourtesies(withoutMarkup(undated)).replaceAll(/[^\S\n]+/g, ' ')
}
