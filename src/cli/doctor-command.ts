// `kompas doctor`: checks what Kompas needs, in plain words, with what to do.
import type { Command } from 'commander'
import { ConfigError } from '../errors.js'
import { diagnose } from './diagnose.js'
import type { Finding } from './findings.js'
import type { CommandContext } from './types.js'

const marks: Record<Finding['state'], string> = { good: '✓', warning: '!', bad: '✗' }

/** Adds `kompas doctor`. */
export function doctorCommand(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .description('check Node, models, corpus, index, database, directory, data folder and port')
    .option('--json', 'as one JSON array')
    .action(async ({ json }: { json?: true }) => {
      const findings = await diagnose(context.readConfig)
      if (json === true) context.stdout.write(`${JSON.stringify(findings)}\n`)
      else for (const finding of findings) context.stdout.write(describe(finding))
      if (findings.some(({ state }) => state === 'bad')) {
        throw new ConfigError('something needs mending: see the lines marked ✗')
      }
    })
}

function describe({ state, what, found, todo }: Finding): string {
  return `${marks[state]} ${what}: ${found}${todo === undefined ? '' : `\n    → ${todo}`}\n`
}
