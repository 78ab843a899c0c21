// "review": what waits for review, an answer approved, amended or withdrawn, and something of the list closed.
import { writeAmendment } from '../../answers/check-amendment.js'
import type { ReviewMove } from '../review-desk.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { reviewKinds } from '../views/review-link.js'
import { amendForm, closeForm, outcomeText, panelMessage, withdrawForm } from '../views/review-message.js'
import { reviewListMessage } from '../views/review-list-message.js'
import { reviewWords } from '../views/review-words.js'
import { canShowForm, formReply, tell, valueOf, viewFor } from './reply.js'

export const review: Command = {
  name: 'review',
  needs: 'review-answers',
  usage: { nl: 'na te kijken', fr: 'à relire', de: 'zu prüfen', en: 'review' },
  help: {
    nl: 'Toont wie voor een actielijn verantwoordelijk is welke vragen, oordelen en verbeteringen wachten.',
    fr: 'Montre aux responsables d’une ligne d’action les questions, avis et corrections en attente.',
    de: 'Zeigt den Zuständigen einer Aktionslinie, welche Fragen, Rückmeldungen und Berichtigungen warten.',
    en: 'Shows the owners of an action line which questions, feedback and corrections are waiting.',
  },
  run: runReview,
}

const form =
  /^(?<verb>answer|approve|amend|withdraw|close)(?:\s+(?<kind>[a-z]+))?\s+(?<id>[\da-f-]{36})(?:\s*:\s*(?<words>.*))?$/su

async function runReview(input: CommandInput, services: BotServices): Promise<Reply> {
  const { verb, kind, id = '', words } = form.exec(input.text.trim())?.groups ?? {}
  const typed = valueOf(input, 'words') ?? words
  switch (verb) {
    case 'answer':
      return await showAnswer(id, input, services)
    case 'approve':
      return await decide(id, { kind: 'approve' }, input, services)
    case 'amend':
      return await amend(id, typed, input, services)
    case 'withdraw':
      if (typed === undefined && canShowForm(input)) return formReply(withdrawForm(id, input.asker.language))
      return await decide(id, { kind: 'withdraw', note: typed?.trim() ?? null }, input, services)
    case 'close':
      return await close(kind ?? '', id, typed, input, services)
    default:
      return await showList(input, services)
  }
}

async function showList(input: CommandInput, services: BotServices): Promise<Reply> {
  const waiting = await services.reviewList.read(input.asker.viewer)
  if (waiting === null) return tell(input, reviewWords[input.asker.language].noReviewer)
  const { documents } = services
  const message = reviewListMessage(waiting, documents, await viewFor(input, services))
  return { kind: 'message', message, to: 'person' }
}

async function showAnswer(id: string, input: CommandInput, { reviews }: BotServices): Promise<Reply> {
  const { viewer, language } = input.asker
  const kept = await reviews.open(id, viewer)
  if (typeof kept === 'string') return tell(input, reviewWords[language].refused[kept])
  return { kind: 'message', message: panelMessage(kept, language), to: 'person' }
}

async function amend(
  id: string,
  typed: string | undefined,
  input: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const { viewer, language } = input.asker
  if (typed !== undefined) return await decide(id, { kind: 'amend', text: typed }, input, services)
  const kept = await services.reviews.open(id, viewer)
  if (typeof kept === 'string') return tell(input, reviewWords[language].refused[kept])
  if (!canShowForm(input)) return tell(input, reviewWords[language].amend.hint)
  return formReply(amendForm(id, writeAmendment(kept.answer.sentences), language))
}

async function decide(
  id: string,
  move: ReviewMove,
  input: CommandInput,
  { reviews }: BotServices,
): Promise<Reply> {
  const { viewer, language } = input.asker
  const outcome = await reviews.decide(id, move, { viewer, now: input.now })
  const said = outcomeText(outcome, language)
  const isFault = outcome.kind === 'refused' && outcome.reason === 'unsound'
  // The form stays open, so that nothing typed is lost.
  if (isFault && input.event.kind === 'submit' && input.event.awaitsReply)
    return { kind: 'form-errors', errors: { words: said } }
  return tell(input, said)
}

async function close(
  typedKind: string,
  id: string,
  typed: string | undefined,
  input: CommandInput,
  { reviewList }: BotServices,
): Promise<Reply> {
  const { viewer, language } = input.asker
  const words = reviewWords[language]
  const kind = reviewKinds.find((one) => one === typedKind)
  if (kind === undefined) return tell(input, words.closedBefore)
  if (typed === undefined && canShowForm(input)) return formReply(closeForm(kind, id, language))
  const outcome = await reviewList.close({ kind, id, note: typed?.trim() ?? '' }, viewer, input.now)
  if (outcome === 'not-allowed') return tell(input, words.noReviewer)
  return tell(input, outcome === 'closed' ? words.closed : words.closedBefore)
}
