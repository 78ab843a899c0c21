// Said when Kompas is added somewhere: what it is for and how to begin.
import type { BotServices, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { answerMessage } from '../views/answer-message.js'

/** The helpful answer to "what can you do?", with questions to begin with. */
export function welcome({ asker }: CommandInput, { documents, publicUrl }: BotServices): Reply {
  const { language } = asker
  const answer = {
    ...{ question: '', language, hits: [], ms: 0 },
    outcome: { kind: 'courtesy' as const, courtesy: 'help' as const },
  }
  const message = answerMessage(answer, { documents, publicUrl, questionId: null, isPrivate: false })
  return { kind: 'message', message, to: 'thread' }
}
