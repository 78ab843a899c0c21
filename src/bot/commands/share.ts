// Repeats a private answer to the channel, in the name of who shares it.
import type { Command } from '../services.js'
import { talkWords } from '../views/talk-words.js'
import { answerQuestion } from './ask.js'
import { tell } from './reply.js'

export const share: Command = {
  name: 'share',
  needs: 'ask',
  usage: { nl: 'delen', fr: 'partager', de: 'teilen', en: 'share' },
  help: {
    nl: 'Toont een antwoord aan iedereen in het kanaal.',
    fr: 'Montre une réponse à tout le canal.',
    de: 'Zeigt allen im Kanal eine Antwort.',
    en: 'Shows an answer to everybody in the channel.',
  },
  run: async (input, services) => {
    const question = input.text.trim()
    if (question === '' || input.event.isPrivate)
      return tell(input, talkWords[input.asker.language].answer.nothingToShare)
    return await answerQuestion(question, input, services, input.asker.name)
  },
}
