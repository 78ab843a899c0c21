// Small pieces that messages, forms and pages are made of.
import type { ContextBlock, KnownBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types'
import { escapeText, hasMarks } from './escape-text.js'
import { limits } from './limits.js'
import { splitText } from './split-text.js'

/** Words that Slack shows as they are. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/** Text with Slack's marks; `verbatim` keeps Slack from finding names and addresses in it by itself. */
export function marked(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true }
}

export function section(text: PlainTextElement | MrkdwnElement): SectionBlock {
  return { type: 'section', text, expand: true }
}

/** Words of any origin as they are, line by line. */
function words(text: string): PlainTextElement | MrkdwnElement {
  return hasMarks(text) || /[&<>]/.test(text) ? plain(text) : marked(text)
}

/** Text of any length as sections. */
export function paragraphs(text: string): KnownBlock[] {
  return splitText(text, limits.section).map((piece) => section(words(piece)))
}

/** Smaller and greyer text of any length. */
export function quietText(text: string): ContextBlock[] {
  return splitText(text, limits.section).map((piece) => ({ type: 'context', elements: [words(piece)] }))
}

/**
 * Words of another text, with a bar beside them. Where Slack would read marks into the words they stand
 * between quotation marks instead, since marks can't be escaped.
 */
export function quotation(text: string, after: string): KnownBlock[] {
  // Room for the bar's mark on each line and for what follows.
  const bars = text.split('\n').length + 1
  const pieces = splitText(text, limits.section - bars - after.length - 2)
  return pieces.map((piece, index) => {
    const end = index === pieces.length - 1 ? after : ''
    if (hasMarks(piece)) return section(plain(`“${piece}”${end}`))
    return section(marked(`>${escapeText(piece).replaceAll('\n', '\n>')}${end}`))
  })
}
