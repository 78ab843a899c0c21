// A click on a proposal: a subject chosen, the form opened, or nothing created after all.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { draftWords } from '../views/draft-words.js'
import { readProposal } from './drafting/proposal.js'
import { showDraft } from './drafting/show-draft.js'
import { readNamed } from './read-arguments.js'
import { tell } from './reply.js'

const usage = { nl: 'voorstel', fr: 'proposition', de: 'Vorschlag', en: 'proposal' }

export const actionDraft: Command = {
  ...{ name: 'action draft', needs: 'create-item', usage, run: runActionDraft },
  help: {
    nl: 'Toont een voorstel met uw keuze.',
    fr: 'Montre une proposition avec votre choix.',
    de: 'Zeigt einen Vorschlag mit Ihrer Wahl.',
    en: 'Shows a proposal with your choice.',
  },
}

async function runActionDraft(input: CommandInput, services: BotServices): Promise<Reply> {
  const { first: id, named } = readNamed(input.text, ['line', 'subject'])
  const words = draftWords[input.asker.language]
  if (named.has('cancel')) return tell(input, words.cancelled)
  const kept = await services.drafts.find(id, input.asker.viewer, input.now)
  if (kept === null) return tell(input, words.expired)
  const line = named.get('line')
  const subject = named.get('subject')
  return await showDraft(
    {
      ...{ id, proposal: readProposal(kept.content), anyway: named.has('anyway') },
      choice: { ...(line === undefined ? {} : { line }), ...(subject === undefined ? {} : { subject }) },
      as: named.has('edit') ? 'form' : 'message',
    },
    input,
    services,
  )
}
