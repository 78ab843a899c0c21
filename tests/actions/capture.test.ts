// What an action item begins with: a short title in the message's words, the due date, the people.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capture } from '../../src/actions/capture.js'
import { mentionedPeople } from '../../src/actions/mentioned-people.js'
import { longestTitle } from '../../src/actions/title/choose-title.js'

const sent = { sentAt: '2026-06-16T09:30:00+02:00', timezone: 'Europe/Brussels' }
const titleOf = (text: string, thread: string[] = []): string => capture({ text, thread, ...sent }).title

describe('titles', () => {
  const cases: [text: string, title: string][] = [
    [
      '<@U01> kan jij de lijst met noodgeneratoren actualiseren? tegen vrijdag aub',
      'Lijst met noodgeneratoren actualiseren',
    ],
    [
      'Gelieve de gouverneurs uit te nodigen voor het overleg, graag deze week nog 🙏',
      'Gouverneurs uit te nodigen voor het overleg',
    ],
    [
      'Drones boven de haven gezien. <@U01> beelden opvragen bij de politie, voor morgen',
      'Drones boven de haven gezien: beelden opvragen bij de politie',
    ],
    [
      'Waterzuivering Aalst: risicoanalyse cyber opstellen tegen eind juli',
      'Waterzuivering Aalst: risicoanalyse cyber opstellen',
    ],
    [
      'Dag allen, wie belt de ambassade in Nairobi over de evacuatielijst?',
      'Ambassade in Nairobi over de evacuatielijst',
    ],
    [
      '<@U02> peux-tu rédiger une note sur les câbles sous-marins pour jeudi stp ?',
      'Rédiger une note sur les câbles sous-marins',
    ],
    [
      'Il faut compléter l’inventaire des abris avant le 1er juillet, merci',
      'Compléter l’inventaire des abris',
    ],
    [
      'Hôpitaux sans générateur : demander l’état des stocks aux provinces d’ici vendredi',
      'Hôpitaux sans générateur: demander l’état des stocks aux provinces',
    ],
    [
      'Panne du 112 hier. <@U02> proposer un plan de secours avec ASTRID, S27',
      'Proposer un plan de secours avec ASTRID',
    ],
    [
      'Merci de relire le projet d’arrêté sur les drones, réponse pour mardi',
      'Relire le projet d’arrêté sur les drones',
    ],
    [
      '<@U03> bitte Liste der Schutzräume in Eupen aktualisieren, bis Freitag',
      'Liste der Schutzräume in Eupen aktualisieren',
    ],
    [
      'Kann jemand den Vermerk zur Energieversorgung gegenlesen? Frist 1. Juli',
      'Vermerk zur Energieversorgung gegenlesen',
    ],
    [
      'Talsperre Eupen: Einsatzplan mit der Feuerwehr abstimmen, KW 27',
      'Talsperre Eupen: Einsatzplan mit der Feuerwehr abstimmen',
    ],
    ['Wer schreibt den Sprechzettel zur Grenzsicherung? Bis Montag bitte', 'Sprechzettel zur Grenzsicherung'],
    [
      '<@U04> can you draft our lines on sanctions evasion by Thursday please?',
      'Draft our lines on sanctions evasion',
    ],
    [
      'Cable cut off Ostend. <@U04> sends the incident report to NATO by tonight',
      'Send the incident report to NATO',
    ],
    [
      'Hospital network: check the backup links with Belnet, due 30 June',
      'Hospital network: check the backup links with Belnet',
    ],
    ['Hi all, we need an overview of chip suppliers, end of July', 'Overview of chip suppliers'],
  ]
  test.each(cases)('%s', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })
})

describe('titles from the thread', () => {
  const cases: [text: string, thread: string, title: string][] = [
    [
      '<@U01> kan jij dit opnemen?',
      'De lijst met schuilplaatsen in Gent moet nagekeken worden',
      'Lijst met schuilplaatsen in Gent moet nagekeken worden',
    ],
    [
      '<@U02> tu peux t’en occuper ? pour vendredi',
      'Vérifier les stocks de masques dans les provinces',
      'Vérifier les stocks de masques dans les provinces',
    ],
    [
      '<@U03> übernimmst du das bitte?',
      'Funkgeräte der Feuerwehr in Kelmis prüfen',
      'Funkgeräte der Feuerwehr in Kelmis prüfen',
    ],
    [
      '^^ action item please',
      'Ask the ports for their screening procedure',
      'Ask the ports for their screening procedure',
    ],
  ]
  test.each(cases)('%s ← %s', (text, thread, title) => {
    expect(titleOf(text, [thread])).toBe(title)
  })
})

describe('a title', () => {
  const words = [
    'kan',
    'jij',
    'nota',
    'over',
    'de',
    'haven',
    ',',
    ':',
    '. ',
    '?',
    '<@U0AB1>',
    'tegen vrijdag',
    'aub',
    'drones',
    'en',
    'proposition',
    'svp',
    'https://intra.example/x',
    '🚢',
    '(zie bijlage)',
    'draft',
    'Sicherheitsüberprüfungsverordnung',
    '\n',
  ]
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((chosen) => chosen.join(' '))
  const anything = fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 200 }))

  test('has at most 80 characters, on one line, without people and links', () => {
    fc.assert(
      fc.property(anything, fc.array(texts, { maxLength: 3 }), (text, thread) => {
        const title = titleOf(text, thread)
        expect(title.length).toBeLessThanOrEqual(longestTitle)
        expect(title).not.toMatch(/<@|https?:|\n/)
        expect(title).toBe(title.trim())
      }),
      { numRuns: 300 },
    )
  })

  test('does not repeat the due date', () => {
    const { title, due, dueText } = capture({
      text: 'Crisisplan haven herschrijven tegen vrijdag 26 juni aub',
      thread: [],
      ...sent,
    })
    expect({ title, due, dueText }).toEqual({
      title: 'Crisisplan haven herschrijven',
      due: '2026-06-26',
      dueText: 'tegen vrijdag 26 juni',
    })
  })
})

describe('people', () => {
  test('are those mentioned, each once, on Slack and Teams', () => {
    expect(mentionedPeople('<@U1AB> en <@W2|anna> en nog eens <@U1AB>')).toEqual([
      { userId: 'U1AB', name: null },
      { userId: 'W2', name: 'anna' },
    ])
    expect(mentionedPeople('<at>Jan Peeters</at> kijkt na met <at id="29:x">Lies</at>')).toEqual([
      { userId: null, name: 'Jan Peeters' },
      { userId: '29:x', name: 'Lies' },
    ])
    expect(mentionedPeople('niemand')).toEqual([])
  })
})

test('the language is told, unless it is given', () => {
  expect(capture({ text: 'Wie belt de burgemeester van Aalst?', thread: [], ...sent }).language).toBe('nl')
  expect(capture({ text: 'ok', thread: [], language: 'de', ...sent }).language).toBe('de')
})
