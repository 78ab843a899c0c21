// The directory in use: the files, and on top of them the recorded, dated, undoable changes.
import { ConfigError, StorageError } from '../errors.js'
import { mayDo } from './access.js'
import { applyChanges, diffDirectories, planUndo } from './apply-changes.js'
import type {
  ChangeRefusal,
  DirectoryChange,
  DirectoryChangeOutcome,
  DirectoryChangeStore,
  EntryChange,
} from './change-types.js'
import { checkDirectory, type DirectoryContext } from './check-directory.js'
import { describeProblem, type Problem } from './problems.js'
import { readEntries } from './read-entries.js'
import { sections, type Directory, type Role } from './types.js'

/** Who changes the directory, when and why. */
export interface ChangeMaker {
  by: string
  roles: readonly Role[]
  /** ISO 8601 UTC. */
  at: string
  note: string | null
}

export interface DirectoryStore {
  /** @throws ConfigError when the recorded changes no longer fit the files */
  current(): Promise<Directory>
  /** The directory as it was at a moment (ISO 8601 UTC). */
  at(moment: string): Promise<Directory>
  /** Makes the directory what `edit` returns. */
  change(edit: (directory: Directory) => Directory, maker: ChangeMaker): Promise<DirectoryChangeOutcome>
  /** Takes one change back, by a new change. */
  undo(position: number, maker: ChangeMaker): Promise<DirectoryChangeOutcome>
  /** Every change, oldest first. */
  history(): Promise<DirectoryChange[]>
}

type Plan = { kind: 'entries'; entries: EntryChange[] } | { kind: 'refused'; reason: ChangeRefusal }

const attempts = 5

/** @param files the directory as its files say */
export function createDirectoryStore(
  files: Directory,
  changes: DirectoryChangeStore,
  context: DirectoryContext,
): DirectoryStore {
  const directoryAfter = (history: DirectoryChange[]) =>
    applyChanges(
      files,
      history.flatMap((change) => change.entries),
    )
  const commit = async (
    plan: (directory: Directory, history: DirectoryChange[]) => Plan,
    maker: ChangeMaker,
    undoes: number | null,
  ): Promise<DirectoryChangeOutcome> => {
    if (!mayDo(maker.roles, 'change-directory')) return { kind: 'refused', reason: 'not-allowed' }
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const history = await changes.list()
      const before = directoryAfter(history)
      const planned = plan(before, history)
      if (planned.kind === 'refused') return planned
      const directory = applyChanges(before, planned.entries)
      const problems = findProblems(directory, context)
      if (problems.length > 0) return { kind: 'invalid', problems }
      const { by, at, note } = maker
      const change = { by, at, note, undoes, entries: planned.entries }
      const appended = await changes.append(change, history.at(-1)?.position ?? 0)
      if (appended !== 'conflict') return { kind: 'changed', change: appended, directory }
    }
    throw new StorageError('the directory is being changed by others; try again', { retryable: true })
  }
  return {
    current: async () => assertWhole(directoryAfter(await changes.list()), context),
    at: async (moment) => directoryAfter((await changes.list()).filter((change) => change.at <= moment)),
    change: (edit, maker) => commit((directory) => planEdit(directory, edit(directory)), maker, null),
    undo: (position, maker) =>
      commit((directory, history) => planUndo(directory, history, position), maker, position),
    history: () => changes.list(),
  }
}

function planEdit(from: Directory, to: Directory): Plan {
  const entries = diffDirectories(from, to)
  return entries.length === 0
    ? { kind: 'refused', reason: 'nothing-to-change' }
    : { kind: 'entries', entries }
}

function findProblems(directory: Directory, context: DirectoryContext): string[] {
  const form = sections.flatMap((section) => readEntries(section, directory[section]).problems)
  const problems = form.length > 0 ? form : checkDirectory(directory, context)
  return problems.map((problem) => describeProblem(problem, () => nameEntry(directory, problem)))
}

function nameEntry(directory: Directory, { section, index }: Problem): string {
  const id = index === null ? undefined : directory[section][index]?.id
  return id === undefined ? section : `${section} "${id}"`
}

function assertWhole(directory: Directory, context: DirectoryContext): Directory {
  const problems = findProblems(directory, context)
  if (problems.length === 0) return directory
  const list = problems.map((problem) => `  ${problem}`).join('\n')
  throw new ConfigError(`the recorded changes no longer fit the directory's files:\n${list}`)
}
