// "snooze 42 until Monday": the lead hears nothing about the due day until then.
import { isDay, dayIn } from '../../actions/working-days.js'
import { readDue } from '../../actions/due/read-due.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { talkWords } from '../views/talk-words.js'
import { runChosenMove, type Named } from './chosen-move.js'

const usage = {
  nl: 'stel 42 uit tot maandag',
  fr: 'rappelle-moi 42 lundi',
  de: 'erinnere mich am Montag an 42',
  en: 'snooze 42 until Monday',
}

export const actionSnooze: Command = {
  ...{ name: 'action snooze', needs: 'read', usage, run: runActionSnooze },
  help: {
    nl: 'Stelt herinneringen over dit actiepunt uit.',
    fr: 'Reporte les rappels sur ce point d’action.',
    de: 'Schiebt Erinnerungen an diesen Aktionspunkt auf.',
    en: 'Puts reminders of this item off.',
  },
}

async function runActionSnooze(input: CommandInput, services: BotServices): Promise<Reply> {
  const { labels, fields, hints } = boardItemWords[input.asker.language].moves
  return await runChosenMove<string>(input, services, {
    ...{ usage, ask: 'until', input: 'until', command: (id) => `action snooze ${id}` },
    read: (words) => readFutureDay(words, input),
    move: (until) => ({ kind: 'snooze', until }),
    trial: () => ({ kind: 'snooze', until: '' }),
    form: () => ({
      title: labels.snooze,
      inputs: [
        {
          ...{ kind: 'date', name: 'until', label: fields.until, required: true },
          ...(hints.snooze === undefined ? {} : { hint: hints.snooze }),
        },
      ],
    }),
  })
}

/** A day to come, as typed ("Monday", "3 days", "15 December") or picked. */
export function readFutureDay(words: string, { asker, now }: CommandInput): Named<string> {
  if (words === '') return { kind: 'missing' }
  const day = isDay(words) ? words : readDay(words, asker.zone, now)
  const isFuture = day !== null && day > dayIn(now, asker.zone)
  return isFuture
    ? { kind: 'named', value: day }
    : { kind: 'wrong', why: talkWords[asker.language].form.badDate }
}

/** The day that words name, in whatever language they are; null when they name none. */
export function readDay(words: string, zone: string, now: Date): string | null {
  const { due } = readDue({ text: words, sentAt: now.toISOString(), timezone: zone })
  return due
}
