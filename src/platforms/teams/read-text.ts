// The plain words of a message: marks undone, Kompas' own name left out, other people kept as "@Name".
import { Parser } from 'htmlparser2'

/** Somebody mentioned in a text: `id` is Teams' own for messages, Entra's for messages that an action points at. */
export interface Mention {
  /** As it stands in the text (`<at>Anna</at>`), or the number that it bears there (`<at id="0">`). */
  mark: string
  id: string
  name: string
}

const blocks = new Set(['p', 'div', 'li', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'pre'])

/**
 * Reads HTML as plain text.
 * @param mention what stands for a mention, from its number and its name
 */
export function readHtml(html: string, mention: (number: string, name: string) => string): string {
  let text = ''
  let mentioned: { number: string; name: string } | null = null
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (tag === 'at') mentioned = { number: attributes['id'] ?? '', name: '' }
      else if (tag === 'br') text += '\n'
      else if (tag === 'img') text += attributes['alt'] ?? ''
      else if (blocks.has(tag)) text += '\n'
    },
    ontext: (words) => {
      if (mentioned) mentioned.name += words
      else text += words
    },
    onclosetag: (tag) => {
      if (tag === 'at' && mentioned) {
        text += mention(mentioned.number, mentioned.name)
        mentioned = null
      } else if (blocks.has(tag)) text += '\n'
    },
  })
  parser.end(html)
  return tidy(text)
}

/** Reads the text of a message to Kompas. `kompasId` is its id in the conversation. */
export function readText(
  text: string,
  format: string | null,
  mentions: readonly Mention[],
  kompasId: string | null,
): string {
  const own = mentions.filter(({ id }) => id === kompasId)
  const withoutOwn = own.reduce((rest, { mark }) => leaveOut(mark, rest), text)
  if (format === 'xml' || /<at\b/i.test(withoutOwn)) return readHtml(withoutOwn, (_, name) => `@${name}`)
  return tidy(withoutOwn)
}

/** Leaves out a name with the sign that addressed it: "Kompas, who …", "Hello Kompas, who …". */
function leaveOut(mark: string, text: string): string {
  const parts = text.split(mark)
  return parts.reduce((before, after) =>
    before.trim() === ''
      ? after.replace(/^\s*[,:;]/, '')
      : `${before.trimEnd()}${/^\s*[,.;:!?]/.test(after) ? '' : ' '}${after.trimStart()}`,
  )
}

function tidy(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
