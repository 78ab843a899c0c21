// Whether every package is under a licence that lets Kompas be handed on, or is let through by an exception.
import satisfies from 'spdx-satisfies'
import type { Exceptions } from './read-exceptions.js'
import type { LockedPackage } from './read-lock.js'

/** Permissive: they ask for their text to go along, and for no more. */
const allowed = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['Python-2.0', 'PSF-2.0', 'CC0-1.0', 'CC-BY-4.0', 'WTFPL', 'Zlib'],
]

/** The problems: packages under another licence, and exceptions that nothing needs any more. */
export function checkLicences(packages: LockedPackage[], exceptions: Exceptions['licences']): string[] {
  const others = packages.filter(({ licence }) => !isAllowed(licence))
  const patterns = exceptions.flatMap((exception) => exception.packages)
  return [
    ...others
      .filter(({ name }) => !patterns.some((pattern) => covers(pattern, name)))
      .map(
        ({ name, version, licence }) =>
          `${name}@${version}: licence ${licence ?? 'not said'} isn't on the list`,
      ),
    ...patterns
      .filter((pattern) => !others.some(({ name }) => covers(pattern, name)))
      .map((pattern) => `the exception for ${pattern} lets nothing through any more: take it away`),
  ]
}

function isAllowed(licence: string | null): boolean {
  if (licence === null) return false
  try {
    return satisfies(licence, allowed)
  } catch {
    // No SPDX expression ("SEE LICENSE IN …"): a person has to look.
    return false
  }
}

function covers(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
