// What Kompas says in a conversation beside answers and items, in German.
import type { TalkWords } from './talk-words-shape.js'

export const talkWordsDe: TalkWords = {
  answer: {
    helpful: 'Hat Ihnen diese Antwort geholfen?',
    yes: 'Ja',
    no: 'Nein',
    thanks: 'Vielen Dank. Ihre Rückmeldung hilft, Kompas zu verbessern.',
    down: {
      title: 'Was hat gefehlt?',
      reason: 'Was nicht stimmte oder fehlte',
      hint: 'Freiwillig. Schreiben Sie hier keine eingestuften Informationen.',
      thanks: 'Vielen Dank. Die Verantwortlichen für Kompas lesen Ihre Anmerkung.',
    },
    choose: 'Diese Stelle',
    share: 'Im Kanal teilen',
    shared: (name) => `${name} teilt diese Antwort`,
    nothingToShare: 'Hier gibt es keine Antwort zum Teilen. Stellen Sie Ihre Frage zuerst noch einmal.',
    noPassage: 'Diese Stelle steht nicht mehr im Text. Stellen Sie Ihre Frage noch einmal.',
  },
  typing: {
    reason: (text) => `Dafür braucht es einen Grund. Tippen Sie: ${text}`,
    evidence: (text) =>
      `Sagen Sie auch, woran zu sehen ist, dass es erledigt ist, zum Beispiel mit einem Link. Tippen Sie: ${text}`,
    agency: (text) => `Sagen Sie auch, um welchen Dienst es geht. Tippen Sie: ${text}`,
    other: (text) => `Sagen Sie auch, um welchen anderen Aktionspunkt es geht. Tippen Sie: ${text}`,
    until: (text) => `Sagen Sie auch, bis wann. Tippen Sie: ${text}`,
    edit: (text) => `Sagen Sie, was sich ändern soll. Tippen Sie: ${text}`,
    number: (text) => `Sagen Sie auch, um welchen Aktionspunkt es geht. Tippen Sie: ${text}`,
  },
  form: {
    submit: 'Senden',
    cancel: 'Zurück',
    needed: 'Bitte füllen Sie dieses Feld aus.',
    tooLong: (most) => `Höchstens ${String(most)} Zeichen, bitte.`,
    noSuchAgency: 'Wählen Sie einen Dienst aus der Liste.',
    noSuchLine: 'Wählen Sie eine Aktionslinie aus der Liste.',
    noSuchItem: 'Für Sie gibt es keinen Aktionspunkt mit dieser Nummer.',
    badDate: 'Wählen Sie einen Tag in der Zukunft.',
  },
  needsRole: {
    create:
      'Sie können keine Aktionspunkte anlegen. Wenden Sie sich an die Koordination oder an die Person, die für Ihren Dienst antwortet.',
    export: 'Sie können keine Aktionspunkte exportieren. Wenden Sie sich an die Koordination.',
    failed: 'Nur die Koordination sieht, welche Nachrichten nicht zugestellt wurden.',
  },
  restricted: 'Dieser Aktionspunkt ist nur noch für Beteiligte sichtbar.',
  unknownPerson:
    'Kompas weiß noch nicht, wer Sie im Verzeichnis der Dienste sind. Bitten Sie die Verwaltung, Ihr Konto zuzuordnen; Fragen können Sie jetzt schon stellen.',
  noSuchAgency: (typed) =>
    `Das Verzeichnis kennt keinen Dienst „${typed}“. Tippen Sie den Namen oder die Abkürzung, wie sie im Verzeichnis stehen.`,
  show: 'Aktionspunkt zeigen',
  showShort: 'Zeigen',
}
