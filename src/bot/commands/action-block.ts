// "block 42: what stands in the way".
import type { Command } from '../services.js'
import { runWordedMove } from './move-item.js'

const name = 'action block'
const usage = {
  nl: '42 zit vast: reden',
  fr: '42 bloqué : motif',
  de: '42 blockiert: Grund',
  en: '42 blocked: reason',
}

export const actionBlock: Command = {
  ...{ name, needs: 'read', usage },
  help: {
    nl: 'Meldt dat het werk vastzit, en waarop.',
    fr: 'Signale que le travail est bloqué, et par quoi.',
    de: 'Meldet, dass die Arbeit aufgehalten wird, und wodurch.',
    en: 'Reports that the work is blocked, and by what.',
  },
  run: (input, services) => runWordedMove(input, services, { name, usage, kind: 'block' }),
}
