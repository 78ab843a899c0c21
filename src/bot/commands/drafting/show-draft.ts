// Shows a proposal: as the form to fill in where somebody waits for one, else as a message with its choices.
import type { BotServices, CommandInput } from '../../services.js'
import type { Reply } from '../../types.js'
import type { DraftContext, ShownDraft } from '../../views/draft-choices.js'
import { draftMessage } from '../../views/draft-message.js'
import { draftForm } from '../../views/item-form.js'
import { canShowForm, formReply, reply, viewFor } from '../reply.js'
import { choiceText, completeDraft, type DraftChoice, type Proposal } from './proposal.js'

interface DraftToShow {
  id: string
  proposal: Proposal
  choice: DraftChoice
  /** How it is wanted; a form only where the platform can show one. */
  as: 'message' | 'form'
  /** Somebody wants an item although the message asks for nothing. */
  anyway?: boolean
}

/** Shows a proposal with the choices made so far. */
export async function showDraft(
  { id, proposal, choice, as, anyway = false }: DraftToShow,
  input: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const context: DraftContext = { ...(await viewFor(input, services)), documents: services.documents }
  const complete = completeDraft(proposal, choice, context.directory)
  const shown: ShownDraft = {
    ...{ id, proposal, complete, anyway },
    duplicates: await findOpen(proposal.route.duplicates, input, services),
  }
  if (as === 'message' || !canShowForm(input)) return reply(input, draftMessage(shown, context))
  const command = `action create ${id} ${choiceText(complete.choice)}`.trim()
  return formReply(draftForm(complete.draft, command, context, shown.duplicates))
}

/** The likely duplicates that the person may see, as they are now. */
export async function findOpen(ids: readonly string[], { asker }: CommandInput, { actions }: BotServices) {
  const items = await Promise.all(ids.map((id) => actions.find(id, asker.viewer)))
  return items.filter((item) => item !== null)
}
