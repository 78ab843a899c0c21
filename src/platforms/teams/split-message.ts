// Cuts a message that is too large for Teams into several that aren't, each with its own sources.
import type { Message, Part } from '../../bot/types.js'

type Citation = Extract<Part, { kind: 'citation' }>

/**
 * Splits a message until every piece fits; one that fits stays as it is.
 * @param fits tells whether a piece is small enough
 * @returns null when a part doesn't fit and can't be cut
 */
export function splitMessage(message: Message, fits: (piece: Message) => boolean): Message[] | null {
  if (fits(message)) return [message]
  const citations = message.parts.filter((part) => part.kind === 'citation')
  const unquoted = citations.filter((citation) => !isQuoted(citation, message.parts))
  const pieces: Part[][] = []
  const makePiece = (parts: Part[], index: number): Message => ({
    ...pieceOf(message, index),
    parts: [...parts, ...citations.filter((citation) => isQuoted(citation, parts))],
  })
  const waiting = [...message.parts.filter((part) => part.kind !== 'citation'), ...unquoted]
  let current: Part[] = []
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (fits(makePiece([...current, part], pieces.length))) {
      current.push(part)
    } else if (current.length > 0) {
      pieces.push(current)
      current = []
      waiting.unshift(part)
    } else {
      const halves = halve(part)
      if (halves === null) return null
      waiting.unshift(...halves)
    }
  }
  return [...pieces, current].map(makePiece)
}

function isQuoted({ number }: Citation, parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'quote' && part.number === number)
}

/** The title and the item's card belong to the first piece alone. */
function pieceOf({ title, card, ...common }: Message, index: number): Message {
  if (index > 0) return common
  return {
    ...common,
    ...(title === undefined ? {} : { title }),
    ...(card === undefined ? {} : { card }),
  }
}

function halve(part: Part): [Part, Part] | null {
  switch (part.kind) {
    case 'text':
    case 'quote': {
      const cut = findCut(part.text)
      if (cut === null) return null
      return [
        { ...part, text: part.text.slice(0, cut).trimEnd() },
        { ...part, text: part.text.slice(cut).trimStart() },
      ]
    }
    case 'list':
      return halveRows(part.items, (items) => ({ ...part, items }))
    case 'fields':
      return halveRows(part.fields, (fields) => ({ ...part, fields }))
    case 'buttons':
      return halveRows(part.buttons, (buttons) => ({ ...part, buttons }))
    case 'links':
      return halveRows(part.links, (links) => ({ ...part, links }))
    default:
      return null
  }
}

function halveRows<T>(rows: readonly T[], make: (rows: T[]) => Part): [Part, Part] | null {
  if (rows.length < 2) return null
  const middle = Math.ceil(rows.length / 2)
  return [make(rows.slice(0, middle)), make(rows.slice(middle))]
}

/** Where a text is cut: after a paragraph, a sentence or a word near its middle. */
function findCut(text: string): number | null {
  if (text.length < 2) return null
  const middle = Math.floor(text.length / 2)
  for (const end of ['\n', '. ', ' ']) {
    const found = text.lastIndexOf(end, middle)
    if (found > text.length / 4) return found + end.length
  }
  // Not between the two halves of a character.
  const splitsCharacter = /[\uDC00-\uDFFF]/.test(text.charAt(middle)) && middle > 1
  return splitsCharacter ? middle - 1 : middle
}
