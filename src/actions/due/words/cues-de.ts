// German words around dates.
import type { CueWords } from './cue-words.js'

export const germanCues: CueWords = {
  deadline:
    'bis, bis zum, bis zur, bis spätestens, bis einschließlich, spätestens, spätestens am, spätestens bis, spätestens zum, vor, vor dem, noch vor, vorm, Frist, Frist ist, Frist bis, Deadline, dl, fällig, fällig am, fällig bis, Abgabe, Abgabe am, Abgabefrist, Abgabetermin, Einsendeschluss, Anmeldeschluss, Redaktionsschluss, Meldeschluss, Stichtag, Zieltermin, Schluss, gegen Ende, due, tegen, endet am, läuft ab am, Rückmeldefrist, Fristende, fertig am, letzter Termin, Termin, Termin ist',
  deadlineNoun:
    'Frist, Deadline, Abgabe, Abgabefrist, Abgabetermin, Einsendeschluss, Anmeldeschluss, Redaktionsschluss, Stichtag, Zieltermin, Fälligkeit, Meldeschluss, Fristende, Rückmeldefrist',
  towards: 'für, f., fürs, zum, zur, für den, für die, auf',
  afterwards:
    'spätestens, fällig, Deadline, als Frist, ist Deadline, ist Frist, allerspätestens, ist Schluss, läuft die Frist',
  at: 'am, im, um, gegen, in, zu, an',
  origin:
    'vom, von, seit, seit dem, ab, ab dem, nach, nach dem, aus, datiert, mit Wirkung vom, aus dem, der, des, am vergangenen',
  event:
    'findet statt, finden statt, stattfindet, statt, beginnt, beginnen, startet, starten, landet, landen, kommt, kommen, tagt, tagen, trifft sich, treffen sich, tritt in Kraft, in Kraft, geschlossen, Urlaub, abwesend, im Urlaub, ich bin, bin ich, wir sind, Geburtstag, Feier, Umtrunk, Empfang, geplant, vorgesehen, bestätigt, terminiert, gibt es, ist wieder, fällt auf, stimmt ab, gebucht',
  gathering:
    'Sitzung, Treffen, Besuch, Runder Tisch, Rat, Gipfel, Übung, Workshop, Ausschuss, Tagung, Konferenz, Anhörung, Plenum, Runde, Flug, Feier, AG, Besprechung, Meeting',
  absence:
    'Urlaub, abwesend, weg, geschlossen, gesperrt, krank, Elternzeit, Ferien, außer Haus, außer Betrieb',
  supposing: 'was wenn, wenn, falls, angenommen, was passiert wenn, was tun wenn',
  happened:
    'war, waren, wurde, wurden, ist passiert, hat, haben, hatte, hatten, fand statt, fanden statt, kam, kamen, ging, fiel, gestohlen, gefunden, gemeldet, veröffentlicht, entdeckt, entschieden, beschlossen, erhalten, bekommen, explodiert, eingebrochen, datiert, festgenommen, beschlagnahmt, Vorfall',
  owed: 'hätte, hätten, war fällig, waren fällig, sollte schon, sollten schon, sollte längst, musste, mussten, war Abgabe, Abgabe war, Frist war, war die Frist, abgelaufen, überfällig, sollte gestern, war Deadline, Deadline war, zugesagt war, verstrichen',
  asked:
    'muss, müssen, soll, sollen, bitte, bitten, kann, kannst du, könnte, könnten, wer, liefern, liefert, schicken, schickt, senden, einreichen, abgeben, melden, rückmelden, Rückmeldung, Antwort, anrufen, erledigen, fertig, fertigstellen, fertig machen, klären, prüfen, besorgen, organisieren, raus, Entwurf, Bericht, Vermerk, Liste, Tabelle, Vorschlag, Fassung, Version, v0, v1, v2, Text, Brief, Konzept, Ergebnis, Plan, Programm, Zwischenstand, Übersicht, Beitrag, Input, Feedback, Stellungnahme, Merkblatt, Einladung, Sprechzettel, Zahlen, Kosten, brauche, brauchen, benötigt, vorlegen, übermitteln, zurück, mitteilen, komplett, Memo, Papier, Notiz',
  filler:
    'bitte, pls, noch, spätestens, danke, wenn möglich, falls möglich, ok, gerne, max, unbedingt, fertig, geht das, schaffbar, also, ja, und, oder, dringend, reicht, genügt, an mich, bei mir, zu mir',
  beforeEvent:
    'bevor, noch bevor, im Vorfeld, rechtzeitig vor, rechtzeitig zu, rechtzeitig zum, rechtzeitig zur',
  untilEvent:
    'vor, bis, bis zum, bis zur, für, fürs, zum, zur, spätestens, spätestens zum, spätestens zur, noch vor, in',
  eventNames:
    'Sommerpause, Sommerferien, Osterferien, Herbstferien, Weihnachtsferien, Ferien, Sommer, Herbst, Winter, Frühjahr, Frühling, Pause, Sitzung, Ministerrat, Gipfel, Treffen, Wahl, Wahlen, Plenum, Plenarsitzung, Besuch, Übung, Abstimmung, Klausur, NSR, Inkrafttreten',
}
