// How long to wait before another attempt, and when to give up.

const longestSeconds = 900
const mostAttempts = 20
const mostHours = 24

/**
 * Doubles from 2 s up to a quarter of an hour, spread by up to a quarter so that many don't return at once.
 * @param random from 0 to 1
 */
export function backOffSeconds(attempts: number, random: number): number {
  return Math.min(longestSeconds, 2 ** attempts) * (0.75 + random * 0.25)
}

/** True after the last attempt: the message is then shown as failed. */
export function hasGivenUp(attempts: number, createdAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(createdAt)
  return attempts >= mostAttempts || age > mostHours * 3_600_000
}
