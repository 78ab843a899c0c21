// What is said around the list of commands, in the four languages.
import type { Language } from '../../languages.js'

/** Groups of commands, in the order in which they are shown. */
export const helpGroups = ['questions', 'items', 'follow-up', 'lists', 'yourself'] as const
export type HelpGroup = (typeof helpGroups)[number]

interface HelpWords {
  title: string
  intro: string
  groups: Record<HelpGroup, string>
  /** After the help on one command. */
  all: string
}

export const helpWords: Record<Language, HelpWords> = {
  nl: {
    title: 'Wat Kompas voor u kan doen',
    intro:
      'Typ in gewone woorden, in het Nederlands, Frans, Duits of Engels. Overal waar 42 staat, zet u het nummer van het actiepunt.',
    groups: {
      questions: 'Vragen over de strategie',
      items: 'Een actiepunt maken en aanpassen',
      'follow-up': 'Een actiepunt opvolgen',
      lists: 'Actiepunten vinden',
      yourself: 'Uw instellingen',
    },
    all: 'Toon alle opdrachten',
  },
  fr: {
    title: 'Ce que Kompas peut faire pour vous',
    intro:
      'Écrivez avec des mots simples, en néerlandais, français, allemand ou anglais. Là où figure 42, mettez le numéro du point d’action.',
    groups: {
      questions: 'Questions sur la stratégie',
      items: 'Créer et adapter un point d’action',
      'follow-up': 'Suivre un point d’action',
      lists: 'Trouver des points d’action',
      yourself: 'Vos paramètres',
    },
    all: 'Montrer toutes les commandes',
  },
  de: {
    title: 'Was Kompas für Sie tun kann',
    intro:
      'Schreiben Sie in einfachen Worten, auf Niederländisch, Französisch, Deutsch oder Englisch. Wo 42 steht, setzen Sie die Nummer des Aktionspunkts ein.',
    groups: {
      questions: 'Fragen zur Strategie',
      items: 'Einen Aktionspunkt anlegen und anpassen',
      'follow-up': 'Einen Aktionspunkt verfolgen',
      lists: 'Aktionspunkte finden',
      yourself: 'Ihre Einstellungen',
    },
    all: 'Alle Befehle zeigen',
  },
  en: {
    title: 'What Kompas can do for you',
    intro:
      'Write in plain words, in Dutch, French, German or English. Wherever it says 42, put the number of the action item.',
    groups: {
      questions: 'Questions about the strategy',
      items: 'Making and changing an action item',
      'follow-up': 'Following up an action item',
      lists: 'Finding action items',
      yourself: 'Your settings',
    },
    all: 'Show all commands',
  },
}
