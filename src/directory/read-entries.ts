// Turns the raw entries of a section into checked ones, or into problems with their paths.
import type { z } from 'zod'
import { ConfigError } from '../errors.js'
import { entrySchemas } from './directory-schema.js'
import type { Problem } from './problems.js'
import type { DataSection, Directory, Entry, Section, SectionAbout } from './types.js'

/** Sections read from files; those without a file are absent. */
export type ReadSections = Partial<Directory>

/** Checks each entry's form; entries of a wrong form are left out and described. */
export function readEntries<S extends Section>(
  section: S,
  raw: readonly unknown[],
): { entries: Entry<S>[]; problems: Problem[] } {
  const schema: z.ZodType<Entry<S>> = entrySchemas[section]
  const entries: Entry<S>[] = []
  const problems: Problem[] = []
  for (const [index, value] of raw.entries()) {
    const parsed = schema.safeParse(value)
    if (parsed.success) entries.push(parsed.data)
    else
      for (const issue of parsed.error.issues) problems.push(...describeIssue(section, index, value, issue))
  }
  return { entries, problems }
}

function describeIssue(section: Section, index: number, value: unknown, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ section, index, path: [...path, key], message: 'unknown word' }))
  const isMissing = issue.code === 'invalid_type' && valueAt(value, path) === undefined
  return [{ section, index, path, message: isMissing ? 'missing' : issue.message }]
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  )
}

/** The directory with the given sections in place of its own; `about` is merged section by section. */
export function mergeSections(base: Directory, read: ReadSections): Directory {
  const about = new Map([...base.about, ...(read.about ?? [])].map((entry) => [entry.id, entry]))
  return { ...base, ...read, about: [...about.values()] }
}

/** @throws ConfigError when nothing says whether the section is an example */
export function aboutSection(directory: Directory, section: DataSection): SectionAbout {
  const about = directory.about.find((entry) => entry.id === section)
  if (about === undefined)
    throw new ConfigError(`nothing says whether the section "${section}" is an example`)
  return about
}
