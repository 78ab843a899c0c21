// Splits a long text where a reader would pause: between paragraphs, else sentences, else words.

/** A character's length once it is escaped. */
function cost(character: string): number {
  if (character === '&') return 5
  if (character === '<' || character === '>') return 4
  return character.length
}

/** Where the text must end at the latest to stay within the limit once escaped. */
function lastEnd(text: string, limit: number): number {
  let used = 0
  let end = 0
  for (const character of text) {
    used += cost(character)
    if (used > limit) return end
    end += character.length
  }
  return end
}

const pauses = [/\n\s*\n/g, /\n/g, /[.!?:;]\s/g, /\s/g]

function bestEnd(text: string, latest: number): number {
  const earliest = latest / 2
  for (const pause of pauses) {
    const ends = [...text.slice(0, latest).matchAll(pause)].map((match) => match.index + match[0].length)
    const end = ends.at(-1)
    if (end !== undefined && end > earliest) return end
  }
  return latest
}

/** Pieces of at most `limit` characters once escaped; together they are the text, but for spaces at the cuts. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const latest = lastEnd(rest, limit)
    const end = latest === rest.length ? latest : bestEnd(rest, latest)
    pieces.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trimStart()
  }
  return pieces
}
