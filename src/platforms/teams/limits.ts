// What Teams takes at most, and what Kompas allows itself below that.

/** Teams refuses a message near 28 KB; what its own envelope adds isn't known, so a quarter is left free. */
export const mostActivityBytes = 21 * 1024
/** Teams shows no more buttons than this in one row set. */
export const mostActionsInSet = 6
/** Teams says 20; its Playground refuses more than 10, and nobody reads more. */
export const mostCitations = 10
export const mostCitationNameLength = 80
export const mostCitationAbstractLength = 160
/** From here on a list of choices can be searched by typing. */
export const filteredFromOptions = 9
/** What a notification shows. */
export const mostSummaryLength = 300

/** A text no longer than `most` characters, with an ellipsis where it was cut. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text)
  if (characters.length <= most) return text
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

/** The size of a value as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8')
}
