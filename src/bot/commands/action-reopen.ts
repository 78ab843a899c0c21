// "reopen 42: reason": done or closed work goes on.
import type { Command } from '../services.js'
import { runPlainMove } from './move-item.js'

const usage = {
  nl: 'heropen 42: reden',
  fr: 'rouvre 42 : motif',
  de: 'öffne 42 wieder: Grund',
  en: 'reopen 42: reason',
}

export const actionReopen: Command = {
  ...{ name: 'action reopen', needs: 'read', usage },
  help: {
    nl: 'Opent een actiepunt dat klaar of gesloten was.',
    fr: 'Rouvre un point d’action terminé ou clos.',
    de: 'Öffnet einen Aktionspunkt, der erledigt oder geschlossen war.',
    en: 'Opens an item again that was done or closed.',
  },
  run: (input, services) =>
    runPlainMove(input, services, usage, (reason) => ({
      kind: 'reopen',
      ...(reason === '' ? {} : { reason }),
    })),
}
