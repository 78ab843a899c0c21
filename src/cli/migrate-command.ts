// `kompas migrate`: makes the database, or brings it to the newest schema, and says what it did.
import type { Command } from 'commander'
import { createLogger } from '../logger.js'
import { databaseFile, hasDatabase, inspectStores, openStores } from '../open-storage.js'
import type { CommandContext } from './types.js'

/** Adds `kompas migrate`. */
export function migrateCommand(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description('make the database, or bring it to the newest schema; safe to repeat')
    .action(async () => {
      const { config, secrets } = context.readConfig()
      const log = createLogger(config.logLevel)
      const before = hasDatabase(config, secrets) ? (await inspectStores(config, secrets, log)).applied : []
      await (await openStores(config, secrets, log)).database.close()
      const { applied } = await inspectStores(config, secrets, log)
      const where = secrets.databaseUrl === null ? databaseFile(config.dataDir) : 'the PostgreSQL database'
      const done = applied.filter((name) => !before.includes(name))
      const newest = applied.at(-1) ?? 'no schema'
      context.stdout.write(
        done.length === 0
          ? `${where} is up to date (${newest})\n`
          : `${where}: ${before.length === 0 ? 'made' : 'migrated'} with ${done.join(', ')}\n`,
      )
    })
}
