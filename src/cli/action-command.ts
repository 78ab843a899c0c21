// `kompas action …`, `kompas who …`: the bot's commands at the command line, in the name of a person.
import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { createAnswerEvent, runCommand } from '../bot/answer-event.js'
import type { Asker, BotServices } from '../bot/services.js'
import type { ChatEvent, Reply } from '../bot/types.js'
import { plainMessage } from '../bot/views/plain-messages.js'
import { peopleWithRole } from '../directory/access.js'
import type { Directory, DirectoryPerson } from '../directory/types.js'
import { AppError, ConfigError } from '../errors.js'
import { printForm, printMessage } from './print-message.js'
import { showExampleProgress, showProgress } from './progress.js'
import type { CommandContext, Kompas } from './types.js'

/** Who acts. */
export interface ActionOptions {
  as?: string
}

interface Act extends ActionOptions {
  text: string
  /** Told from the text when absent. */
  command?: string
}

/** Who may use the machine may act for anybody; what is done is recorded under that person's name. */
export const asOption = [
  '--as <person>',
  'id or e-mail address of the person who acts (default: the first admin)',
] as const

/** Adds `kompas action` and `kompas who`. */
export function actionCommand(program: Command, context: CommandContext): void {
  program
    .command('action')
    .description(
      'action items: new TEXT, list, show 42, accept 42, decline 42 REASON, … (see: kompas action help)',
    )
    .argument('[words...]', 'as one would say it to the bot, in Dutch, French, German or English')
    .option(...asOption)
    .action((words: string[], options: ActionOptions) => {
      const isHelp = words.length === 0 || words[0] === 'help'
      const text = isHelp ? 'help' : `action ${words.join(' ')}`
      return act({ ...options, text }, context)
    })
  program
    .command('who')
    .description('who answers for an action line, a subject or an agency')
    .argument('<words...>', 'for example 2.4, or cyber')
    .option(...asOption)
    .action((words: string[], options: ActionOptions) =>
      act({ ...options, text: words.join(' '), command: 'who' }, context),
    )
}

/** Does what one would say to the bot. */
export async function act({ text, as, command }: Act, context: CommandContext): Promise<void> {
  await withActor(as, context, async (services, person, asker) => {
    const event = eventOf(text, person)
    const made = { now: new Date(), cause: `cli:${event.id}`, audience: { kind: 'public' as const } }
    const reply =
      command === undefined
        ? await createAnswerEvent(services)(event, asker, made)
        : await runCommand(command, { ...made, event, asker, text }, services)
    show(reply, asker, context)
  })
}

/** Opens Kompas for somebody of the directory, and closes it afterwards. @throws ConfigError for nobody of it */
export async function withActor(
  as: string | undefined,
  context: CommandContext,
  work: (services: BotServices, person: DirectoryPerson, asker: Asker) => Promise<void>,
): Promise<void> {
  const { config } = context.readConfig()
  const kompas = await context.open(config, {
    onIndexProgress: showProgress(context.stderr),
    onExampleProgress: showExampleProgress(context.stderr),
  })
  try {
    const { services } = await kompas.coordination()
    const person = findActor(await services.directory.current(), as)
    await work(services, person, askerOf(person, kompas))
  } finally {
    await kompas.close()
  }
}

function findActor(directory: Directory, as: string | undefined): DirectoryPerson {
  const [admin] = peopleWithRole(directory, 'admin')
  const wanted = as?.toLowerCase()
  const found =
    wanted === undefined
      ? admin
      : directory.people.find(({ id, email }) => id === wanted || email.toLowerCase() === wanted)
  if (found !== undefined) return found
  throw new ConfigError(
    as === undefined
      ? 'the directory names no admin: say who acts with --as'
      : `--as: the directory has no person "${as}" (see corpus/directory/people.yaml)`,
  )
}

function askerOf({ id, roles, agency, name, language }: DirectoryPerson, { config }: Kompas): Asker {
  return {
    viewer: { kind: 'person', personId: id, roles, agencies: [agency], channels: [], actsFor: [] },
    ...{ isKnown: true, name, language, languageChosen: true, zone: config.timezone },
  }
}

function eventOf(text: string, { id, name, email, language }: DirectoryPerson): ChatEvent {
  const platform = 'cli'
  return {
    ...{ id: randomUUID(), kind: 'command', text, isPrivate: true, awaitsReply: false, thread: [] },
    account: { platform, workspace: '', userId: id, name, email, language, zone: null, isGuest: false },
    // No channel: what is created here has no thread to be told about it.
    place: { platform, workspace: '', channel: '' },
    at: new Date().toISOString(),
  }
}

function show(reply: Reply, { language }: Asker, { stdout }: CommandContext): void {
  switch (reply.kind) {
    case 'message':
    case 'home':
      printMessage(reply.message, stdout)
      return
    case 'form':
      printForm(reply.form, stdout)
      return
    case 'form-errors':
      printMessage(plainMessage(language, Object.values(reply.errors).join(' ')), stdout)
      return
    case 'results':
    case 'options':
    case 'nothing':
      throw new AppError(`a command was answered with ${reply.kind}`)
  }
}
