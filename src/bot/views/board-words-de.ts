// The words on the board and around it, in German.
import type { BoardWords } from './board-words-shape.js'

export const boardWordsDe: BoardWords = {
  title: 'Aktionspunkte',
  navigation: {
    label: 'Aktionspunkte',
    board: 'Tafel',
    list: 'Liste',
    mine: 'Meine Punkte',
    create: 'Neuer Punkt',
    signedIn: (name) => `Angemeldet als ${name}`,
    viaLink: 'mit dem Link dieser Maschine',
    signOut: 'Abmelden',
  },
  session: {
    needed: {
      title: 'Melden Sie sich an, um Aktionspunkte zu sehen',
      text: 'Beim Start zeigt Kompas einen Link auf der Maschine, auf der es läuft. Öffnen Sie ihn dort innerhalb von 15 Minuten. Für einen neuen führen Sie auf dieser Maschine „kompas admin-link“ aus oder starten Kompas neu.',
    },
    linkOver: {
      title: 'Dieser Link gilt nicht mehr',
      text: 'Ein Link gilt einmal, 15 Minuten lang. Für einen neuen führen Sie „kompas admin-link“ auf der Maschine aus, auf der Kompas läuft, oder starten Kompas neu.',
    },
    elsewhere: {
      title: 'Dieser Link gilt nur auf einer Maschine',
      text: 'Öffnen Sie ihn in einem Browser auf der Maschine, auf der Kompas läuft, nicht von anderswo.',
    },
    notAdmin: {
      title: 'Sie sind nicht mehr angemeldet',
      text: 'Das Verzeichnis nennt Sie nicht mehr als Administrator. Wenden Sie sich an die Person, die das Verzeichnis pflegt.',
    },
    formRefused: {
      title: 'Dieses Formular kann nicht angenommen werden',
      text: 'Es ist älter als Ihre Sitzung, oder eine andere Website hat es gesendet. Es wurde nichts geändert. Gehen Sie zurück (Ihr Browser behält, was Sie geschrieben haben), laden Sie die Seite neu und senden Sie es erneut.',
    },
    tooMuch: {
      title: 'Das ist zu viel Text',
      text: 'Es wurde nichts geändert. Gehen Sie zurück, kürzen Sie den Text oder geben Sie einen Link zu einem Dokument an, und senden Sie es erneut.',
    },
    noDatabase: {
      title: 'Hier gibt es keine Aktionspunkte',
      text: 'Dieses Kompas läuft ohne Datenbank; es beantwortet nur Fragen und zeigt die Strategie. Wer Kompas betreut, kann ihm eine geben.',
    },
    noItem: {
      title: 'Diesen Aktionspunkt gibt es für Sie nicht',
      text: 'Er besteht nicht, oder Sie dürfen ihn nicht sehen. Prüfen Sie die Nummer, oder suchen Sie ihn in der Liste.',
    },
    ended: {
      title: 'Sie sind abgemeldet',
      text: 'Um sich wieder anzumelden, benutzen Sie einen neuen Link der Maschine, auf der Kompas läuft.',
    },
  },
  statuses: {
    proposed: 'Vorgeschlagen',
    assigned: 'Zugewiesen',
    accepted: 'Angenommen',
    declined: 'Abgelehnt',
    'in-progress': 'In Arbeit',
    blocked: 'Aufgehalten',
    done: 'Erledigt',
    confirmed: 'Bestätigt',
    cancelled: 'Gestrichen',
    merged: 'Zusammengelegt',
  },
  due: {
    none: 'Ohne Fälligkeit',
    overdue: (days) => (days === 1 ? '1 Tag überfällig' : `${String(days)} Tage überfällig`),
  },
}
