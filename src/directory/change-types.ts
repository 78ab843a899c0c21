// The words of changes to the directory at run time, and the narrow store that keeps them.
import type { Directory, Entry, Section } from './types.js'

/** One entry that is added (`before` null), replaced, or removed (`after` null). */
export type EntryChange = {
  [S in Section]: { section: S; id: string; before: Entry<S> | null; after: Entry<S> | null }
}[Section]

/** What somebody did to the directory in one go. */
export interface NewDirectoryChange {
  /** A person's id. */
  by: string
  /** ISO 8601 UTC. */
  at: string
  note: string | null
  entries: EntryChange[]
  /** The position of the change that this one takes back. */
  undoes: number | null
}

/** A change in its place, counted from 1. */
export interface DirectoryChange extends NewDirectoryChange {
  position: number
}

/** Keeps changes for ever, in order; nothing is ever updated or deleted. Fails with a StorageError. */
export interface DirectoryChangeStore {
  /** Every change, oldest first. */
  list(): Promise<DirectoryChange[]>
  /**
   * Adds a change right after the position `after` (0: the first one).
   * @returns `conflict`, having changed nothing, when somebody else has taken that place
   */
  append(change: NewDirectoryChange, after: number): Promise<DirectoryChange | 'conflict'>
}

export type ChangeRefusal =
  'not-allowed' | 'nothing-to-change' | 'unknown-change' | 'already-undone' | 'changed-since'

/** What came of a change or of an undo; only `changed` changed anything. */
export type DirectoryChangeOutcome =
  | { kind: 'changed'; change: DirectoryChange; directory: Directory }
  | { kind: 'refused'; reason: ChangeRefusal }
  /** The directory wouldn't hold together; each problem with its section, entry and reason. */
  | { kind: 'invalid'; problems: string[] }
