// `kompas index`: makes the index of the corpus, or says that it is already good.
import type { Command } from 'commander'
import { showProgress } from './progress.js'
import type { CommandContext } from './types.js'

/** Adds `kompas index`. */
export function indexCommand(program: Command, context: CommandContext): void {
  program
    .command('index')
    .description('index the corpus; only what changed is computed again')
    .action(async () => {
      const started = performance.now()
      const { config } = context.readConfig()
      const kompas = await context.open(config, { onIndexProgress: showProgress(context.stderr) })
      try {
        const { meta } = await kompas.indexed
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        context.stdout.write(
          `${meta.documents.length} document(s), ${meta.entryCount} entries, ready in ${seconds} s (${config.dataDir})\n`,
        )
      } finally {
        await kompas.close()
      }
    })
}
