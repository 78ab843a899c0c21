// "undo 42": takes back a create, merge or reassign within ten minutes.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { askNumber, sayOutcome } from './move-item.js'
import { readItemNumber } from './read-arguments.js'

const usage = { nl: 'maak 42 ongedaan', fr: 'défais 42', de: 'mache 42 rückgängig', en: 'undo 42' }

export const actionUndo: Command = {
  ...{ name: 'action undo', needs: 'read', usage, run: runActionUndo },
  help: {
    nl: 'Maakt aanmaken, samenvoegen of toewijzen ongedaan, tien minuten lang.',
    fr: 'Annule une création, une fusion ou une attribution, pendant dix minutes.',
    de: 'Macht Anlegen, Zusammenlegen oder Zuweisen rückgängig, zehn Minuten lang.',
    en: 'Takes back creating, merging or assigning, for ten minutes.',
  },
}

async function runActionUndo(input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker, now, cause } = input
  const read = readItemNumber(input.text)
  if (read === null) return askNumber(input, usage)
  const outcome = await services.actions.undo(read.id, asker.viewer, { now, cause })
  return await sayOutcome(input, services, outcome, 'undo')
}
