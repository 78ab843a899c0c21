// "cancel 42: reason": the item is no longer wanted.
import type { Command } from '../services.js'
import { runWordedMove } from './move-item.js'

const name = 'action cancel'
const usage = {
  nl: 'annuleer 42: reden',
  fr: 'annule 42 : motif',
  de: 'streiche 42: Grund',
  en: 'cancel 42: reason',
}

export const actionCancel: Command = {
  ...{ name, needs: 'read', usage },
  help: {
    nl: 'Het actiepunt hoeft niet meer.',
    fr: 'Le point d’action n’a plus lieu d’être.',
    de: 'Der Aktionspunkt wird nicht mehr gebraucht.',
    en: 'The item is no longer wanted.',
  },
  run: (input, services) => runWordedMove(input, services, { name, usage, kind: 'cancel' }),
}
