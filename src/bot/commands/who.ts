// "who owns 2.4", "who is competent for cyber": the owner of a line or subject, or what an agency leads.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Message, Reply } from '../types.js'
import { whoAgency, whoLine, whoSubject, type WhoContext } from '../views/who-message.js'
import { answerQuestion } from './ask.js'
import { findAnswering, type Answering } from './find-answering.js'
import { reply, viewFor } from './reply.js'

export const who: Command = {
  name: 'who',
  needs: 'ask',
  usage: {
    nl: 'wie is bevoegd voor cyberveiligheid',
    fr: 'qui est compétent pour la cybersécurité',
    de: 'wer ist zuständig für Cybersicherheit',
    en: 'who owns cyber security',
  },
  help: {
    nl: 'Zegt wie een actielijn of onderwerp trekt, wat een dienst trekt, en welke passage dat zegt.',
    fr: 'Dit qui pilote une ligne d’action ou une matière, ce qu’un service pilote, et quel passage le dit.',
    de: 'Sagt, wer für eine Aktionslinie oder ein Thema federführend ist, was ein Dienst leitet, und welche Stelle das sagt.',
    en: 'Says who leads an action line or subject, what an agency leads, and which passage says so.',
  },
  run: runWho,
}

/** What the directory doesn't know is a question to the strategy. */
async function runWho(input: CommandInput, services: BotServices): Promise<Reply> {
  const context: WhoContext = { ...(await viewFor(input, services)), documents: services.documents }
  const found = findAnswering(context.directory, input.text)
  if (found !== null) return reply(input, show(found, context))
  const typed = input.event.text.trim()
  return await answerQuestion(typed === '' ? input.text : typed, input, services)
}

function show(found: Answering, context: WhoContext): Message {
  switch (found.kind) {
    case 'line':
      return whoLine(found.line, context)
    case 'agency':
      return whoAgency(found.agency, context)
    case 'subject':
      return whoSubject(found.subject, found.others, context)
  }
}
