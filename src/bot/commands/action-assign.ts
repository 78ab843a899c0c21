// "assign 42 to CCB": another agency, or a person, is asked to take the lead.
import type { Lead } from '../../actions/types.js'
import type { Directory } from '../../directory/types.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { agencyOptions } from '../views/item-form.js'
import { talkWords } from '../views/talk-words.js'
import { runChosenMove, type Named } from './chosen-move.js'
import { findNamedAgency } from './find-answering.js'

const usage = {
  nl: 'wijs 42 toe aan CCB',
  fr: 'attribue 42 au CCB',
  de: 'weise 42 ZCB zu',
  en: 'assign 42 to CCB',
}

export const actionAssign: Command = {
  ...{ name: 'action assign', needs: 'read', usage, run: runActionAssign },
  help: {
    nl: 'Vraagt een andere dienst of persoon om te trekken. Kan tien minuten lang ongedaan gemaakt worden.',
    fr: 'Demande à un autre service ou à une autre personne de piloter. Annulable pendant dix minutes.',
    de: 'Bittet einen anderen Dienst oder eine Person um die Federführung. Zehn Minuten lang rückgängig zu machen.',
    en: 'Asks another agency or person to take the lead. Can be undone for ten minutes.',
  },
}

async function runActionAssign(input: CommandInput, services: BotServices): Promise<Reply> {
  const { language, viewer } = input.asker
  const { labels, fields, hints } = boardItemWords[language].moves
  const directory = await services.directory.current()
  return await runChosenMove<Lead>(input, services, {
    ...{ usage, ask: 'agency', input: 'lead', command: (id) => `action assign ${id}` },
    read: async (words, id) => {
      const item = await services.actions.find(id, viewer)
      return readLead(words, directory, item?.actionLine ?? null, talkWords[language].noSuchAgency)
    },
    move: (lead) => ({ kind: 'assign', lead }),
    trial: () => ({ kind: 'assign', lead: { agency: '', person: null, deputy: null } }),
    form: (item) => ({
      title: labels.assign,
      inputs: [
        {
          ...{ kind: 'choice', name: 'lead', label: fields.lead, required: true },
          ...{ options: agencyOptions(directory, language), value: item.lead?.agency ?? '' },
          ...(hints.assign === undefined ? {} : { hint: hints.assign }),
        },
      ],
    }),
  })
}

/** A person of the directory, or an agency; the line's own owner comes with its person and deputy. */
function readLead(
  words: string,
  directory: Directory,
  line: string | null,
  noSuchAgency: (typed: string) => string,
): Named<Lead> {
  if (words === '') return { kind: 'missing' }
  const named = directory.people.find(
    (each) => each.name.toLowerCase() === words.toLowerCase() || each.id === words,
  )
  if (named !== undefined)
    return { kind: 'named', value: { agency: named.agency, person: named.id, deputy: null } }
  const agency = findNamedAgency(directory, words)
  if (agency === null) return { kind: 'wrong', why: noSuchAgency(words) }
  const owned = directory.actionLines.find(({ id, owner }) => id === line && owner.agency === agency.id)
  const lead = {
    agency: agency.id,
    person: owned?.owner.person ?? null,
    deputy: owned?.deputy.person ?? null,
  }
  return { kind: 'named', value: lead }
}
