// "who owns 2.4", "who is competent for cyber": the owner of a line or subject, or what an agency leads.
import { findAgency } from '../../directory/find-agency.js'
import { weighWords } from '../../directory/match-words.js'
import type { Competence, Directory } from '../../directory/types.js'
import { languages } from '../../languages.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Message, Reply } from '../types.js'
import { whoAgency, whoLine, whoSubject, type WhoContext } from '../views/who-message.js'
import { answerQuestion } from './ask.js'
import { reply, viewFor } from './reply.js'

export const who: Command = {
  name: 'who',
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
  const message = findWho(input.text, context)
  if (message !== null) return reply(input, message)
  const typed = input.event.text.trim()
  return await answerQuestion(typed === '' ? input.text : typed, input, services)
}

const articles = /^(?:de|het|le|la|les|l['’]|the|die|das|der|dem|den)\s*(?=\S)/iu

function findWho(text: string, context: WhoContext): Message | null {
  const { directory } = context
  const { kind = '', id = '' } = /^(?<kind>line|subject|agency) (?<id>\S+)$/u.exec(text.trim())?.groups ?? {}
  const words = text.replace(/[?!.\s]+$/u, '').trim()
  const lineId = kind === 'line' ? id : words.replace(',', '.')
  const line = directory.actionLines.find((each) => each.id === lineId)
  if (line !== undefined) return whoLine(line, context)
  const named = findAgency(directory, words) ?? findAgency(directory, words.replace(articles, ''))
  const agency = kind === 'agency' ? directory.agencies.find((each) => each.id === id) : named
  if (agency) return whoAgency(agency, context)
  const subjects = findCompetences(directory, kind === 'subject' ? '' : words)
  const [best, ...others] =
    kind === 'subject' ? directory.competences.filter((each) => each.id === id) : subjects
  return best === undefined ? null : whoSubject(best, others, context)
}

/** The subjects that the words name, the best first. */
function findCompetences(directory: Directory, words: string): Competence[] {
  return directory.competences
    .map((competence) => {
      const known = languages.flatMap((language) => [
        competence.name[language],
        ...competence.words[language],
      ])
      return { competence, weight: weighWords(words, known) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ competence }) => competence)
}
