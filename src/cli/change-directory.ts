// Changes the directory from the command line: imports files, lists what was changed, takes a change back.
import { basename } from 'node:path'
import { diffDirectories } from '../directory/apply-changes.js'
import type { DirectoryChangeOutcome } from '../directory/change-types.js'
import type { ChangeMaker } from '../directory/directory-store.js'
import { completeDirectory } from '../directory/read-directory.js'
import { mergeSections } from '../directory/read-entries.js'
import type { Directory } from '../directory/types.js'
import { ConfigError } from '../errors.js'
import { directoryContext } from '../open-directory.js'
import { describeChanges } from './describe-changes.js'
import { readSectionFiles } from './read-section-files.js'
import type { CommandContext } from './types.js'
import type { Opened } from './with-directory.js'

export interface ImportOptions {
  write?: true
  by: string
  note?: string
}

/** Shows what the files of sections would change, and records it when `write` says so. */
export async function importFiles(
  { directory, documents }: Opened,
  { files, write, by, note }: ImportOptions & { files: string[] },
  context: CommandContext,
): Promise<void> {
  const read = readSectionFiles(files)
  const before = await directory.read()
  const merged = mergeSections(before, read.sections)
  const outcome = completeDirectory({ ...read, sections: merged }, directoryContext(documents))
  if (outcome.kind === 'problems') throw new ConfigError(describeProblems(outcome.problems))
  const changes = diffDirectories(before, outcome.directory)
  for (const line of describeChanges(changes)) context.stdout.write(`${line}\n`)
  if (changes.length === 0) context.stdout.write('nothing would change\n')
  else if (write !== true) context.stdout.write('nothing is changed yet; --write records this\n')
  else {
    const edit = (current: Directory): Directory => mergeSections(current, read.sections)
    const maker = makerOf(by, note ?? `import of ${files.map((file) => basename(file)).join(', ')}`)
    report(await (await directory.open()).change(edit, maker), context)
  }
}

/** Lists every recorded change, oldest first. */
export async function showHistory(
  { directory, hasChanges }: Opened,
  { stdout }: CommandContext,
): Promise<void> {
  const changes = hasChanges() ? await (await directory.open()).history() : []
  for (const { position, at, by, note, entries } of changes) {
    stdout.write(`${position}  ${at}  ${by}  ${note ?? ''}\n`)
    for (const line of describeChanges(entries)) stdout.write(`    ${line}\n`)
  }
  if (changes.length === 0) stdout.write('no changes are recorded\n')
}

/** Takes a recorded change back, by a new one. */
export async function undoChange(
  { directory }: Opened,
  { change, by }: { change: string; by: string },
  context: CommandContext,
): Promise<void> {
  if (!/^\d+$/.test(change)) throw new ConfigError('directory undo: expected the number of a change')
  const store = await directory.open()
  report(await store.undo(Number(change), makerOf(by, `undoes change ${change}`)), context)
}

/** Who may run commands on this machine may change what its files say. */
function makerOf(by: string, note: string): ChangeMaker {
  return { by, roles: ['admin'], at: new Date().toISOString(), note }
}

const refusals: Record<Extract<DirectoryChangeOutcome, { kind: 'refused' }>['reason'], string> = {
  'not-allowed': 'this change is not allowed',
  'nothing-to-change': 'nothing would change',
  'unknown-change': 'there is no such change',
  'already-undone': 'that change is taken back already',
  'changed-since': 'what it changed has been changed again since; take the later change back first',
}

function report(outcome: DirectoryChangeOutcome, { stdout }: CommandContext): void {
  if (outcome.kind === 'refused') throw new ConfigError(`directory: ${refusals[outcome.reason]}`)
  if (outcome.kind === 'invalid') throw new ConfigError(describeProblems(outcome.problems))
  const { position } = outcome.change
  stdout.write(`recorded as change ${position}; \`kompas directory undo ${position}\` takes it back\n`)
}

function describeProblems(problems: string[]): string {
  return `the directory would not hold together:\n${problems.map((problem) => `  ${problem}`).join('\n')}`
}
