// The stage for clicks, commands and forms: a running Slack whose bot answers as the test says.
import type { ChatEvent, Form, Message, Part, Reply, SendResult } from '../../../src/bot/types.js'
import { showBlock, showMessage } from '../../support/fake-slack/show.js'
import { topDialogue } from '../../support/fake-slack/interactions.js'
import { startSlack, type RunningSlack } from './start-slack.js'

export const author = 'U0AUTHOR01'
export const reader = 'U0READER01'
export const channel = 'C0GENERAL1'

/** A message of a text and other parts. */
export function message(text: string, ...parts: Part[]): Message {
  return { language: 'nl', parts: [{ kind: 'text', text }, ...parts], fallbackText: text }
}
export const options = Array.from({ length: 150 }, (_, index) => ({
  value: `a${index}`,
  label: `Dienst ${index}`,
}))
export const form: Form = {
  ...{
    language: 'nl',
    title: 'Weigeren',
    submit: 'Versturen',
    cancel: 'Terug',
    command: 'action decline 42',
  },
  parts: [{ kind: 'buttons', buttons: [{ label: 'Voorbeeld', command: 'show example' }] }],
  inputs: [
    {
      name: 'reason',
      label: 'Reden',
      required: true,
      kind: 'long-text',
      maxLength: 500,
      value: 'x'.repeat(600),
    },
    { name: 'agency', label: 'Dienst', required: true, kind: 'choice', options, value: 'a140' },
    {
      name: 'others',
      label: 'Anderen',
      required: false,
      kind: 'choices',
      options: options.slice(0, 9),
      values: ['a1'],
    },
  ],
}
export const feedback: Part = {
  ...{ kind: 'feedback', label: 'Nuttig?', up: { label: 'Ja', command: 'feedback up 7' } },
  down: { label: 'Nee', command: 'feedback down 7', opensForm: true },
}
export const openForm: Part = {
  kind: 'buttons',
  buttons: [{ label: 'Weigeren', command: 'decline', opensForm: true }],
}

export interface InteractionStage extends RunningSlack {
  events: ChatEvent[]
  /** What the bot answers from now on. */
  answerWith(answer: (event: ChatEvent) => Reply | Promise<Reply>): void
  /** All that Kompas said to the person, line by line. */
  seenBy(userId: string): string
  /** The words of the dialogue that the author sees. */
  dialogueWords(): string
  /** Kompas says something in the channel. */
  post(...parts: Part[]): Promise<SendResult>
}

/** Starts it. */
export async function startInteractions(): Promise<InteractionStage> {
  const events: ChatEvent[] = []
  let answer: (event: ChatEvent) => Reply | Promise<Reply> = () => ({ kind: 'nothing' })
  const running = await startSlack(async (event) => {
    events.push(event)
    return await answer(event)
  })
  const { slack, platform } = running
  const place = { platform: 'slack', workspace: 'T0KOMPAS01', channel }
  return {
    ...{ ...running, events },
    answerWith: (next) => {
      answer = next
    },
    seenBy: (userId) =>
      slack
        .readableBy(userId)
        .filter(({ botId }) => botId !== undefined)
        .map((one) => showMessage(one).text)
        .join('\n'),
    dialogueWords: () => showBlock(topDialogue(slack, author)?.view.blocks).text,
    post: (...parts) =>
      platform.post({ kind: 'place', place }, message('Kaart', ...parts), {
        key: 'k',
        signal: AbortSignal.timeout(5000),
      }),
  }
}
