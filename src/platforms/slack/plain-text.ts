// Undoes Slack's marks: what somebody wrote, as words.

/** The ids of the people who are mentioned. */
export function mentionedIds(text: string): string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1] ?? '')
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** How a mention of somebody is written; null leaves it out. */
export type WriteMention = (userId: string, label: string | null) => string | null

/** What stands between "<" and ">": a mention, a channel, a group, a date, or a link. */
function readMark(mark: string, writeMention: WriteMention): string {
  const [target = '', ...labels] = mark.split('|')
  const label = labels.length === 0 ? null : labels.join('|')
  const kind = target[0]
  if (kind === '@') return writeMention(target.slice(1), label) ?? ''
  if (kind === '#') return `#${label ?? target.slice(1)}`
  if (kind === '!') {
    if (target.startsWith('!date')) return label ?? ''
    return label === null ? `@${target.slice(1)}` : label.startsWith('@') ? label : `@${label}`
  }
  const address = target.replace(/^mailto:/, '')
  return label === null || label === address || label === target ? address : `${label} (${address})`
}

/** Emphasis of whole pages isn't looked for, so that a text made to be slow isn't. */
const emphasis = /(?<=^|[\s\p{P}])([*_~])(?=\S)([^\n]{0,300}?\S)\1(?=$|[\s\p{P}])/gmu

/** Bold, slanted and struck may stand in each other. */
const deepest = 3

function withoutEmphasis(text: string): string {
  let bare = text
  for (let depth = 0; depth < deepest; depth++) bare = bare.replaceAll(emphasis, '$2')
  return bare
}

/** A text without its marks; words in code keep theirs. */
export function plainText(text: string, writeMention: WriteMention): string {
  const written = text
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece.replaceAll(/^`+\n?|\n?`+$/g, '') : withoutEmphasis(piece),
    )
    .join('')
    .replaceAll(/^(?:&gt;|>)(?:&gt;&gt;|>>)?[ ]?/gm, '')
    .replaceAll(/<([^<>]+)>/g, (_, mark: string) => readMark(mark, writeMention))
  return unescape(written)
    .replaceAll(/[^\S\n]{2,}/g, ' ')
    .trim()
}
