// "42 done: what shows it": the work is done.
import type { Command } from '../services.js'
import { runWordedMove } from './move-item.js'

const name = 'action done'
const usage = {
  nl: '42 klaar: bewijs',
  fr: '42 terminé : preuve',
  de: '42 erledigt: Nachweis',
  en: '42 done: evidence',
}

export const actionDone: Command = {
  ...{ name, needs: 'read', usage },
  help: {
    nl: 'Meldt dat het werk klaar is, met een link of een zin die dat laat zien.',
    fr: 'Signale que le travail est terminé, avec un lien ou une phrase qui le montre.',
    de: 'Meldet, dass die Arbeit erledigt ist, mit einem Link oder einem Satz, der das zeigt.',
    en: 'Reports that the work is done, with a link or a sentence that shows it.',
  },
  run: (input, services) => runWordedMove(input, services, { name, usage, kind: 'finish' }),
}
