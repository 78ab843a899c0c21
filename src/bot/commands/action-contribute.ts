// "we contribute to 42", or not, or another agency is asked to.
import { agenciesOf } from '../../actions/parties.js'
import type { ActionItem, Move } from '../../actions/types.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { agencyOptions, formFrame, longestWords } from '../views/item-form.js'
import { refusalText } from '../views/refusal-text.js'
import { talkWords } from '../views/talk-words.js'
import { runChosenMove } from './chosen-move.js'
import { findNamedAgency } from './find-answering.js'
import { askFor, askNumber, moveItem } from './move-item.js'
import { readItemNumber } from './read-arguments.js'
import { formErrors, tell, valueOf } from './reply.js'

const usage = {
  nl: 'wij dragen bij aan 42',
  fr: 'nous contribuons au 42',
  de: 'wir tragen zu 42 bei',
  en: 'we contribute to 42',
}
const declining = {
  nl: 'wij dragen niet bij aan 42: reden',
  fr: 'nous ne contribuons pas au 42 : motif',
  de: 'wir tragen nicht zu 42 bei: Grund',
  en: 'we don’t contribute to 42: reason',
}
const asking = {
  nl: 'vraag Vlaanderen bij te dragen aan 42',
  fr: 'demande à la Flandre de contribuer au 42',
  de: 'bitte Flandern um einen Beitrag zu 42',
  en: 'ask Flanders to contribute to 42',
}

export const actionContribute: Command = {
  ...{ name: 'action contribute', needs: 'read', usage, run: runActionContribute },
  help: {
    nl: 'Uw dienst werkt mee, of niet: “wij dragen niet bij aan 42: reden”.',
    fr: 'Votre service participe, ou non : « nous ne contribuons pas au 42 : motif ».',
    de: 'Ihr Dienst wirkt mit, oder nicht: „wir tragen nicht zu 42 bei: Grund“.',
    en: 'Your agency takes part, or doesn’t: “we don’t contribute to 42: reason”.',
  },
}

async function runActionContribute(input: CommandInput, services: BotServices): Promise<Reply> {
  const read = readItemNumber(input.text)
  if (read === null) return askNumber(input, usage)
  const { answer, words } = /^(?<answer>yes|no|ask)?\s*(?<words>.*)$/su.exec(read.rest)?.groups ?? {}
  switch (answer) {
    case 'ask':
      return await askAgency({ ...input, text: `${read.id} ${words ?? ''}` }, services)
    case 'no':
      return await declineContribution(input, services, read.id, words ?? '')
    default:
      return await promiseContribution(input, services, read.id)
  }
}

/** The agency in whose name the person answers, rather one that has not answered yet; null when none was asked. */
function ownAgency(item: ActionItem | null, { asker }: CommandInput): string | null {
  const own = agenciesOf(asker.viewer)
  const asked = item?.contributors.filter(({ agency }) => own.includes(agency)) ?? []
  return (asked.find(({ response }) => response === 'pending') ?? asked[0])?.agency ?? null
}

async function promiseContribution(input: CommandInput, services: BotServices, id: string): Promise<Reply> {
  const item = await services.actions.find(id, input.asker.viewer)
  const agency = ownAgency(item, input)
  if (agency === null) return refuse(input, item)
  return await moveItem(input, services, id, { kind: 'contribute', agency })
}

function refuse(input: CommandInput, item: ActionItem | null): Reply {
  const refusal =
    item === null
      ? { kind: 'refused' as const, reason: 'not-found' as const }
      : { kind: 'refused' as const, reason: 'not-a-contributor' as const, item }
  return tell(input, refusalText(refusal, input.asker.language))
}

async function declineContribution(
  input: CommandInput,
  services: BotServices,
  id: string,
  typed: string,
): Promise<Reply> {
  const { language, viewer } = input.asker
  const item = await services.actions.find(id, viewer)
  const agency = ownAgency(item, input)
  if (agency === null) return refuse(input, item)
  const filled = valueOf(input, 'words')
  const reason = (filled ?? typed).trim()
  const move = (said: string): Move => ({ kind: 'decline-contribution', agency, reason: said })
  if (filled !== undefined && reason === '')
    return formErrors(input, { words: talkWords[language].form.needed })
  if (reason !== '') return await moveItem(input, services, id, move(reason))
  const { labels, fields } = boardItemWords[language].moves
  return await askFor(input, services, id, {
    ...{ usage: declining, ask: 'reason', trial: () => move('…') },
    form: ({ title }) => ({
      ...formFrame(language),
      title: labels['decline-contribution'],
      parts: [{ kind: 'text', text: `${id}: ${title}` }],
      inputs: [
        {
          ...{ kind: 'long-text', name: 'words', label: fields.reason, required: true },
          maxLength: longestWords,
        },
      ],
      command: `action contribute ${id} no`,
    }),
  })
}

async function askAgency(input: CommandInput, services: BotServices): Promise<Reply> {
  const { language } = input.asker
  const { labels, fields } = boardItemWords[language].moves
  const directory = await services.directory.current()
  return await runChosenMove<string>(input, services, {
    ...{ usage: asking, ask: 'agency', input: 'agency', command: (id) => `action contribute ${id} ask` },
    read: (words) => {
      if (words === '') return { kind: 'missing' }
      const agency = findNamedAgency(directory, words)
      if (agency === null) return { kind: 'wrong', why: talkWords[language].noSuchAgency(words) }
      return { kind: 'named', value: agency.id }
    },
    move: (agency) => ({ kind: 'ask-contributor', agency }),
    trial: () => ({ kind: 'ask-contributor', agency: '' }),
    form: () => ({
      title: labels['ask-contributor'],
      inputs: [
        {
          ...{ kind: 'choice', name: 'agency', label: fields.agency, required: true },
          options: agencyOptions(directory, language),
        },
      ],
    }),
  })
}
