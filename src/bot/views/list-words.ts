// What is said around lists of items, notices and a day's reminders, in the four languages.
import type { DigestLine } from '../../actions/message-types.js'
import type { Language } from '../../languages.js'

export interface ListWords {
  title: string
  mine: string
  overdue: string
  open: string
  closed: string
  axis: (axis: string) => string
  words: (words: string) => string
  /** Nothing found, and what to do. */
  none: string
  noneOfYours: string
  more: string
  /** Why somebody hears of an item: beside what happened. */
  asked: { lead: string; contributor: string; confirm: string; assign: string }
  digest: {
    title: (day: string) => string
    /** What each line of a day's reminders is about. */
    steps: Record<DigestLine['step'], string>
    quieter: string
  }
  home: {
    title: (name: string) => string
    mine: string
    nothingMine: string
    overdueOf: (agency: string) => string
    nothingOverdue: string
    seeAll: string
    settings: string
    help: string
    unknown: string
  }
}

const nl: ListWords = {
  title: 'Actiepunten',
  mine: 'van u',
  overdue: 'te laat',
  open: 'open',
  closed: 'gesloten',
  axis: (axis) => `as ${axis}`,
  words: (words) => `met “${words}”`,
  none: 'Er zijn geen actiepunten die hieraan voldoen. Zoek ruimer, bijvoorbeeld met “acties”.',
  noneOfYours: 'U hebt nu geen actiepunten die op u wachten.',
  more: 'Toon meer',
  asked: {
    lead: 'U wordt gevraagd om dit actiepunt te trekken. Aanvaard het, of weiger het met een reden.',
    contributor: 'Uw dienst wordt gevraagd om hieraan bij te dragen.',
    confirm: 'Kijk na of het klaar is, en bevestig het of open het opnieuw.',
    assign: 'Wijs het toe aan een andere trekker.',
  },
  digest: {
    title: (day) => `Uw herinneringen van ${day}`,
    steps: {
      reminder: 'Wacht op uw antwoord',
      deputy: 'De trekker antwoordde niet; u bent vervanger',
      coordinator: 'Niemand antwoordde; wijs het toe',
      'due-soon': 'Vervalt binnenkort',
      due: 'Vandaag is de laatste werkdag ervoor',
      overdue: 'Is te laat',
    },
    quieter: 'Herinneringen instellen',
  },
  home: {
    title: (name) => `Dag, ${name}`,
    mine: 'Wat op u wacht',
    nothingMine: 'Er wacht nu niets op u.',
    overdueOf: (agency) => `Te laat bij ${agency}`,
    nothingOverdue: 'Niets is te laat.',
    seeAll: 'Toon alles',
    settings: 'Instellingen',
    help: 'Hulp',
    unknown:
      'U kunt vragen stellen over de strategie. Voor actiepunten moet een beheerder uw account koppelen.',
  },
}

const fr: ListWords = {
  title: 'Points d’action',
  mine: 'vous concernant',
  overdue: 'en retard',
  open: 'ouverts',
  closed: 'clos',
  axis: (axis) => `axe ${axis}`,
  words: (words) => `avec « ${words} »`,
  none: 'Aucun point d’action ne correspond. Élargissez la recherche, par exemple avec « actions ».',
  noneOfYours: 'Aucun point d’action ne vous attend pour l’instant.',
  more: 'Montrer la suite',
  asked: {
    lead: 'On vous demande de piloter ce point d’action. Acceptez-le, ou refusez-le en indiquant le motif.',
    contributor: 'Une contribution est demandée à votre service.',
    confirm: 'Vérifiez que c’est terminé, puis confirmez ou rouvrez.',
    assign: 'Attribuez-le à un autre pilote.',
  },
  digest: {
    title: (day) => `Vos rappels du ${day}`,
    steps: {
      reminder: 'Attend votre réponse',
      deputy: 'Le pilote n’a pas répondu ; vous êtes suppléant',
      coordinator: 'Personne n’a répondu ; attribuez-le',
      'due-soon': 'Arrive bientôt à échéance',
      due: 'C’est le dernier jour ouvrable avant l’échéance',
      overdue: 'Est en retard',
    },
    quieter: 'Régler les rappels',
  },
  home: {
    title: (name) => `Bonjour, ${name}`,
    mine: 'Ce qui vous attend',
    nothingMine: 'Rien ne vous attend pour l’instant.',
    overdueOf: (agency) => `En retard : ${agency}`,
    nothingOverdue: 'Rien n’est en retard.',
    seeAll: 'Tout montrer',
    settings: 'Paramètres',
    help: 'Aide',
    unknown:
      'Vous pouvez poser des questions sur la stratégie. Pour les points d’action, un administrateur doit relier votre compte.',
  },
}

const de: ListWords = {
  title: 'Aktionspunkte',
  mine: 'für Sie',
  overdue: 'überfällig',
  open: 'offen',
  closed: 'geschlossen',
  axis: (axis) => `Achse ${axis}`,
  words: (words) => `mit „${words}“`,
  none: 'Dazu gibt es keine Aktionspunkte. Suchen Sie weiter gefasst, zum Beispiel mit „Aktionspunkte“.',
  noneOfYours: 'Zurzeit wartet kein Aktionspunkt auf Sie.',
  more: 'Mehr zeigen',
  asked: {
    lead: 'Sie werden um die Federführung gebeten. Nehmen Sie an, oder lehnen Sie mit einem Grund ab.',
    contributor: 'Ihr Dienst wird um einen Beitrag gebeten.',
    confirm: 'Prüfen Sie, ob es erledigt ist, und bestätigen Sie es, oder öffnen Sie ihn wieder.',
    assign: 'Weisen Sie ihn einer anderen Federführung zu.',
  },
  digest: {
    title: (day) => `Ihre Erinnerungen vom ${day}`,
    steps: {
      reminder: 'Wartet auf Ihre Antwort',
      deputy: 'Die Federführung hat nicht geantwortet; Sie vertreten sie',
      coordinator: 'Niemand hat geantwortet; weisen Sie ihn zu',
      'due-soon': 'Wird bald fällig',
      due: 'Heute ist der letzte Arbeitstag dafür',
      overdue: 'Ist überfällig',
    },
    quieter: 'Erinnerungen einstellen',
  },
  home: {
    title: (name) => `Guten Tag, ${name}`,
    mine: 'Was auf Sie wartet',
    nothingMine: 'Zurzeit wartet nichts auf Sie.',
    overdueOf: (agency) => `Überfällig bei ${agency}`,
    nothingOverdue: 'Nichts ist überfällig.',
    seeAll: 'Alle zeigen',
    settings: 'Einstellungen',
    help: 'Hilfe',
    unknown:
      'Sie können Fragen zur Strategie stellen. Für Aktionspunkte muss die Verwaltung Ihr Konto zuordnen.',
  },
}

const en: ListWords = {
  title: 'Action items',
  mine: 'yours',
  overdue: 'overdue',
  open: 'open',
  closed: 'closed',
  axis: (axis) => `axis ${axis}`,
  words: (words) => `with “${words}”`,
  none: 'There are no action items like that. Look more widely, for example with “actions”.',
  noneOfYours: 'No action item is waiting for you now.',
  more: 'Show more',
  asked: {
    lead: 'You are asked to lead this action item. Accept it, or decline it with a reason.',
    contributor: 'Your agency is asked to contribute.',
    confirm: 'Check that it is done, and confirm it or open it again.',
    assign: 'Assign it to another lead.',
  },
  digest: {
    title: (day) => `Your reminders of ${day}`,
    steps: {
      reminder: 'Waits for your answer',
      deputy: 'The lead didn’t answer; you are the deputy',
      coordinator: 'Nobody answered; assign it',
      'due-soon': 'Is due soon',
      due: 'Today is the last working day for it',
      overdue: 'Is overdue',
    },
    quieter: 'Set reminders',
  },
  home: {
    title: (name) => `Hello, ${name}`,
    mine: 'Waiting for you',
    nothingMine: 'Nothing is waiting for you now.',
    overdueOf: (agency) => `Overdue at ${agency}`,
    nothingOverdue: 'Nothing is overdue.',
    seeAll: 'Show all',
    settings: 'Settings',
    help: 'Help',
    unknown:
      'You can ask questions about the strategy. For action items, an administrator has to link your account.',
  },
}

export const listWords: Record<Language, ListWords> = { nl, fr, de, en }
