// `kompas corpus`: says what a document still lacks to be found well, and drafts it with a language model.
import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { draftCorpus, findGaps } from '../answers/draft-corpus.js'
import { ConfigError } from '../errors.js'
import { createLanguageModel } from '../models/chat-completions.js'
import { readPrompt } from '../models/read-prompt.js'
import { checkCorpus } from '../retrieval/check-corpus.js'
import { readDocuments } from '../retrieval/read-document.js'
import type { CommandContext } from './types.js'

const promptFolder = resolve(import.meta.dirname, '..', '..', 'prompts')

/** Adds `kompas corpus`. */
export function corpusCommand(program: Command, context: CommandContext): void {
  const corpus = program.command('corpus').description('look after the documents')
  corpus
    .command('check')
    .description('say which readings and questions are missing')
    .action(() => {
      check(context)
    })
  corpus
    .command('draft')
    .description(
      'propose missing readings and questions with the configured language model, for a person to review',
    )
    .requiredOption('--to <file>', 'the file that proposals are added to, as JSON lines')
    .action(({ to }: { to: string }) => draft(context, to))
}

function check({ readConfig, stdout }: CommandContext): void {
  for (const document of readDocuments(readConfig().config.corpusDir)) {
    const problems = checkCorpus(document)
    const text = document.passages.filter(({ kind }) => kind !== 'heading').length
    const { id, questions } = document
    stdout.write(`${id}: ${text} passages, ${questions.length} questions, ${problems.length} gaps\n`)
    for (const problem of problems) stdout.write(`  ${problem}\n`)
  }
}

async function draft({ readConfig, stderr }: CommandContext, file: string): Promise<void> {
  const { config, secrets } = readConfig()
  if (config.languageModel === null) {
    throw new ConfigError(
      'corpus draft: set LLM_BASE_URL and LLM_MODEL; without a language model nothing is drafted',
    )
  }
  const apiKey = secrets.languageModelKey
  const model = createLanguageModel({ ...config.languageModel, ...(apiKey === null ? {} : { apiKey }) })
  const prompts = {
    readings: readPrompt(resolve(promptFolder, 'draft-readings.md')),
    questions: readPrompt(resolve(promptFolder, 'draft-questions.md')),
  }
  for (const document of readDocuments(config.corpusDir)) {
    const gaps = findGaps(document)
    stderr.write(`${document.id}: ${gaps.length} gaps\n`)
    for await (const proposal of draftCorpus({ model, prompts, document }, gaps)) {
      appendFileSync(file, `${JSON.stringify(proposal)}\n`)
      stderr.write('.')
    }
    stderr.write('\n')
  }
}
