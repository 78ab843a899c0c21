// The commands of `kompas`, their options, and what each exit code means.
import { Command, CommanderError } from 'commander'
import { AppError } from '../errors.js'
import { actionCommand } from './action-command.js'
import { adminLinkCommand } from './admin-link-command.js'
import { askCommand } from './ask-command.js'
import { migrateCommand } from './migrate-command.js'
import { exportCommand } from './export-command.js'
import { backupCommand } from './backup-command.js'
import { auditCommand } from './audit-command.js'
import { briefCommand } from './brief-command.js'
import { benchCommand } from './bench-command.js'
import { corpusCommand } from './corpus-command.js'
import { directoryCommand } from './directory-command.js'
import { doctorCommand } from './doctor-command.js'
import { dueCommand } from './due-command.js'
import { fitCommand } from './fit-command.js'
import { indexCommand } from './index-command.js'
import { packageTeamsCommand } from './package-teams-command.js'
import { routeCommand } from './route-command.js'
import { serveCommand } from './serve-command.js'
import type { CommandContext } from './types.js'

const commands = [
  askCommand,
  actionCommand,
  briefCommand,
  routeCommand,
  dueCommand,
  indexCommand,
  serveCommand,
  adminLinkCommand,
  doctorCommand,
  corpusCommand,
  benchCommand,
  fitCommand,
  directoryCommand,
  migrateCommand,
  exportCommand,
  backupCommand,
  auditCommand,
  packageTeamsCommand,
]

/** Ended well; failed; used or configured wrongly. */
const exitCodes = { success: 0, failure: 1, usage: 2 }

/**
 * Runs one command. Answers go to stdout, everything else to stderr.
 * @param argv as in process.argv
 * @returns the exit code: 0 on success, 2 on bad usage or a wrong setting, 1 on any other failure
 */
export async function runCommandLine(argv: string[], context: CommandContext): Promise<number> {
  const program = new Command('kompas')
    .description('Answers from a national security strategy, word for word.')
    .showHelpAfterError('(add --help for what there is)')
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .exitOverride()
  for (const add of commands) add(program, context)
  try {
    await program.parseAsync(argv)
    return exitCodes.success
  } catch (error) {
    return explain(error, context)
  }
}

function explain(error: unknown, { stderr }: CommandContext): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
  if (error instanceof AppError) {
    stderr.write(`kompas: ${error.message}\n`)
    return error.name === 'ConfigError' ? exitCodes.usage : exitCodes.failure
  }
  stderr.write(
    `kompas: unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return exitCodes.failure
}
