// A click on "send to the owner": only then are the words of a question without an answer kept, and who asked.
import type { Command } from '../services.js'
import { reviewWords } from '../views/review-words.js'
import { tell } from './reply.js'

const form = /^(?<id>[\da-f-]{36}):\s*(?<text>.+)$/su

export const question: Command = {
  name: 'question',
  needs: 'ask',
  usage: { nl: 'vraag', fr: 'question', de: 'Frage', en: 'question' },
  help: {
    nl: 'Stuurt een vraag zonder antwoord naar wie verantwoordelijk is.',
    fr: 'Envoie une question sans réponse au responsable.',
    de: 'Sendet eine Frage ohne Antwort an die zuständige Stelle.',
    en: 'Sends a question without an answer to its owner.',
  },
  run: async (input, services) => {
    const { id = '', text = '' } = form.exec(input.text.trim())?.groups ?? {}
    const { viewer, name, language } = input.asker
    const isSent = await services.reviewList.send({ id, text }, { viewer, name, now: input.now })
    return tell(input, isSent ? reviewWords[language].sent : reviewWords[language].sentBefore)
  },
}
