// What stands on the page that Teams shows as Kompas' own tab, in four languages.
import type { Language } from '../../languages.js'

interface Way {
  title: string
  text: string
}

interface TeamsTabWords {
  title: string
  lead: string
  board: Way
  read: Way
  ask: Way
  /** Said of links that leave Teams. */
  opensBrowser: string
  privacy: { title: string; points: (days: number) => string[] }
  terms: { title: string; points: string[] }
}

export const teamsTabWords: Record<Language, TeamsTabWords> = {
  nl: {
    title: 'Kompas in Teams',
    lead: 'Wat de nationale veiligheidsstrategie zegt, en wie ze uitvoert.',
    board: { title: 'Het bord', text: 'Alle actiepunten die u mag zien, per as, actielijn en dienst.' },
    read: { title: 'De strategie lezen', text: 'De hele tekst, met inhoudsopgave en zoekveld.' },
    ask: { title: 'Een vraag stellen', text: 'Antwoorden in de eigen woorden van de strategie.' },
    opensBrowser: 'opent in uw browser',
    privacy: {
      title: 'Wat Kompas bewaart',
      points: (days) => [
        'Uw naam, uw adres op Teams en uw keuzes (taal, herinneringen), om u te herkennen en te bereiken.',
        `Uw vragen en wat u van antwoorden vond: ze worden na ${days} dagen gewist.`,
        'Actiepunten met hun geschiedenis: die blijven, want ze zijn de opvolging zelf.',
        'Kompas leest alleen berichten waarin het genoemd wordt, die u het stuurt of die u aanwijst.',
      ],
    },
    terms: {
      title: 'Voorwaarden',
      points: [
        'Antwoorden bestaan uit aangehaalde passages; alleen de oorspronkelijke tekst van de strategie telt.',
        'Deel geen geclassificeerde informatie: berichten met een markering worden geweigerd.',
        'Kompas is vrije software (EUPL-1.2) en wordt beheerd door uw organisatie.',
      ],
    },
  },
  fr: {
    title: 'Kompas dans Teams',
    lead: 'Ce que dit la stratégie de sécurité nationale, et qui l’exécute.',
    board: {
      title: 'Le tableau',
      text: 'Tous les points d’action visibles pour vous, par axe, ligne et service.',
    },
    read: { title: 'Lire la stratégie', text: 'Le texte entier, avec sommaire et recherche.' },
    ask: { title: 'Poser une question', text: 'Des réponses dans les mots mêmes de la stratégie.' },
    opensBrowser: 's’ouvre dans votre navigateur',
    privacy: {
      title: 'Ce que Kompas conserve',
      points: (days) => [
        'Votre nom, votre adresse sur Teams et vos choix (langue, rappels), pour vous reconnaître et vous joindre.',
        `Vos questions et votre avis sur les réponses : ils sont effacés après ${days} jours.`,
        'Les points d’action et leur historique : ils restent, car ils sont le suivi même.',
        'Kompas ne lit que les messages qui le mentionnent, que vous lui adressez ou que vous désignez.',
      ],
    },
    terms: {
      title: 'Conditions',
      points: [
        'Les réponses sont faites de passages cités ; seul le texte original de la stratégie compte.',
        'Ne partagez pas d’informations classifiées : les messages qui portent une marque sont refusés.',
        'Kompas est un logiciel libre (EUPL-1.2), géré par votre organisation.',
      ],
    },
  },
  de: {
    title: 'Kompas in Teams',
    lead: 'Was die nationale Sicherheitsstrategie sagt, und wer sie umsetzt.',
    board: {
      title: 'Die Tafel',
      text: 'Alle Aktionspunkte, die Sie sehen dürfen, nach Achse, Linie und Dienst.',
    },
    read: { title: 'Die Strategie lesen', text: 'Der ganze Text, mit Inhaltsverzeichnis und Suche.' },
    ask: { title: 'Eine Frage stellen', text: 'Antworten in den Worten der Strategie selbst.' },
    opensBrowser: 'öffnet sich im Browser',
    privacy: {
      title: 'Was Kompas aufbewahrt',
      points: (days) => [
        'Ihren Namen, Ihre Adresse in Teams und Ihre Einstellungen (Sprache, Erinnerungen), um Sie zu erkennen und zu erreichen.',
        `Ihre Fragen und Ihr Urteil über Antworten: sie werden nach ${days} Tagen gelöscht.`,
        'Aktionspunkte mit ihrer Geschichte: sie bleiben, denn sie sind die Nachverfolgung selbst.',
        'Kompas liest nur Nachrichten, die es erwähnen, die Sie ihm senden oder auf die Sie zeigen.',
      ],
    },
    terms: {
      title: 'Bedingungen',
      points: [
        'Antworten bestehen aus zitierten Passagen; nur der ursprüngliche Text der Strategie zählt.',
        'Teilen Sie keine Verschlusssachen: Nachrichten mit einer Kennzeichnung werden abgelehnt.',
        'Kompas ist freie Software (EUPL-1.2) und wird von Ihrer Organisation betrieben.',
      ],
    },
  },
  en: {
    title: 'Kompas in Teams',
    lead: 'What the national security strategy says, and who carries it out.',
    board: {
      title: 'The board',
      text: 'All action items that you may see, by axis, action line and agency.',
    },
    read: { title: 'Read the strategy', text: 'The whole text, with contents and search.' },
    ask: { title: 'Ask a question', text: 'Answers in the strategy’s own words.' },
    opensBrowser: 'opens in your browser',
    privacy: {
      title: 'What Kompas keeps',
      points: (days) => [
        'Your name, your address on Teams and your choices (language, reminders), to recognise and reach you.',
        `Your questions and what you thought of answers: they are erased after ${days} days.`,
        'Action items with their history: they stay, for they are the following up itself.',
        'Kompas reads only messages that mention it, that you send it or that you point at.',
      ],
    },
    terms: {
      title: 'Terms',
      points: [
        'Answers are made of quoted passages; only the original text of the strategy counts.',
        'Share no classified information: messages that bear a marking are refused.',
        'Kompas is free software (EUPL-1.2), run by your organisation.',
      ],
    },
  },
}
