// A click on "was this helpful?": kept beside the question, with the reason where somebody gives one.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Form, Reply } from '../types.js'
import { formFrame, longestWords } from '../views/item-form.js'
import { talkWords } from '../views/talk-words.js'
import { canShowForm, formReply, tell, valueOf } from './reply.js'

export const feedback: Command = {
  name: 'feedback',
  needs: 'ask',
  usage: { nl: 'oordeel', fr: 'avis', de: 'Rückmeldung', en: 'feedback' },
  help: {
    nl: 'Zegt of een antwoord hielp.',
    fr: 'Dit si une réponse a aidé.',
    de: 'Sagt, ob eine Antwort geholfen hat.',
    en: 'Says whether an answer helped.',
  },
  run: runFeedback,
}

async function runFeedback(input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker, audience, now, cause } = input
  const { answer } = talkWords[asker.language]
  const [direction, questionId = ''] = input.text.trim().split(/\s+/u)
  const helpful = direction === 'up'
  if (!helpful && canShowForm(input)) return formReply(reasonForm(questionId, input))
  const reason = (valueOf(input, 'words') ?? valueOf(input, 'feedback'))?.trim() ?? ''
  const given = { questionId, helpful, reason: reason === '' ? null : reason }
  await services.questions.addFeedback({ ...given, givenBy: asker.viewer.personId, audience }, now, cause)
  return tell(input, helpful ? answer.thanks : answer.down.thanks)
}

function reasonForm(questionId: string, { asker }: CommandInput): Form {
  const { title, reason, hint } = talkWords[asker.language].answer.down
  return {
    ...formFrame(asker.language),
    title,
    inputs: [
      {
        ...{ kind: 'long-text', name: 'words', label: reason, hint, required: false },
        maxLength: longestWords,
      },
    ],
    command: `feedback down ${questionId}`,
  }
}
