// `kompas ask`: one question, or JSON lines in and out.
import { InvalidArgumentError, type Command } from 'commander'
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { languages, type Language } from '../languages.js'
import { toAnswerJson } from './answer-json.js'
import { readInput, readLines } from './json-lines.js'
import { showProgress } from './progress.js'
import { printAnswer } from './print-answer.js'
import type { CommandContext, Kompas } from './types.js'

/** One line of `kompas ask --jsonl`. */
const questionSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  thread: z.array(z.object({ role: z.enum(['person', 'kompas']), text: z.string() })).default([]),
  language: z.enum(languages).optional(),
})

interface AskOptions {
  json?: true
  jsonl?: true
  language?: Language
}

/** Adds `kompas ask`. */
export function askCommand(program: Command, context: CommandContext): void {
  program
    .command('ask')
    .description('ask what the strategy says')
    .argument('[question...]', 'the question, in Dutch, French, German or English')
    .option('--json', 'answer as one JSON object')
    .option('--jsonl', 'read questions as JSON lines from stdin and answer each as a JSON line')
    .option('--language <code>', 'answer in nl, fr, de or en', readLanguage)
    .action(async (words: string[], options: AskOptions) => {
      if (options.jsonl !== true && words.length === 0) {
        throw new ConfigError('ask: give a question in quotes, or --jsonl to read questions from stdin')
      }
      const { config } = context.readConfig()
      const kompas = await context.open(config, { onIndexProgress: showProgress(context.stderr) })
      try {
        await kompas.indexed
        if (options.jsonl === true) await answerLines(kompas, context)
        else await answerOne(kompas, words.join(' '), options, context)
      } finally {
        await kompas.close()
      }
    })
}

async function answerOne(
  kompas: Kompas,
  question: string,
  options: AskOptions,
  context: CommandContext,
): Promise<void> {
  const answer = await kompas.ask(
    question,
    options.language === undefined ? {} : { language: options.language },
  )
  if (options.json === true) context.stdout.write(`${JSON.stringify(toAnswerJson(null, answer, kompas))}\n`)
  else printAnswer(answer, kompas, context.stdout)
}

/** Answers each line as soon as it is read, in order; a malformed line gets an answer that says so. */
async function answerLines(kompas: Kompas, { stdin, stdout, stderr }: CommandContext): Promise<void> {
  for await (const line of readLines(stdin)) {
    const input = readInput(line, questionSchema)
    if ('error' in input) {
      stderr.write(`kompas: ${input.error}\n`)
      stdout.write(`${JSON.stringify(toBadInputJson(input, kompas))}\n`)
      continue
    }
    const { id, question, thread, language } = input.value
    const answer = await kompas.ask(question, { thread, ...(language === undefined ? {} : { language }) })
    stdout.write(`${JSON.stringify(toAnswerJson(id, answer, kompas))}\n`)
  }
}

/** An answer of the promised form to a line that holds no question. */
function toBadInputJson(
  { id, error }: { id: string | null; error: string },
  { config }: Kompas,
): Record<string, unknown> {
  const nothing = { citations: [], passages: [], ms: 0 }
  return {
    id,
    status: 'unclear',
    reason: 'bad-input',
    language: config.defaultLanguage,
    answer: error,
    ...nothing,
  }
}

function readLanguage(code: string): Language {
  const found = languages.find((language) => language === code)
  if (found === undefined) throw new InvalidArgumentError('expected nl, fr, de or en')
  return found
}
