// `kompas directory`: checks who answers for what, exports it, and changes it in a way that can be taken back.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { exportCsv } from '../directory/directory-csv.js'
import { exportYaml } from '../directory/directory-yaml.js'
import { dataSections } from '../directory/types.js'
import { ConfigError } from '../errors.js'
import type { OpenDirectory } from '../open-directory.js'
import { importFiles, showHistory, undoChange, type ImportOptions } from './change-directory.js'
import type { CommandContext } from './types.js'
import { withDirectory } from './with-directory.js'

const byOption = ['--by <person>', 'who changes it', 'command-line'] as const

/** Adds `kompas directory`. */
export function directoryCommand(program: Command, context: CommandContext): void {
  const directory = program.command('directory').description('look after who answers for what')
  directory
    .command('check')
    .description('say whether the directory holds together, and whether it is still the example')
    .action(() => withDirectory(context, ({ directory: opened }) => check(opened, context)))
  directory
    .command('export')
    .description('write the directory as it now is')
    .option('--csv', 'as CSV, for a spreadsheet')
    .option('--yaml', 'as YAML, like the files in the corpus')
    .option('--to <folder>', 'one file a section in this folder; without it all to stdout')
    .action((options: { csv?: true; yaml?: true; to?: string }) =>
      withDirectory(context, ({ directory: opened }) => writeOut(opened, options, context)),
    )
  directory
    .command('import')
    .description('show what files of sections would change; with --write change it')
    .argument('<files...>', 'such as people.csv or agencies.yaml, or a folder of them')
    .option('--write', 'record the change')
    .option(...byOption)
    .option('--note <text>', 'why')
    .action((files: string[], options: ImportOptions) =>
      withDirectory(context, (opened) => importFiles(opened, { files, ...options }, context)),
    )
  addHistory(directory, context)
}

function addHistory(directory: Command, context: CommandContext): void {
  directory
    .command('history')
    .description('list the recorded changes')
    .action(() => withDirectory(context, (opened) => showHistory(opened, context)))
  directory
    .command('undo')
    .description('take a recorded change back, by a new one')
    .argument('<change>', 'its number')
    .option(...byOption)
    .action((change: string, { by }: { by: string }) =>
      withDirectory(context, (opened) => undoChange(opened, { change, by }, context)),
    )
}

async function check(opened: OpenDirectory, { stdout }: CommandContext): Promise<void> {
  const directory = await opened.read()
  for (const section of dataSections) {
    const about = directory.about.find(({ id }) => id === section)
    const example = about?.example === true ? `  (the example: ${about.reason})` : ''
    stdout.write(`${section}: ${directory[section].length}${example}\n`)
  }
  stdout.write('nothing is wrong\n')
}

async function writeOut(
  opened: OpenDirectory,
  { csv, yaml, to }: { csv?: true; yaml?: true; to?: string },
  { stdout }: CommandContext,
): Promise<void> {
  if (csv === yaml) throw new ConfigError('directory export: give --csv or --yaml')
  const directory = await opened.read()
  const files = csv === true ? exportCsv(directory) : exportYaml(directory)
  if (to !== undefined) mkdirSync(to, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    if (to === undefined) stdout.write(`==> ${name} <==\n${text}\n`)
    else writeFileSync(join(to, name), text)
  }
  if (to !== undefined) stdout.write(`${Object.keys(files).length} files written to ${to}\n`)
}
