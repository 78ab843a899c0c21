// `kompas route refit`: fits routing anew on the examples and the accepted corrections, and shows what that is worth.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { correctedExamples } from '../actions/corrected-examples.js'
import { refitRouting, type Refit } from '../actions/refit-routing.js'
import { readRefittedRouting, writeRefittedRouting } from '../actions/refitted-routing.js'
import { readRoutingBank, type RoutingExample } from '../actions/routing-bank.js'
import { parseRoutingModel, type RoutingFigures, type RoutingModel } from '../actions/routing-model.js'
import { ConfigError } from '../errors.js'
import { createIntegerProduct } from '../models/integer-product.js'
import { hasDatabase } from '../open-storage.js'
import { refittedFile } from '../open-routing.js'
import { showProgress, showStages } from './progress.js'
import type { CommandContext, Kompas } from './types.js'

interface RefitOptions {
  write?: true
  force?: true
  corpus?: true
}

const shownFigures = [
  ['first', 'best line right'],
  ['topTwo', 'right line among the best two'],
  ['noneRecognised', 'messages without a task recognised'],
  ['falseNone', 'tasks taken for none'],
  ['unasked', 'tasks given a line unasked'],
  ['rightUnasked', 'of those right'],
  ['calibrationError', 'calibration error'],
] as const satisfies readonly (readonly [keyof RoutingFigures, string])[]

/** Adds `refit` to `kompas route`. */
export function addRefit(route: Command, context: CommandContext): void {
  route
    .command('refit')
    .description('fit routing anew on the examples and the accepted corrections; minutes of work')
    .option('--write', 'use the new model from the next start on, unless it is worse')
    .option('--force', 'with --write: use it although it is worse')
    .option('--corpus', 'leave corrections out, and write the model beside the examples of the corpus')
    .action(async (options: RefitOptions) => {
      const { config, secrets } = context.readConfig()
      const kompas = await context.open(config, { onIndexProgress: showProgress(context.stderr) })
      try {
        const labels = readRoutingBank(join(config.corpusDir, 'routing')).labels
        const isKept = options.corpus !== true && hasDatabase(config, secrets)
        const corrections = isKept ? await readCorrections(kompas, labels) : []
        await refit(kompas, corrections, options, context)
      } finally {
        await kompas.close()
      }
    })
}

async function readCorrections(kompas: Kompas, labels: readonly string[]): Promise<RoutingExample[]> {
  const { corrections } = await kompas.stores()
  return correctedExamples(await corrections.list('accepted', { kind: 'system' }), labels)
}

async function refit(
  kompas: Kompas,
  corrections: RoutingExample[],
  options: RefitOptions,
  { stdout, stderr }: CommandContext,
): Promise<void> {
  const { config, documents, embedder } = kompas
  const folder = join(config.corpusDir, 'routing')
  const show = showStages(stderr)
  const fitted = await refitRouting({
    ...{ folder, corrections, documents, embedder, dataDir: config.dataDir },
    before: figuresBefore(kompas, options.corpus === true),
    index: await kompas.indexed,
    product: await createIntegerProduct(),
    onProgress: (done, total) => {
      show(`Working through ${total} example messages`, done, total)
    },
  })
  stdout.write(`${corrections.length} accepted corrections among the examples\n`)
  for (const line of describeFigures(fitted)) stdout.write(`${line}\n`)
  for (const fall of fitted.worse) stdout.write(`✗ worse: ${fall}\n`)
  if (options.write !== true) {
    stdout.write('nothing is written; --write uses this model from the next start on\n')
    return
  }
  if (fitted.worse.length > 0 && options.force !== true) {
    throw new ConfigError(
      'route refit: the new model is worse and not written; --force writes it all the same',
    )
  }
  stdout.write(`written to ${write(fitted.model, corrections, options, { folder, kompas })}\n`)
}

function write(
  model: RoutingModel,
  corrections: RoutingExample[],
  { corpus }: RefitOptions,
  { folder, kompas }: { folder: string; kompas: Kompas },
): string {
  if (corpus === true) {
    const file = join(folder, 'model.json')
    writeFileSync(file, `${JSON.stringify(model)}\n`)
    return file
  }
  const file = refittedFile(kompas.config.dataDir)
  writeRefittedRouting(file, { corrections, model })
  return file
}

/** What the model is worth that would be replaced; null when there is none. */
function figuresBefore({ config, embedder }: Kompas, isForCorpus: boolean): RoutingModel['figures'] | null {
  const file = join(config.corpusDir, 'routing', 'model.json')
  const refitted = isForCorpus ? null : readRefittedRouting(refittedFile(config.dataDir))
  // One that doesn't fit any more is not in use, but a new one should still be no worse.
  if (refitted?.model.embeddingModel === embedder.id) return refitted.model.figures
  return existsSync(file) ? parseRoutingModel(file).figures : null
}

function describeFigures({ before, after }: Refit): string[] {
  const sets = {
    crossValidated: 'on the examples, each unseen',
    calibration: 'on messages as they come in',
  } as const
  return (['crossValidated', 'calibration'] as const).flatMap((set) => [
    `${sets[set]} (${after[set].messages}):`,
    ...shownFigures.map(([figure, name]) => {
      const old = before === null ? '' : `${before[set][figure].toFixed(3)} → `
      return `  ${name}: ${old}${after[set][figure].toFixed(3)}`
    }),
  ])
}
