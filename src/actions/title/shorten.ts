// Shortens a clause at a natural place.

/** The text in at most `length` characters: first without brackets, then up to a comma or a joint, then up to a word. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const plain = text.replaceAll(/\s*\([^)]*\)/g, '').trim()
  if (plain.length <= length) return plain
  const head = plain.slice(0, length)
  const joint = [
    ...head.matchAll(
      /,\s|\s[-–—]\s|\s(?:en|et|und|and|sinon|anders|sonst|zodat|damit|so that|because|want|car|denn)\s/g,
    ),
  ].at(-1)
  if (joint !== undefined && joint.index >= length / 2) return trimmed(head.slice(0, joint.index))
  const space = head.slice(0, length - 1).lastIndexOf(' ')
  return `${trimmed(head.slice(0, space > 0 ? space : length - 1))}…`
}

function trimmed(text: string): string {
  return text.replace(/[\s,;:(–—-]+$/, '')
}
