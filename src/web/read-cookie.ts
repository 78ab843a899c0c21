// Reads one cookie of a request.

/** The value of the first cookie with a name; undefined when there is none. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([each]) => each === name)?.[1]
}
