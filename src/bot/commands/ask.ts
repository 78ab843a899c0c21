// A question to the strategy, the choice of a passage that an unclear question meant, and what thread it is part of.
import { threadKey } from '../../actions/places.js'
import type { Answer, Turn } from '../../answers/types.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { answerMessage } from '../views/answer-message.js'
import { answerText } from '../views/answer-text.js'
import { citePassage } from '../views/passage-parts.js'
import { isReviewer } from '../may-review.js'
import { findPassage, partIdOf } from '../views/quote-parts.js'
import { talkWords } from '../views/talk-words.js'
import { reply, tell } from './reply.js'

export const ask: Command = {
  name: 'ask',
  needs: 'ask',
  usage: {
    nl: 'Wat zegt de strategie over desinformatie?',
    fr: 'Que dit la stratégie de la désinformation ?',
    de: 'Was sagt die Strategie über Desinformation?',
    en: 'What does the strategy say about disinformation?',
  },
  help: {
    nl: 'Stel gewoon een vraag; het antwoord bestaat uit passages van de strategie.',
    fr: 'Posez simplement une question ; la réponse est faite de passages de la stratégie.',
    de: 'Stellen Sie einfach eine Frage; die Antwort besteht aus Stellen der Strategie.',
    en: 'Just ask a question; the answer is made of passages of the strategy.',
  },
  run: runAsk,
}

async function runAsk(input: CommandInput, services: BotServices): Promise<Reply> {
  const { passageId } = /^passage (?<passageId>\S+)$/u.exec(input.text.trim())?.groups ?? {}
  if (passageId !== undefined && input.event.kind === 'button') return showPassage(passageId, input, services)
  return await answerQuestion(input.text, input, services)
}

/** Answers a question, keeps it with its audience, and remembers it for what is asked next in the thread. */
export async function answerQuestion(
  question: string,
  input: CommandInput,
  services: BotServices,
  sharedBy?: string,
): Promise<Reply> {
  const answer = await askInThread(question, input, services)
  const isPrivate = sharedBy === undefined && input.event.kind === 'command' && !input.event.isPrivate
  const questionId = await keepQuestion(answer, input, services)
  const { documents, publicUrl } = services
  const isOpen = !isPrivate && !input.event.isPrivate
  const frame = {
    ...{ documents, publicUrl, questionId, isPrivate },
    canReview: isOpen || isReviewer(input.asker.viewer),
    ...(sharedBy === undefined ? {} : { sharedBy }),
  }
  const message = answerMessage(answer, frame)
  return sharedBy === undefined ? reply(input, message) : { kind: 'message', message, to: 'thread' }
}

async function askInThread(question: string, input: CommandInput, services: BotServices): Promise<Answer> {
  const { asker, event, now } = input
  const key = rememberedThread(input)
  const remembered = key === null ? null : await services.threads.find(key)
  const thread = remembered?.turns ?? event.thread.map(toTurn)
  const language = asker.languageChosen ? { language: asker.language } : {}
  const answer = await services.ask(question, { thread, ...language })
  if (key !== null && !isClassified(answer)) {
    const turns: Turn[] = [
      { role: 'person', text: answer.question },
      { role: 'kompas', text: answerText(answer) },
    ]
    await services.threads.remember(key, event.account.platform, turns, now)
  }
  return answer
}

function toTurn({ text, byKompas }: { text: string; byKompas: boolean }): Turn {
  return { role: byKompas ? 'kompas' : 'person', text }
}

/** A thread, or a private conversation; a channel as a whole is no conversation. */
function rememberedThread({ event }: CommandInput): string | null {
  return event.place.thread !== undefined || event.isPrivate ? threadKey(event.place) : null
}

function isClassified({ outcome }: Answer): boolean {
  return outcome.kind === 'declined' && outcome.reason === 'classified'
}

/**
 * Of a question without an answer only its subject is kept, until the asker sends it on.
 * @returns the id of the kept question; null for one that bears a marking, of which nothing is kept
 */
async function keepQuestion(
  answer: Answer,
  { asker, audience, now, cause }: CommandInput,
  { questions, documents }: BotServices,
): Promise<string | null> {
  if (isClassified(answer)) return null
  const { question, language, outcome, hits } = answer
  const isKept = outcome.kind !== 'not-found'
  const cited = outcome.kind === 'cited' ? outcome.sentences[0]?.citations[0]?.passageId : hits[0]?.passage.id
  const kept = {
    ...{ text: isKept ? question : '', askedBy: isKept ? asker.viewer.personId : '' },
    ...{ language, outcome: outcome.kind, audience, replyKey: `${cause}:reply` },
    partId: cited === undefined ? null : partIdOf(documents, cited),
    answer: outcome.kind === 'cited' ? { sentences: outcome.sentences, writtenBy: outcome.writtenBy } : null,
  }
  return await questions.addQuestion(kept, now, cause)
}

/** The whole passage that somebody chose, as an answer. */
function showPassage(passageId: string, input: CommandInput, { documents, publicUrl }: BotServices): Reply {
  const { language } = input.asker
  const found = findPassage(documents, passageId)
  if (found === null) return tell(input, talkWords[language].answer.noPassage)
  const citation = citePassage(found, language)
  const sentences = [{ text: citation.quote, citations: [citation] }]
  const answer: Answer = {
    ...{ question: '', language, hits: [], ms: 0 },
    outcome: { kind: 'cited', sentences, writtenBy: 'extraction' },
  }
  return reply(input, answerMessage(answer, { documents, publicUrl, questionId: null, isPrivate: false }))
}
