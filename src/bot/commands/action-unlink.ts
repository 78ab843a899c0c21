// "unlink 42 from 17".
import type { Command } from '../services.js'
import { runPairMove } from './pair-move.js'

const usage = {
  nl: 'ontkoppel 42 van 17',
  fr: 'dissocie 42 de 17',
  de: 'trenne 42 von 17',
  en: 'unlink 42 from 17',
}

export const actionUnlink: Command = {
  ...{ name: 'action unlink', needs: 'read', usage },
  help: {
    nl: 'Verwijdert de band tussen twee actiepunten.',
    fr: 'Supprime le lien entre deux points d’action.',
    de: 'Entfernt die Verbindung zwischen zwei Aktionspunkten.',
    en: 'Removes the link between two items.',
  },
  run: (input, services) => runPairMove(input, services, 'unlink', usage),
}
