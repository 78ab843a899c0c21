// "failed messages": what could not be delivered, for coordinators, and sending it again.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { failedMessage } from '../views/failed-message.js'
import { serviceWords } from '../views/service-words.js'
import { tell, viewFor } from './reply.js'

export const failed: Command = {
  name: 'failed',
  needs: 'see-failed-messages',
  usage: {
    nl: 'mislukte berichten',
    fr: 'messages échoués',
    de: 'fehlgeschlagene Nachrichten',
    en: 'failed messages',
  },
  help: {
    nl: 'Toont coördinatoren wat niet bezorgd kon worden, om het opnieuw te versturen.',
    fr: 'Montre aux coordinateurs ce qui n’a pas pu être remis, pour le renvoyer.',
    de: 'Zeigt der Koordination, was nicht zugestellt werden konnte, um es noch einmal zu senden.',
    en: 'Shows coordinators what could not be delivered, to send it again.',
  },
  run: runFailed,
}

async function runFailed(input: CommandInput, services: BotServices): Promise<Reply> {
  const { viewer, language } = input.asker
  const { key } = /^retry (?<key>\S+)$/u.exec(input.text.trim())?.groups ?? {}
  if (key !== undefined) {
    const { retried, gone } = serviceWords[language].failed
    return tell(input, (await services.retryFailed(key, viewer, input.now)) ? retried : gone)
  }
  const messages = await services.listFailed(viewer)
  const message = failedMessage(messages, await viewFor(input, services))
  return { kind: 'message', message, to: 'person' }
}
