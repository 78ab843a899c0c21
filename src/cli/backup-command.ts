// `kompas backup` and `kompas restore`: copies the SQLite database while Kompas runs, and puts a copy back.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { ConfigError } from '../errors.js'
import { databaseFile, restoreStores } from '../open-storage.js'
import type { CommandContext } from './types.js'
import { withStores } from './with-stores.js'

interface Force {
  force?: true
}

/** Adds `kompas backup` and `kompas restore`. */
export function backupCommand(program: Command, context: CommandContext): void {
  program
    .command('backup')
    .description('copy the database to a file, while Kompas may run')
    .argument('<file>', 'where the copy goes')
    .option('--force', 'replace a file that is there')
    .action((file: string, { force }: Force) => backUp(resolve(file), force === true, context))
  program
    .command('restore')
    .description('put a backup in the place of the database, while Kompas is stopped')
    .argument('<file>', 'a backup')
    .option('--force', 'put the database that is there aside')
    .action((file: string, { force }: Force) => {
      restore(resolve(file), force === true, context)
    })
}

async function backUp(file: string, force: boolean, context: CommandContext): Promise<void> {
  if (existsSync(file) && !force) {
    throw new ConfigError(`${file} is there already; --force replaces it`)
  }
  await withStores(context, async ({ database }) => {
    // Under another name first, so that a copy cut short never takes the place of a whole one.
    const arriving = `${file}.arriving-${process.pid}`
    try {
      await database.backUp(arriving)
      renameSync(arriving, file)
    } finally {
      rmSync(arriving, { force: true })
    }
  })
  context.stdout.write(`copied to ${file}\n`)
}

function restore(file: string, force: boolean, { readConfig, stdout }: CommandContext): void {
  const { config, secrets } = readConfig()
  if (secrets.databaseUrl !== null) {
    throw new ConfigError('kompas restore puts a SQLite file back; for PostgreSQL use pg_dump and pg_restore')
  }
  const target = databaseFile(config.dataDir)
  if (existsSync(target) && !force) {
    throw new ConfigError(`${target} is there already; --force puts it aside and the backup in its place`)
  }
  const kept = restoreStores(config, file, new Date())
  stdout.write(`restored to ${target}\n${kept === null ? '' : `what was there is now ${kept}\n`}`)
}
