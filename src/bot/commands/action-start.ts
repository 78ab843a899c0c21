// "start 42": work on an item begins, or goes on.
import type { Command } from '../services.js'
import { runPlainMove } from './move-item.js'

const usage = { nl: 'begin aan 42', fr: 'commence 42', de: 'beginne mit 42', en: 'start 42' }

export const actionStart: Command = {
  ...{ name: 'action start', needs: 'read', usage },
  help: {
    nl: 'Meldt dat het werk begonnen is, of weer verdergaat.',
    fr: 'Signale que le travail a commencé ou reprend.',
    de: 'Meldet, dass die Arbeit begonnen hat oder weitergeht.',
    en: 'Reports that the work has begun, or goes on.',
  },
  run: (input, services) => runPlainMove(input, services, usage, () => ({ kind: 'start' })),
}
