// The words that people use for each command, in German.
import type { CommandWords } from './command-words-shape.js'

export const commandWordsDe: CommandWords = {
  fillers: `habe haben bin sind ist wurde der die das den dem ein eine einen aktion aktionspunkt aufgabe punkt nummer nr ich wir
    bitte mal jetzt hiermit ja ok okay und hallo kompas gerne danke dann`,
  because: `weil denn da wegen grund`,
  questionWords: `wer was wo wann warum wieso wie welche welcher welches wieviele kann darf muss`,
  forms: {
    'action show {n}': `zeige | zeig | zeigen sie | status von | stand von | öffne`,
    'action accept {n}': `akzeptiere | akzeptieren | akzeptiert | nimm {n} an | nehme {n} an | nehmen {n} an |
      {n} annehmen | {n} angenommen | {n} ist angenommen | übernehme | übernehmen |
      einverstanden mit | {n} nehme ich an | nehmen sie {n} an`,
    'action decline {n} {t}': `lehne {n} ab | lehnen {n} ab | {n} ablehnen | {n} abgelehnt | {n} ist abgelehnt |
      verweigere | {n} lehne ich ab | weise {n} zurück | {n} zurückweisen | nehme {n} nicht an |
      nehmen {n} nicht an`,
    'action start {n}': `starte | starten | gestartet | ist gestartet | beginne mit | beginnen mit | fange {n} an |
      fangen {n} an | ist in arbeit | in arbeit | begonnen | ist begonnen | arbeite an |
      arbeiten an | setze {n} fort`,
    'action block {n} {t}': `blockiere | blockieren | blockiert | ist blockiert | steckt fest | hängt fest`,
    'action done {n} {t}': `erledigt | ist erledigt | erledige | fertig | ist fertig | fertig mit | abgeschlossen |
      ist abgeschlossen | schließe {n} ab | schließen {n} ab | {n} abschließen | beendet |
      ist beendet | beende | getan | sind fertig mit | bin fertig mit`,
    'action confirm {n}': `bestätige | bestätigen | bestätigt | ist bestätigt | genehmige`,
    'action reopen {n} {t}': `öffne {n} wieder | öffne {n} erneut | {n} wieder öffnen | {n} wiedereröffnen |
      eröffne {n} wieder | nimm {n} wieder auf`,
    'action assign {n} {t}': `weise {n} {t} zu | teile {n} {t} zu | gib {n} an {t} | übertrage {n} an {t} |
      {n} zuweisen an {t} | weise {n} an {t} zu | {n} geht an {t} | zuweisen`,
    'action edit {n}': `ändere | ändern | bearbeite | bearbeiten | passe {n} an | {n} anpassen`,
    'action edit {n} title {t}': `benenne {n} um in {t} | {n} umbenennen in {t} | benenne {n} in {t} um`,
    'action edit {n} due {t}': `verlängere {n} bis {t} | frist für {n} {t} | setze die frist für {n} auf {t} | verschiebe {n} auf {t} |
      fälligkeit von {n} auf {t} | {n} verlängern bis {t}`,
    'action edit {n} line {t}': `setze {n} auf linie {t} | ordne {n} der aktionslinie {t} zu | verschiebe {n} nach {t} | ordne {n} {t} zu`,
    'action cancel {n} {t}': `storniere | stornieren | storniert | streiche | streichen | ist gestrichen | sage {n} ab |
      {n} absagen | ziehe {n} zurück | {n} entfällt | breche {n} ab | {n} abbrechen`,
    'action merge {n} {m}': `führe {n} mit {m} zusammen | führe {n} und {m} zusammen | {n} mit {m} zusammenführen |
      lege {n} mit {m} zusammen | {n} und {m} zusammenführen | {n} ist doppelt mit {m} |
      {n} ist ein duplikat von {m}`,
    'action link {n} {m}': `verknüpfe {n} mit {m} | verknüpfe {n} und {m} | {n} mit {m} verknüpfen |
      verbinde {n} mit {m} | {n} gehört zu {m} | {n} und {m} verknüpfen`,
    'action unlink {n} {m}': `löse {n} von {m} | trenne {n} von {m} | trenne {n} und {m} | {n} von {m} trennen`,
    'action contribute {n} yes': `trage zu {n} bei | tragen zu {n} bei | wirken an {n} mit | wirke an {n} mit |
      machen bei {n} mit | beteiligen uns an | mache bei {n} mit | beteilige mich an`,
    'action contribute {n} no {t}': `tragen nicht zu {n} bei | trage nicht zu {n} bei | wirken nicht an {n} mit |
      beteiligen uns nicht an | tragen zu {n} nicht bei | machen bei {n} nicht mit`,
    'action contribute {n} ask {t}': `bitte {t} um einen beitrag zu {n} | frage {t} nach einem beitrag zu {n}`,
    'action snooze {n} {t}': `erinnere mich an {n} {t} | erinnere mich {t} an {n} | stelle {n} zurück bis {t} |
      schlummern | snooze {n} {t} | verschiebe die erinnerung an {n} auf {t} |
      erinnern sie mich an {n} {t}`,
    'action undo {n}': `mache {n} rückgängig | mach {n} rückgängig | {n} rückgängig machen | {n} rückgängig`,
    'action new': `mach daraus einen aktionspunkt | mache daraus einen aktionspunkt |
      machen sie daraus einen aktionspunkt | mach daraus eine aufgabe |
      mache daraus eine aufgabe | erstelle einen aktionspunkt | neuer aktionspunkt |
      das ist ein aktionspunkt | neue aufgabe | lege einen aktionspunkt an |
      mach daraus eine aktion | mache daraus eine aktion`,
    'action new {t}': `neuer aktionspunkt | neue aufgabe | erstelle einen aktionspunkt | aktionspunkt | aufgabe`,
    'action list words {t}': `suche aktionspunkte zu {t} | suche aufgaben zu {t} | suche in den aktionspunkten {t}`,
    'action export {t}': `exportiere | exportieren | exportiere {t} | exportiere die aktionspunkte |
      exportiere aktionspunkte als {t} | exportiere als {t} |
      exportiere die aktionspunkte als {t} | aktionspunkte exportieren`,
    'ask {t}': `frage`,
    'who {t}': `wer ist zuständig für {t} | wer ist für {t} zuständig |
      welche stelle ist zuständig für {t} | zuständig für {t} |
      welche stelle ist für {t} zuständig | welcher dienst ist zuständig für {t} |
      wem gehört {t}`,
    'who line {t}': `wer ist verantwortlich für {t} | wer leitet {t} | wer leitet die aktionslinie {t} |
      wer ist für {t} verantwortlich | wer ist zuständig für die aktionslinie {t} |
      wer ist verantwortlich für die aktionslinie {t} | wer ist für aktionslinie {t} zuständig |
      wer ist zuständig für aktionslinie {t}`,
    help: `hilfe | was kannst du | was können sie | was kannst du tun | welche befehle gibt es |
      befehle | hilf mir`,
    'help {t}': `hilfe {t} | hilfe zu {t} | hilfe für {t}`,
    language: `sprache | meine sprache | andere sprache`,
    'language {t}': `sprache {t} | sprich {t} | sprechen sie {t} | auf {t} | antworte auf {t} |
      antworten sie auf {t} | meine sprache ist {t}`,
    settings: `einstellungen | meine einstellungen | präferenzen`,
    'settings mute on': `stumm | stummschalten | schalte erinnerungen aus | schalte benachrichtigungen aus |
      keine erinnerungen`,
    'settings mute off': `schalte erinnerungen ein | schalte benachrichtigungen ein | stummschaltung aufheben |
      nicht mehr stumm`,
    'settings notify here': `schicke nachrichten hierher | schicke benachrichtigungen hierher | benachrichtige mich hier`,
    'settings notify last': `schicke nachrichten wo ich zuletzt war | benachrichtige mich wo ich zuletzt war`,
    'settings vacation {t}': `urlaub {t} | im urlaub {t} | bin im urlaub {t} | ferien {t} | habe urlaub {t}`,
    failed: `fehlgeschlagen | fehlgeschlagene nachrichten | nicht zugestellt |
      nicht zugestellte nachrichten`,
  },
  list: {
    nouns: `aktionspunkte | aktionen`,
    tasks: `aufgaben`,
    around: `zeige | zeig | liste | liste der | übersicht | übersicht über | welche | sind | alle | mir |
      die | der | den | in | zu | zur | von | vom | für | des | dem | das | und | noch | bitte |
      es | gibt | mit | was | ich | muss | tun | unsere | habe`,
    mine: `meine | meiner | für mich`,
    overdue: `überfällig | überfällige | überfälligen | verspätet | verspätete | zu spät`,
    open: `offen | offene | offenen | laufende`,
    closed: `geschlossen | geschlossene | geschlossenen`,
    statuses: {
      proposed: `vorgeschlagen | vorgeschlagene`,
      assigned: `zugewiesen | zugewiesene | unbeantwortete`,
      accepted: `angenommen | angenommene`,
      declined: `abgelehnt | abgelehnte`,
      'in-progress': `in arbeit | begonnene`,
      blocked: `aufgehalten | aufgehaltene | blockiert | blockierte | blockierten`,
      done: `erledigt | erledigte | erledigten | fertige`,
      confirmed: `bestätigt | bestätigte`,
      cancelled: `gestrichen | gestrichene | stornierte`,
      merged: `zusammengeführt | zusammengeführte`,
    },
    axis: `achse`,
    line: `aktionslinie | linie | handlungslinie`,
  },
  languageNames: { nl: `niederländisch | flämisch`, fr: `französisch`, de: `deutsch`, en: `englisch` },
}
