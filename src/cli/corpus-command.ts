// `kompas corpus check`: says what a document still lacks to be found well.
import type { Command } from 'commander'
import { checkCorpus } from '../retrieval/check-corpus.js'
import { readDocuments } from '../retrieval/read-document.js'
import type { CommandContext } from './types.js'

/** Adds `kompas corpus`. */
export function corpusCommand(program: Command, context: CommandContext): void {
  const corpus = program.command('corpus').description('look after the documents')
  corpus
    .command('check')
    .description('say which readings and questions are missing')
    .action(() => {
      const { config } = context.readConfig()
      for (const document of readDocuments(config.corpusDir)) {
        const problems = checkCorpus(document)
        const text = document.passages.filter(({ kind }) => kind !== 'heading').length
        context.stdout.write(
          `${document.id}: ${text} passages, ${document.questions.length} questions, ${problems.length} gaps\n`,
        )
        for (const problem of problems) context.stdout.write(`  ${problem}\n`)
      }
    })
}
