// The words on the pages of briefings, in the four languages.
import type { Language } from '../../languages.js'

interface BriefingPageWords {
  title: string
  lead: string
  /** Above what comes next, for who looks after it. */
  next: string
  /** Above what was sent. */
  kept: string
  none: string
  channel: (id: string) => string
  planned: (day: string) => string
  unplanned: string
  held: string
  withRemark: string
  manage: string
  sentAt: (when: string, channel: string) => string
  sentBy: (name: string) => string
  markdown: string
  remark: string
  remarkHint: string
  keepRemark: string
  /** What a sentence rests on, as the link's text. */
  sources: {
    item: (id: string) => string
    passage: string
    question: string
    feedback: string
    history: string
    remark: string
  }
  /** A link to the briefing as it was sent, with what each sentence rests on. */
  withSources: string
  missing: { title: string; text: string }
}

export const briefingPageWords: Record<Language, BriefingPageWords> = {
  nl: {
    title: 'Briefings',
    lead: 'Wat de kanalen te horen kregen, zoals het verstuurd werd. Bij elke zin staat waarop ze steunt.',
    next: 'Wat nog komt',
    kept: 'Wat verstuurd werd',
    none: 'Er is nog geen briefing verstuurd die u mag zien.',
    channel: (id) => `Kanaal ${id}`,
    planned: (day) => `Gepland op ${day}`,
    unplanned: 'Niet gepland',
    held: 'Aangehouden',
    withRemark: 'Met een opmerking',
    manage: 'Bekijken en beheren',
    sentAt: (when, channel) => `Verstuurd op ${when} naar kanaal ${channel}`,
    sentBy: (name) => `op vraag van ${name}`,
    markdown: 'Als Markdown, klaar voor e-mail',
    remark: 'Opmerking bovenaan',
    remarkHint: 'Iedereen in het kanaal leest ze, met uw naam. Laat leeg om ze te schrappen.',
    keepRemark: 'Opmerking bewaren',
    sources: {
      item: (id) => `Actiepunt ${id}`,
      passage: 'Passage in de strategie',
      question: 'Vragen zonder antwoord',
      feedback: 'Beoordelingen',
      history: 'Alle actiepunten',
      remark: 'Wie de opmerking schreef',
    },
    withSources: 'Deze briefing met haar bronnen',
    missing: {
      title: 'Er is voor u geen zulke briefing',
      text: 'Ze bestaat niet, of u mag ze niet zien. Zoek ze in de lijst van briefings.',
    },
  },
  fr: {
    title: 'Briefings',
    lead: 'Ce que les canaux ont reçu, tel que cela fut envoyé. Chaque phrase mène à ce sur quoi elle s’appuie.',
    next: 'Ce qui vient',
    kept: 'Ce qui fut envoyé',
    none: 'Aucun briefing que vous puissiez voir n’a encore été envoyé.',
    channel: (id) => `Canal ${id}`,
    planned: (day) => `Prévu le ${day}`,
    unplanned: 'Pas prévu',
    held: 'Retenu',
    withRemark: 'Avec une remarque',
    manage: 'Voir et gérer',
    sentAt: (when, channel) => `Envoyé le ${when} au canal ${channel}`,
    sentBy: (name) => `à la demande de ${name}`,
    markdown: 'En Markdown, prêt pour un courriel',
    remark: 'Remarque en tête',
    remarkHint: 'Tout le canal la lit, avec votre nom. Laissez vide pour la retirer.',
    keepRemark: 'Garder la remarque',
    sources: {
      item: (id) => `Point d’action ${id}`,
      passage: 'Passage de la stratégie',
      question: 'Questions sans réponse',
      feedback: 'Avis',
      history: 'Tous les points d’action',
      remark: 'Auteur de la remarque',
    },
    withSources: 'Ce briefing avec ses sources',
    missing: {
      title: 'Il n’y a pas de tel briefing pour vous',
      text: 'Il n’existe pas, ou vous ne pouvez pas le voir. Cherchez-le dans la liste des briefings.',
    },
  },
  de: {
    title: 'Briefings',
    lead: 'Was die Kanäle erfuhren, so wie es gesendet wurde. Bei jedem Satz steht, worauf er beruht.',
    next: 'Was noch kommt',
    kept: 'Was gesendet wurde',
    none: 'Es wurde noch kein Briefing gesendet, das Sie sehen dürfen.',
    channel: (id) => `Kanal ${id}`,
    planned: (day) => `Geplant für den ${day}`,
    unplanned: 'Nicht geplant',
    held: 'Zurückgehalten',
    withRemark: 'Mit einer Anmerkung',
    manage: 'Ansehen und verwalten',
    sentAt: (when, channel) => `Gesendet am ${when} an den Kanal ${channel}`,
    sentBy: (name) => `auf Wunsch von ${name}`,
    markdown: 'Als Markdown, fertig für E-Mail',
    remark: 'Anmerkung am Anfang',
    remarkHint: 'Alle im Kanal lesen sie, mit Ihrem Namen. Leer lassen, um sie zu streichen.',
    keepRemark: 'Anmerkung behalten',
    sources: {
      item: (id) => `Aktionspunkt ${id}`,
      passage: 'Stelle in der Strategie',
      question: 'Fragen ohne Antwort',
      feedback: 'Rückmeldungen',
      history: 'Alle Aktionspunkte',
      remark: 'Wer die Anmerkung schrieb',
    },
    withSources: 'Dieses Briefing mit seinen Quellen',
    missing: {
      title: 'Ein solches Briefing gibt es für Sie nicht',
      text: 'Es besteht nicht, oder Sie dürfen es nicht sehen. Suchen Sie es in der Liste der Briefings.',
    },
  },
  en: {
    title: 'Briefings',
    lead: 'What the channels were told, as it was sent. Each sentence leads to what it rests on.',
    next: 'What comes next',
    kept: 'What was sent',
    none: 'No briefing that you may see has been sent yet.',
    channel: (id) => `Channel ${id}`,
    planned: (day) => `Planned for ${day}`,
    unplanned: 'Not planned',
    held: 'Held back',
    withRemark: 'With a remark',
    manage: 'Look at it and manage it',
    sentAt: (when, channel) => `Sent on ${when} to channel ${channel}`,
    sentBy: (name) => `as ${name} asked`,
    markdown: 'As Markdown, ready for e-mail',
    remark: 'Remark at the top',
    remarkHint: 'Everybody in the channel reads it, with your name. Leave it empty to take it away.',
    keepRemark: 'Keep the remark',
    sources: {
      item: (id) => `Action item ${id}`,
      passage: 'Passage in the strategy',
      question: 'Questions without an answer',
      feedback: 'Feedback',
      history: 'All action items',
      remark: 'Who wrote the remark',
    },
    withSources: 'This briefing with its sources',
    missing: {
      title: 'There is no such briefing for you',
      text: 'It doesn’t exist, or you may not see it. Look for it in the list of briefings.',
    },
  },
}
