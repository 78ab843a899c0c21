// "link 42 to 17": two items belong together.
import type { Command } from '../services.js'
import { runPairMove } from './pair-move.js'

const usage = {
  nl: 'koppel 42 aan 17',
  fr: 'lie 42 à 17',
  de: 'verknüpfe 42 mit 17',
  en: 'link 42 to 17',
}

export const actionLink: Command = {
  ...{ name: 'action link', needs: 'read', usage },
  help: {
    nl: 'Verbindt twee actiepunten die bij elkaar horen.',
    fr: 'Relie deux points d’action qui vont ensemble.',
    de: 'Verbindet zwei Aktionspunkte, die zusammengehören.',
    en: 'Links two items that belong together.',
  },
  run: (input, services) => runPairMove(input, services, 'link', usage),
}
