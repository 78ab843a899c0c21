// What a change makes of the directory's entries, in lines that a person can check.
import { isDeepStrictEqual } from 'node:util'
import type { EntryChange } from '../directory/change-types.js'

/** One line an entry, and one for each of its fields that changes. */
export function describeChanges(changes: readonly EntryChange[]): string[] {
  return changes.flatMap(({ section, id, before, after }) => {
    const name = `${section} "${id}"`
    if (before === null) return [`+ ${name}`]
    if (after === null) return [`- ${name}`]
    return [`~ ${name}`, ...describeFields(before, after, '').map((line) => `    ${line}`)]
  })
}

function describeFields(before: unknown, after: unknown, path: string): string[] {
  if (isDeepStrictEqual(before, after)) return []
  if (!isRecord(before) || !isRecord(after)) return [`${path}: ${show(before)} → ${show(after)}`]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) =>
    describeFields(before[name], after[name], path === '' ? name : `${path}.${name}`),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
