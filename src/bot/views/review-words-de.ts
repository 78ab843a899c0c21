// The words of reviews, in German.
import type { ReviewWords } from './review-words-shape.js'

export const reviewWordsDe: ReviewWords = {
  marks: {
    approved: (office, day) => `Geprüft und gebilligt von: ${office}, am ${day}.`,
    amended: (office, day) => `Geändert von: ${office}, am ${day}.`,
    withdrawn: (office, day) => `Diese Antwort wurde am ${day} zurückgezogen von: ${office}.`,
  },
  review: 'Prüfen',
  send: 'An die zuständige Stelle senden',
  sent: 'Ihre Frage wurde mit Ihrem Namen an die Stelle gesendet, die für dieses Thema zuständig ist.',
  sentBefore:
    'Diese Frage wurde schon gesendet oder wird nicht mehr aufbewahrt. Stellen Sie sie nötigenfalls noch einmal.',
  question: (name, subject) =>
    `${name} fand in der Strategie keine Antwort und stellt Ihnen diese Frage (${subject}):`,
  title: 'Zu prüfen',
  lead: 'Fragen ohne Antwort, Rückmeldungen zu Antworten und Berichtigungen. Was Sie abschließen, erfährt, wer gefragt hat.',
  none: 'Es gibt nichts zu prüfen.',
  kinds: { questions: 'Fragen ohne Antwort', feedback: 'Rückmeldungen', corrections: 'Berichtigungen' },
  count: (subject, count) => `${subject}: ${String(count)} ${count === 1 ? 'Frage' : 'Fragen'} ohne Antwort`,
  similar: (count) => (count === 1 ? 'Noch 1 ähnliche' : `Noch ${String(count)} ähnliche`),
  asks: (name) => `Gestellt von ${name}`,
  notHelpful: (question) => `Die Antwort auf „${question}“ half nicht`,
  correction: (text, from, to) => `„${text}“: Aktionslinie ${to} statt ${from}`,
  look: 'Antwort ansehen',
  close: 'Abschließen',
  closeTitle: 'Abschließen',
  closeNote: 'Was die fragende Person zu lesen bekommt',
  closed: 'Abgeschlossen; wer gefragt oder gemeldet hat, wird benachrichtigt.',
  closedBefore: 'Das war schon abgeschlossen.',
  closing: {
    questions: (about, note) => `Ihre Frage „${about}“ ist erledigt. ${note}`.trim(),
    feedback: (about, note) => `Ihre Rückmeldung zur Antwort auf „${about}“ ist erledigt. ${note}`.trim(),
    corrections: (about, note) => `Ihre Berichtigung von „${about}“ ist erledigt. ${note}`.trim(),
  },
  buttons: { approve: 'Billigen', amend: 'Ändern', withdraw: 'Zurückziehen' },
  amend: {
    title: 'Antwort ändern',
    text: 'Die Antwort',
    hint: 'Ein Satz pro Zeile, jeweils mit einem wörtlichen Zitat aus der Strategie zwischen « und ».',
  },
  withdraw: {
    title: 'Antwort zurückziehen',
    note: 'Warum',
    hint: 'Wer die Antwort sieht, liest das. Sie dürfen es leer lassen.',
    confirm: 'Überall, wo diese Antwort steht, wird stehen, dass Ihre Dienststelle sie zurückgezogen hat.',
  },
  done: {
    approved:
      'Gebilligt. Dieselbe Frage bekommt von jetzt an diese Antwort, mit dem Namen Ihrer Dienststelle.',
    amended: 'Geändert. Dieselbe Frage bekommt von jetzt an Ihre Antwort, mit dem Namen Ihrer Dienststelle.',
    withdrawn: 'Zurückgezogen. Das steht nun auch dort, wo die Antwort erschienen war.',
  },
  refused: {
    'not-allowed': 'Nur wer für diese Aktionslinie zuständig ist und die Koordination prüfen diese Antwort.',
    'not-found': 'Diese Antwort wird nicht mehr aufbewahrt. Stellen Sie die Frage noch einmal.',
    'too-long': 'Dieser Text ist zu lang. Kürzen Sie ihn.',
  },
  faults: {
    empty: () => 'Hier steht nichts. Schreiben Sie mindestens einen Satz mit einem Zitat.',
    'too-many': () => 'Das sind zu viele Sätze. Verwenden Sie höchstens zwölf.',
    'no-quote': (words) => `Dieser Satz hat kein Zitat: „${words}“. Fügen Sie eines zwischen « und » hinzu.`,
    quote: (words) =>
      `Das steht nicht wörtlich in der Strategie: «${words}». Übernehmen Sie die Worte, wie sie dort stehen.`,
    sentence: (words) =>
      `Dieser Satz sagt etwas anderes als sein Zitat oder ist kein ganzer Satz: „${words}“.`,
  },
  noReviewer: 'Nur wer für eine Aktionslinie zuständig ist und die Koordination sehen diese Liste.',
}
