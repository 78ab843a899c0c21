// "merge 42 into 17": one item takes in another that means the same.
import type { Command } from '../services.js'
import { runPairMove } from './pair-move.js'

const usage = {
  nl: 'voeg 42 samen met 17',
  fr: 'fusionne 42 avec 17',
  de: 'führe 42 mit 17 zusammen',
  en: 'merge 42 into 17',
}

export const actionMerge: Command = {
  ...{ name: 'action merge', needs: 'read', usage },
  help: {
    nl: 'Sluit 42 en verwijst naar 17. Kan tien minuten lang ongedaan gemaakt worden.',
    fr: 'Clôt 42 et renvoie à 17. Annulable pendant dix minutes.',
    de: 'Schließt 42 und verweist auf 17. Zehn Minuten lang rückgängig zu machen.',
    en: 'Closes 42 and refers to 17. Can be undone for ten minutes.',
  },
  run: (input, services) => runPairMove(input, services, 'merge', usage),
}
