// `kompas fit`: fits the models that decide and cite, or the one that checks machine-written sentences.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Argument, type Command } from 'commander'
import { fitAnswers } from '../answers/fit-answers.js'
import { fitSupport, readSentencePairs } from '../answers/fit-support.js'
import { readFittingQuestions } from '../answers/labelled-questions.js'
import type { Config } from '../config.js'
import { loadEmbedder } from '../models/embedder.js'
import { createIntegerProduct } from '../models/integer-product.js'
import type { Embedder } from '../models/types.js'
import { readGlossary } from '../retrieval/glossary.js'
import { prepareIndex } from '../retrieval/prepare-index.js'
import { readDocuments } from '../retrieval/read-document.js'
import { createRetriever } from '../retrieval/retrieve.js'
import { showProgress } from './progress.js'
import type { CommandContext } from './types.js'

/** A report every so many questions or pairs. */
const reportEvery = 250

interface Fitting {
  config: Config
  embedder: Embedder
  stderr: NodeJS.WriteStream
}

/** A fitted model with the file it belongs in, and what to show of it. */
interface Fitted {
  file: string
  model: object
  shown: object
}

/** Adds `kompas fit`. */
export function fitCommand(program: Command, context: CommandContext): void {
  program
    .command('fit')
    .description('fit models on the corpus and show their cross-validated figures')
    .addArgument(new Argument('<models>', 'which models').choices(['answers', 'support']))
    .option('--write', 'store the models in the corpus; without it only the figures are shown')
    .action(async (models: 'answers' | 'support', { write }: { write?: true }) => {
      const { config } = context.readConfig()
      const embedder = await loadEmbedder(config.modelDir)
      const fitting = { config, embedder, stderr: context.stderr }
      for (const { file, model, shown } of await (models === 'answers'
        ? answers(fitting)
        : support(fitting))) {
        context.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
        if (write !== true) continue
        writeFileSync(file, `${JSON.stringify(model)}\n`)
        context.stderr.write(`written to ${file}\n`)
      }
      await embedder.close()
    })
}

async function answers({ config, embedder, stderr }: Fitting): Promise<Fitted[]> {
  const { corpusDir, dataDir } = config
  const documents = readDocuments(corpusDir)
  const onProgress = showProgress(stderr)
  const index = await prepareIndex({ documents, embedder, dataDir, onProgress, onUsable: () => undefined })
  const product = await createIntegerProduct()
  const glossary = readGlossary(join(corpusDir, 'glossary.json'))
  const retriever = createRetriever({ index, documents, embedder, product, glossary })
  const questions = documents.flatMap(({ id, passages }) =>
    readFittingQuestions(join(corpusDir, id), passages),
  )
  const model = await fitAnswers(questions, retriever, embedder.id, report(stderr, 'questions'))
  const { thresholds, figures, tradeOff, reliability } = model
  const shown = { thresholds, figures, tradeOff, reliability }
  return [{ file: join(corpusDir, 'answering.json'), model, shown }]
}

async function support({ config, embedder, stderr }: Fitting): Promise<Fitted[]> {
  const glossary = readGlossary(join(config.corpusDir, 'glossary.json'))
  const fitted: Fitted[] = []
  for (const document of readDocuments(config.corpusDir)) {
    const folder = join(config.corpusDir, document.id)
    const pairs = ['sentence-pairs.jsonl', 'support-pairs.jsonl'].flatMap((name) =>
      readSentencePairs(join(folder, name)),
    )
    if (pairs.length === 0) continue
    const model = await fitSupport(pairs, { document, glossary, embedder }, report(stderr, 'pairs'))
    fitted.push({ file: join(folder, 'support-model.json'), model, shown: model.figures })
  }
  return fitted
}

function report(stderr: NodeJS.WriteStream, what: string): (done: number, total: number) => void {
  return (done, total) => {
    if (done % reportEvery === 0 || done === total) stderr.write(`${done} of ${total} ${what}\n`)
  }
}
