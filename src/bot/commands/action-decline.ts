// "decline 42: reason": the lead gives an item back.
import type { Command } from '../services.js'
import { runWordedMove } from './move-item.js'

const name = 'action decline'
const usage = {
  nl: 'weiger 42: reden',
  fr: 'refuse 42 : motif',
  de: 'lehne 42 ab: Grund',
  en: 'decline 42: reason',
}

export const actionDecline: Command = {
  ...{ name, needs: 'read', usage },
  help: {
    nl: 'U geeft het actiepunt terug, met de reden. Een coördinator zoekt een andere trekker.',
    fr: 'Vous rendez le point d’action, avec le motif. Un coordinateur cherche un autre pilote.',
    de: 'Sie geben den Aktionspunkt zurück, mit dem Grund. Die Koordination sucht eine andere Federführung.',
    en: 'You give the item back, with the reason. A coordinator looks for another lead.',
  },
  run: (input, services) => runWordedMove(input, services, { name, usage, kind: 'decline' }),
}
