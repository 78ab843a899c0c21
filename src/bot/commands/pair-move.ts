// Moves between two items: merge, link, unlink.
import type { Move } from '../../actions/types.js'
import type { Translated } from '../../languages.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { talkWords } from '../views/talk-words.js'
import { runChosenMove, type Named } from './chosen-move.js'
import { readItemNumber } from './read-arguments.js'

const kinds = {
  merge: (other: string): Move => ({ kind: 'merge', into: other }),
  link: (other: string): Move => ({ kind: 'link', other }),
  unlink: (other: string): Move => ({ kind: 'unlink', other }),
}

/** "merge 42 into 17": carries it out, or asks for the other number. */
export async function runPairMove(
  input: CommandInput,
  services: BotServices,
  kind: keyof typeof kinds,
  usage: Translated,
): Promise<Reply> {
  const { language } = input.asker
  const { labels, fields, hints } = boardItemWords[language].moves
  const hint = hints[kind]
  return await runChosenMove<string>(input, services, {
    ...{ usage, ask: 'other', input: 'other', move: kinds[kind] },
    command: (id) => `action ${kind} ${id}`,
    read: (words) => readOther(words, talkWords[language].form.noSuchItem),
    trial: () => kinds[kind](''),
    form: () => ({
      title: labels[kind],
      inputs: [
        {
          ...{ kind: 'text', name: 'other', label: fields.other, required: true, maxLength: 12 },
          ...(hint === undefined ? {} : { hint }),
        },
      ],
    }),
  })
}

function readOther(words: string, noSuchItem: string): Named<string> {
  if (words === '') return { kind: 'missing' }
  const other = readItemNumber(words)
  return other === null ? { kind: 'wrong', why: noSuchItem } : { kind: 'named', value: other.id }
}
