// Which date in a message is the deadline, and which dates, numbers and words are none.
import { describe, expect, test } from 'vitest'
import { readDue } from '../../../src/actions/due/read-due.js'
import { testDueCases, testNoDue, tuesday } from './due-cases.js'

describe('the date that the cue governs', () => {
  testDueCases([
    ['Na de brand van 12/6 graag een fiche over de veiligheidsafstanden tegen 1/7', '2026-07-01'],
    ['Oefening in oktober, maar het draaiboek moet er zijn tegen eind augustus', '2026-08-31'],
    ['Deadline antwoord parlementaire vraag is 23 juni, de zitting is op 25 juni', '2026-06-23'],
    ['<@U01ABC> lijst noodgeneratoren bezorgen, vrijdag ten laatste', '2026-06-19'],
    ['Wie schrijft de speech voor het bezoek van 9 juli? Eerste versie tegen vrijdag', '2026-06-19'],
    ['Nota voor de kern van 26/6', '2026-06-26'],
    ['Verslag volgt, opmerkingen tot maandag 12u', '2026-06-22'],
    ['bevraging loopt sinds 1 mei, resultaten binnen de twee weken', '2026-06-30'],
    ['Le colloque se tient le 10 septembre, invitations à envoyer pour le 1er juillet', '2026-07-01'],
    ['Suite au rapport du 3/6, proposer trois mesures d’ici vendredi', '2026-06-19'],
    ['réponse attendue au plus tard le 24 juin, réunion le 29', '2026-06-24'],
    ['<@U02DEF> contribution de la Défense, échéance S26', '2026-06-26'],
    ['Projet de note pour le comité du 30 juin', '2026-06-30'],
    ['Panne hier soir, analyse à remettre demain midi', '2026-06-17'],
    ['Am 3. Juli tagt der Ausschuss, Sprechzettel bis 29. Juni', '2026-06-29'],
    ['Seit dem 1.5. gilt die Regel. Bitte Bericht bis 15.7.', '2026-07-15'],
    ['Frist für die Stellungnahme ist der 26. Juni', '2026-06-26'],
    ['<@U03GHI> Liste der Schutzräume, KW 28', '2026-07-10'],
    ['Entwurf heute noch, die Sitzung ist am Freitag', '2026-06-16'],
    ['Before the Council on 25 June we need a line, draft by Thursday', '2026-06-18'],
    ['The outage of 9 June must not repeat: after-action report by 30 June', '2026-06-30'],
    ['exercise starts 14 September, send the transport plan no later than 1 August', '2026-08-01'],
    ['<@U04JKL> v1 Fri, thanks', '2026-06-19'],
    ['Options paper, mid-July', '2026-07-15'],
    ['Meeting went well. Need the minutes tomorrow pls', '2026-06-17'],
  ])
})

describe('dates that are not the deadline', () => {
  testNoDue([
    'Op 9 september is er oefening in Zeebrugge, wie regelt de bussen?',
    'De wet van 30/7/2018 moet aangepast worden, wie bekijkt dat?',
    'Sinds maandag geen contact meer met de ambassade',
    'ik ben donderdag met verlof, wie neemt over?',
    'Wat als morgen de kabel naar Engeland breekt?',
    'Doel is klimaatneutraal tegen 2050',
    'Le sommet a lieu le 8 juillet, qui prépare les badges ?',
    'Depuis le 1er mai les règles ont changé, mettre à jour la page',
    'je suis absent jeudi, qui me remplace ?',
    'objectif 2030 : qui vérifie les indicateurs ?',
    'Und wenn morgen der Strom ausfällt? Szenario schreiben',
    'Am 1. Juli findet die Übung statt, wer koordiniert?',
    'ich bin bis Freitag im Urlaub... nein, ab Freitag im Urlaub',
    'Gesetz vom 11.12.1998 bitte verlinken',
    'What if they close the strait tomorrow? write it down',
    'The visit is on 3 September, who arranges the rooms?',
    'As of 1 July new rules apply, who updates the handbook?',
    'They said "all done by Friday", nobody believes it',
  ])
})

describe('numbers that are not dates', () => {
  testNoDue([
    'permanentie 24/7 uitwerken',
    'bereikbaar 7/7',
    '3/4 van de gemeenten heeft geen plan',
    'een 2/3 meerderheid zoeken',
    'artikel 12/5 herschrijven',
    'dossier 14/6 nakijken',
    'bel 02 501 02 11',
    'bel +32 2 501 02 11 voor details',
    'versie 3.2 staat online',
    'budget 1,5 mio herbekijken',
    'deux tiers des communes sont prêtes',
    '1/3 des effectifs manque',
    'art. 4/1 du Code à relire',
    'une équipe de 6 personnes pour 3 mois',
    'Verhältnis 2/5 erklären',
    'Punkt 3.4 der Tagesordnung streichen',
    'Vorrat reicht noch 3 Wochen',
    'resolution 2/7 needs a sponsor',
    'release 4.12 broke the export',
    'half of the sites, 3/4 of the staff',
    'chase the 12 firms about export rules',
  ])
})

describe('words that only urge', () => {
  const texts = [
    'zo snel mogelijk aub',
    'dringend!',
    'liefst snel',
    'dès que possible',
    'c’est urgent',
    'au plus vite svp',
    'so schnell wie möglich',
    'zeitnah bitte',
    'asap',
    'no rush',
    'urgent pls',
  ]
  test.each(texts)('%s', (text) => {
    expect(readDue({ text, sentAt: tuesday, timezone: 'Europe/Brussels' })).toEqual({
      due: null,
      dueText: null,
    })
  })
})

describe('events without a known date', () => {
  const cases: [string, string][] = [
    ['Voorstel op één blad vóór de volgende NVR', 'vóór de volgende NVR'],
    ['alles klaar voor het zomerreces', 'voor het zomerreces'],
    ['note à relire avant le prochain CNS', 'avant le prochain CNS'],
    ['boucler avant la rentrée', 'avant la rentrée'],
    ['Konzept vor der Sommerpause', 'vor der Sommerpause'],
    ['Vorlage für die nächste Sitzung', 'für die nächste Sitzung'],
    ['one page before the next NSC', 'before the next NSC'],
    ['finish it before the summer recess', 'before the summer recess'],
  ]
  test.each(cases)('%s', (text, dueText) => {
    expect(readDue({ text, sentAt: tuesday, timezone: 'Europe/Brussels' })).toEqual({ due: null, dueText })
  })
})

describe('the words of the deadline', () => {
  const cases: [string, string][] = [
    ['Fiche afwerken tegen vrijdag', 'tegen vrijdag'],
    ['lijst klaar ten laatste 3 juli', 'ten laatste 3 juli'],
    ['Reactie deze week nog', 'deze week nog'],
    ['note pour demain midi', 'pour demain midi'],
    ['Bericht bis morgen 12 Uhr', 'bis morgen 12 Uhr'],
    ['send it by COB Friday', 'by COB Friday'],
    ['Report by the end of next week.', 'by the end of next week'],
    ['lijst tegen de raad van 17/7', 'tegen de raad van 17/7'],
    ['retour vendredi au plus tard', 'vendredi au plus tard'],
  ]
  test.each(cases)('%s', (text, dueText) => {
    expect(readDue({ text, sentAt: tuesday, timezone: 'Europe/Brussels' }).dueText).toBe(dueText)
  })
})
