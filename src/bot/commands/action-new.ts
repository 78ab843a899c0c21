// "new action: …", a shortcut or an emoji: makes a proposal of a message; nothing is created yet.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { draftWords } from '../views/draft-words.js'
import { refuseMarked } from '../views/plain-messages.js'
import { makeProposal, type CapturedMessage } from './drafting/make-proposal.js'
import { showDraft } from './drafting/show-draft.js'
import { tell } from './reply.js'

/** The message that is meant: the one pointed at, what was typed, or the last that a person wrote in the thread. */
function meantMessage({ text, event }: CommandInput): CapturedMessage | null {
  const { target, place, at } = event
  const texts = event.thread.filter(({ byKompas }) => !byKompas).map((message) => message.text)
  if (target !== undefined)
    return { text: target.text, thread: texts, at: target.at, place: target.place, link: target.link }
  if (text.trim() !== '') return { text: text.trim(), thread: texts, at, place, link: null }
  const last = event.thread.findLast(({ byKompas }) => !byKompas)
  if (last === undefined) return null
  return { text: last.text, thread: texts.slice(0, -1), at: last.at, place, link: null }
}

export const actionNew: Command = {
  name: 'action new',
  needs: 'create-item',
  usage: {
    nl: 'nieuw actiepunt: wie doet wat tegen wanneer',
    fr: 'nouvelle action : qui fait quoi pour quand',
    de: 'neuer Aktionspunkt: wer macht was bis wann',
    en: 'new action: who does what by when',
  },
  help: {
    nl: 'Maakt een voorstel voor een actiepunt. In een draad volstaat “maak hier een actiepunt van”.',
    fr: 'Prépare un point d’action. Dans un fil, « fais-en une action » suffit.',
    de: 'Bereitet einen Aktionspunkt vor. In einem Verlauf genügt „mach daraus einen Aktionspunkt“.',
    en: 'Prepares an action item. In a thread, “make this an action” is enough.',
  },
  run: runActionNew,
}

async function runActionNew(input: CommandInput, services: BotServices): Promise<Reply> {
  const { language } = input.asker
  const message = meantMessage(input)
  if (message === null) return tell(input, draftWords[language].noText)
  const made = await makeProposal(message, input, services)
  if (made === null) return refuseMarked(language)
  return await showDraft(
    { ...made, choice: {}, as: input.event.kind === 'capture' ? 'form' : 'message' },
    input,
    services,
  )
}
