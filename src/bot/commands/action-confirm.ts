// "confirm 42": a coordinator agrees that it is done.
import type { Command } from '../services.js'
import { runPlainMove } from './move-item.js'

const usage = { nl: 'bevestig 42', fr: 'confirme 42', de: 'bestätige 42', en: 'confirm 42' }

export const actionConfirm: Command = {
  ...{ name: 'action confirm', needs: 'read', usage },
  help: {
    nl: 'Een coördinator bevestigt dat het klaar is.',
    fr: 'Un coordinateur confirme que c’est terminé.',
    de: 'Die Koordination bestätigt, dass es erledigt ist.',
    en: 'A coordinator confirms that it is done.',
  },
  run: (input, services) => runPlainMove(input, services, usage, () => ({ kind: 'confirm' })),
}
