// What is let through all the same: each package or advisory with its reason, until a day.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const terms = { reason: z.string().min(20), expires: z.iso.date() }

const exceptionsSchema = z.strictObject({
  /** Packages whose licence isn't on the list; a name may end in `*`. */
  licences: z.array(z.strictObject({ packages: z.array(z.string().min(1)).nonempty(), ...terms })),
  /** Known weaknesses, by the id of GitHub's advisory (`GHSA-…`). */
  advisories: z.array(z.strictObject({ id: z.string().startsWith('GHSA-'), ...terms })),
})

export type Exceptions = z.infer<typeof exceptionsSchema>

/** Reads the one file of exceptions. @throws ZodError when one lacks its reason or its day */
export function readExceptions(file: string): Exceptions {
  return exceptionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The exceptions whose day is over, as problems. @param today ISO date */
export function findExpired({ licences, advisories }: Exceptions, today: string): string[] {
  return [
    ...licences.map(({ packages, expires }) => ({ name: packages.join(', '), expires })),
    ...advisories.map(({ id, expires }) => ({ name: id, expires })),
  ]
    .filter(({ expires }) => expires < today)
    .map(
      ({ name, expires }) =>
        `the exception for ${name} ended on ${expires}: look again, then renew or end it`,
    )
}
