// What an event is answered with: a command, an answer, a card, a page, or the finds of a search.
import { isAddressed } from './is-addressed.js'
import { threadKey } from '../actions/places.js'
import { chooseCommand, type ChosenCommand } from './choose-command.js'
import { commandList } from './commands/command-list.js'
import { tell } from './commands/reply.js'
import { isAllowed, type Permission } from '../directory/access.js'
import { findAgency } from '../directory/find-agency.js'
import type { AnswerEvent } from './handle-event.js'
import { openHome } from './requests/open-home.js'
import { searchStrategy } from './requests/search-strategy.js'
import { showCard } from './requests/show-card.js'
import { suggestOptions } from './requests/suggest-options.js'
import { unfurlLink } from './requests/unfurl-link.js'
import { welcome } from './requests/welcome.js'
import type { Asker, BotServices, Command, CommandInput } from './services.js'
import type { ChatEvent, Reply } from './types.js'
import { refusalText } from './views/refusal-text.js'
import { talkWords } from './views/talk-words.js'

const commands = new Map<string, Command>(commandList.map((command) => [command.name, command]))

/** Makes the answerer. */
export function createAnswerEvent(services: BotServices): AnswerEvent {
  return async (event, asker, context) => {
    const input: CommandInput = { ...context, event, asker, text: event.text }
    switch (event.kind) {
      case 'mention':
      case 'command':
      case 'button':
      case 'submit':
        return await runChosen(await choose(event, input, services), input, services)
      case 'message':
        return await hear(event, input, services)
      case 'capture':
        return await runCommand('action new', { ...input, text: event.target?.text ?? event.text }, services)
      case 'search':
        return await searchStrategy(input, services)
      case 'suggest':
        return await suggestOptions(input, services)
      case 'card':
        return await showCard(input, services)
      case 'home':
        return await openHome(input, services)
      case 'unfurl':
        return await unfurlLink(input, services)
      case 'install':
        return welcome(input, services)
    }
  }
}

/** In a thread without a mention, people may be talking to each other: then nothing is said. */
async function hear(event: ChatEvent, input: CommandInput, services: BotServices): Promise<Reply> {
  const chosen = await choose(event, input, services)
  if (!event.isPrivate && chosen.command === 'ask') {
    const known = await services.threads.find(threadKey(event.place))
    if (known === null || !isAddressed(event, known.turns)) return { kind: 'nothing' }
  }
  return await runChosen(chosen, input, services)
}

async function choose(
  event: ChatEvent,
  { asker }: CommandInput,
  services: BotServices,
): Promise<ChosenCommand> {
  const directory = await services.directory.current()
  return chooseCommand(event.text, {
    language: asker.language,
    findAgency: (words) => findAgency(directory, words)?.id ?? null,
  })
}

/** The words of a command tell the language as well as those of a question do. */
async function runChosen(chosen: ChosenCommand, input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker } = input
  const spoken = asker.languageChosen ? null : chosen.language
  const answering = spoken === null ? asker : { ...asker, language: spoken }
  return await runCommand(chosen.command, { ...input, asker: answering, text: chosen.text }, services)
}

/** Runs the command of a name, as a button carries it. */
export async function runCommand(name: string, input: CommandInput, services: BotServices): Promise<Reply> {
  const command = commands.get(name)
  if (command === undefined) throw new Error(`there is no command "${name}"`)
  if (isAllowed(input.asker.viewer, command.needs)) return await command.run(input, services)
  return tell(input, whyNot(command.needs, input.asker))
}

/** What the person is told who lacks a right; somebody unknown may well have it once they are known. */
function whyNot(needed: Permission, { isKnown, language }: Asker): string {
  const { needsRole, unknownPerson } = talkWords[language]
  switch (needed) {
    case 'see-failed-messages':
      return needsRole.failed
    case 'export-items':
      return needsRole.export
    case 'create-item':
      return isKnown ? needsRole.create : unknownPerson
    default:
      return isKnown ? refusalText({ kind: 'refused', reason: 'not-allowed' }, language) : unknownPerson
  }
}
