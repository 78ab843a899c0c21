// Ids made from causes: what is handled again after a crash gets the same id, and leaves no second row.
import { createHash } from 'node:crypto'

/** In the form of a UUID, the same for the same cause, and long enough that nobody meets another's by chance. */
export function idOfCause(cause: string): string {
  const digest = createHash('sha256').update(cause).digest('hex')
  const ends = [0, 8, 12, 16, 20, 32]
  return ends
    .slice(1)
    .map((end, index) => digest.slice(ends[index], end))
    .join('-')
}
