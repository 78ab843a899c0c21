// Reads query parameters: each at most once, as well-formed text.
import type { Request } from 'express'

/** An address that can't be read; the edge answers with status 400 and a clear page. */
class UnreadableAddress extends Error {
  readonly status = 400
}

/**
 * The named parameters of a request; one that is absent is undefined.
 * Lone surrogates become U+FFFD and control characters spaces.
 * @throws UnreadableAddress when a parameter stands twice or isn't text
 */
export function readQuery<Name extends string>(
  request: Request,
  ...names: Name[]
): Record<Name, string | undefined> {
  const values = {} as Record<Name, string | undefined>
  for (const name of names) {
    const value: unknown = request.query[name]
    if (value !== undefined && typeof value !== 'string') {
      throw new UnreadableAddress(`the parameter "${name}" stands more than once`)
    }
    values[name] = value === undefined ? undefined : cleanText(value)
  }
  return values
}

/** Text without lone surrogates and without control characters but tab and line end. */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\P{Cc}\t\n]/gu, ' ')
}

/** A whole number from 0, or null for anything else. */
export function readOffset(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,7}$/.test(value) ? Number(value) : null
}
