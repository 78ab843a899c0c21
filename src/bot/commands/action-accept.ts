// "accept 42": the lead takes an item on.
import type { Command } from '../services.js'
import { runPlainMove } from './move-item.js'

const usage = { nl: 'aanvaard 42', fr: 'accepte 42', de: 'nimm 42 an', en: 'accept 42' }

export const actionAccept: Command = {
  ...{ name: 'action accept', needs: 'read', usage },
  help: {
    nl: 'U trekt het actiepunt.',
    fr: 'Vous pilotez le point d’action.',
    de: 'Sie übernehmen die Federführung.',
    en: 'You take the lead of the item.',
  },
  run: (input, services) => runPlainMove(input, services, usage, () => ({ kind: 'accept' })),
}
