// `kompas fit answers`: fits the models that decide and cite, on the corpus's calibration questions.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { fitAnswers } from '../answers/fit-answers.js'
import { readFittingQuestions } from '../answers/labelled-questions.js'
import { createIntegerProduct } from '../models/integer-product.js'
import { readGlossary } from '../retrieval/glossary.js'
import { prepareIndex } from '../retrieval/prepare-index.js'
import { readDocuments } from '../retrieval/read-document.js'
import { createRetriever } from '../retrieval/retrieve.js'
import { loadEmbedder } from '../models/embedder.js'
import { showProgress } from './progress.js'
import type { CommandContext } from './types.js'

/** Adds `kompas fit`. */
export function fitCommand(program: Command, context: CommandContext): void {
  program
    .command('fit')
    .description(
      'fit the models that decide whether and what to cite, and show their cross-validated figures',
    )
    .argument('<models>', 'which models: answers')
    .option('--write', 'write corpus/answering.json; without it only the figures are shown')
    .action(async (_models: string, { write }: { write?: true }) => {
      const { config } = context.readConfig()
      const documents = readDocuments(config.corpusDir)
      const embedder = await loadEmbedder(config.modelDir)
      const onProgress = showProgress(context.stderr)
      const index = await prepareIndex({
        ...{ documents, embedder, dataDir: config.dataDir, onProgress, onUsable: () => undefined },
      })
      const product = await createIntegerProduct()
      const glossary = readGlossary(join(config.corpusDir, 'glossary.json'))
      const retriever = createRetriever({ index, documents, embedder, product, glossary })
      const questions = documents.flatMap(({ id, passages }) =>
        readFittingQuestions(join(config.corpusDir, id), passages),
      )
      const model = await fitAnswers(questions, retriever, embedder.id, (done, total) => {
        if (done % 250 === 0 || done === total) context.stderr.write(`${done} of ${total} questions\n`)
      })
      context.stdout.write(
        `${JSON.stringify({ figures: model.figures, reliability: model.reliability }, null, 2)}\n`,
      )
      if (write === true) {
        writeFileSync(join(config.corpusDir, 'answering.json'), `${JSON.stringify(model)}\n`)
        context.stderr.write(`written to ${join(config.corpusDir, 'answering.json')}\n`)
      }
      await embedder.close()
    })
}
