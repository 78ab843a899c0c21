// Works out directories and changes: what differs, what a change makes, and what takes it back.
import { isDeepStrictEqual } from 'node:util'
import type { ChangeRefusal, DirectoryChange, EntryChange } from './change-types.js'
import { sections, type Directory, type Entry, type Section } from './types.js'

/** The directory after the changes, in order; an entry keeps its place, a new one comes last. */
export function applyChanges(directory: Directory, changes: readonly EntryChange[]): Directory {
  return changes.reduce((current, change) => applyEntry(current, change), directory)
}

function applyEntry(directory: Directory, change: EntryChange): Directory {
  const entries: Entry<Section>[] = directory[change.section]
  const { id, after } = change
  const kept = after === null ? entries.filter((entry) => entry.id !== id) : entries
  const replaced = after === null ? kept : kept.map((entry) => (entry.id === id ? after : entry))
  const isNew = after !== null && entries.every((entry) => entry.id !== id)
  return { ...directory, [change.section]: isNew ? [...replaced, after] : replaced }
}

/** What must change to make `from` into `to`; the order of entries doesn't count. */
export function diffDirectories(from: Directory, to: Directory): EntryChange[] {
  return sections.flatMap((section) => diffSection(section, from, to))
}

function diffSection(section: Section, from: Directory, to: Directory): EntryChange[] {
  const find = (directory: Directory, id: string): Entry<Section> | null =>
    directory[section].find((entry) => entry.id === id) ?? null
  const ids = new Set([...from[section], ...to[section]].map((entry): string => entry.id))
  return [...ids]
    .map((id) => ({ section, id, before: find(from, id), after: find(to, id) }) as EntryChange)
    .filter(({ before, after }) => !isDeepStrictEqual(before, after))
}

/** The entries that take a change back, unless it is gone, taken back already or built upon since. */
export function planUndo(
  directory: Directory,
  history: readonly DirectoryChange[],
  position: number,
): { kind: 'entries'; entries: EntryChange[] } | { kind: 'refused'; reason: ChangeRefusal } {
  const change = history.find((candidate) => candidate.position === position)
  if (change === undefined) return { kind: 'refused', reason: 'unknown-change' }
  if (isUndone(history, change)) return { kind: 'refused', reason: 'already-undone' }
  const untouched = change.entries.every(({ section, id, after }) => {
    const now: Entry<Section> | undefined = directory[section].find((entry) => entry.id === id)
    return isDeepStrictEqual(now ?? null, after)
  })
  if (!untouched) return { kind: 'refused', reason: 'changed-since' }
  const entries = change.entries
    .map((entry) => ({ ...entry, before: entry.after, after: entry.before }) as EntryChange)
    .reverse()
  return { kind: 'entries', entries }
}

/** A change is undone by one that isn't undone itself. */
function isUndone(history: readonly DirectoryChange[], change: DirectoryChange): boolean {
  return history.some((other) => other.undoes === change.position && !isUndone(history, other))
}
