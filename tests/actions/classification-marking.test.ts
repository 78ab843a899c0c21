// Texts that bear a classification marking, and texts that only use its words or speak about it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { markingFinder } from '../../src/actions/classification-marking.js'
import { readMarkings } from '../../src/actions/read-markings.js'
import { ConfigError } from '../../src/errors.js'

const findMarking = markingFinder(readMarkings('corpus/markings.json'))

const marked: [text: string, origin: string, level: string][] = [
  ['BEPERKT\nNota over de bewaking van de haven', 'Belgium', 'restricted'],
  ['BEPERKT (Wet 11.12.1998)\nVergadering van 12 mei', 'Belgium', 'restricted'],
  ['DIFFUSION RESTREINTE\nNote sur les drones', 'Belgium', 'restricted'],
  ['BEPERKT / DIFFUSION RESTREINTE', 'Belgium', 'restricted'],
  ['BEPERKT – DIFFUSION RESTREINTE\nlijst van de sites', 'Belgium', 'restricted'],
  ['VERTROUWELIJK\nwie neemt dit op?', 'Belgium', 'confidential'],
  ['CONFIDENTIEL (Loi 11.12.1998)\nanalyse en annexe', 'Belgium', 'confidential'],
  ['Analyse in bijlage.\nGEHEIM', 'Belgium', 'secret'],
  ['GEHEIM - lijst met bronnen, graag nakijken tegen vrijdag', 'Belgium', 'secret'],
  ['SECRET // liste des sources', 'Belgium', 'secret'],
  ['ZEER GEHEIM\nuittreksel', 'Belgium', 'top secret'],
  ['TRÈS SECRET\nextrait', 'Belgium', 'top secret'],
  ['TRES SECRET (Loi du 11 décembre 1998)', 'Belgium', 'top secret'],
  ['[BEPERKT] nota dreigingsbeeld nalezen', 'Belgium', 'restricted'],
  ['(VERTROUWELIJK) fiche persoon nalezen', 'Belgium', 'confidential'],
  ['nota dreigingsbeeld [GEHEIM] graag nalezen', 'Belgium', 'secret'],
  ['Fwd: [CONFIDENTIEL] rapport de situation', 'Belgium', 'confidential'],
  ['Re: GEHEIM - verslag', 'Belgium', 'secret'],
  ['Classificatie: BEPERKT\nnota', 'Belgium', 'restricted'],
  ['Classificatie: beperkt', 'Belgium', 'restricted'],
  ['Niveau de classification : CONFIDENTIEL', 'Belgium', 'confidential'],
  ['Einstufung: GEHEIM', 'Belgium', 'secret'],
  ['nota over de haven - GEHEIM', 'Belgium', 'secret'],
  ['liste des agents | TRÈS SECRET', 'Belgium', 'top secret'],
  ['De nota is VERTROUWELIJK (wet van 11 december 1998) en blijft hier', 'Belgium', 'confidential'],
  ['*BEPERKT*\nnota', 'Belgium', 'restricted'],
  ['**GEHEIM**\n\nnota', 'Belgium', 'secret'],
  ['<b>VERTROUWELIJK</b>\nnota', 'Belgium', 'confidential'],
  ['G E H E I M\nnota', 'Belgium', 'secret'],
  ['--- BEPERKT ---\nnota', 'Belgium', 'restricted'],
  ['GEHEIM – exemplaar 2/5 – blz 1', 'Belgium', 'secret'],
  ['Geheim\nLagebericht von heute', 'Belgium', 'secret'],
  ['STRENG GEHEIM\nBericht', 'Belgium', 'top secret'],
  ['Vertraulich\nBericht an den Minister', 'Belgium', 'confidential'],
  ['RESTREINT UE/EU RESTRICTED\ncouncil document', 'European Union', 'restricted'],
  ['RESTREINT UE / EU RESTRICTED', 'European Union', 'restricted'],
  ['restreint ue/eu restricted\ncouncil document', 'European Union', 'restricted'],
  ['CONFIDENTIEL UE/EU CONFIDENTIAL\nrapport', 'European Union', 'confidential'],
  ['SECRET UE/EU SECRET\nRELEASABLE TO UKRAINE\ntext', 'European Union', 'secret'],
  ['TRÈS SECRET UE/EU TOP SECRET', 'European Union', 'top secret'],
  ['TRES SECRET UE\nnote', 'European Union', 'top secret'],
  ['Doc 9123/26 (RESTREINT UE) à relire', 'European Union', 'restricted'],
  ['(R-UE) The delegation notes the following', 'European Union', 'restricted'],
  ['1. (S-UE/EU-S) Situation on the ground', 'European Union', 'secret'],
  ['EU-R\ntext', 'European Union', 'restricted'],
  ['NATO RESTRICTED\nmeeting of the committee', 'NATO', 'restricted'],
  ['NATO CONFIDENTIAL // draft reply', 'NATO', 'confidential'],
  ['NATO SECRET\nREL TO FIN, SWE\nassessment', 'NATO', 'secret'],
  ['NATO SECRET REL TO UKR\nassessment', 'NATO', 'secret'],
  ['//NATO SECRET//', 'NATO', 'secret'],
  ['COSMIC TOP SECRET ATOMAL', 'NATO', 'top secret'],
  ['OTAN DIFFUSION RESTREINTE\nnote', 'NATO', 'restricted'],
  ['OTAN SECRET\nnote', 'NATO', 'secret'],
  ['Classification: NATO RESTRICTED', 'NATO', 'restricted'],
  ['classified: NATO SECRET', 'NATO', 'secret'],
  ['(NR) Allies agreed to share the costs.', 'NATO', 'restricted'],
  ['2. (NS) The brigade is at 60 percent.', 'NATO', 'secret'],
  ['- (NC) Fuel stocks', 'NATO', 'confidential'],
  ['summary of the meeting [NATO RESTRICTED]', 'NATO', 'restricted'],
  ['VS-NfD\nLagebild', 'Germany', 'restricted'],
  ['VS – NUR FÜR DEN DIENSTGEBRAUCH\nLagebild', 'Germany', 'restricted'],
  ['Einstufung: VS-NfD', 'Germany', 'restricted'],
  ['VS-VERTRAULICH\nBericht', 'Germany', 'confidential'],
  ['Stg. GEHEIM\nrapport', 'Netherlands', 'secret'],
  ['DEPARTEMENTAAL VERTROUWELIJK\nrapport', 'Netherlands', 'restricted'],
  ['SECRET DÉFENSE\nrapport', 'France', 'secret'],
]

const unmarked = [
  'dat is geheim',
  'Dit blijft geheim tot vrijdag',
  'het budget is beperkt',
  'BEPERKT budget, wie zoekt mee naar middelen?',
  'de toegang is beperkt tot tien personen',
  'toegang (beperkt tot 10 personen) regelen',
  'Beperkt',
  'een vertrouwelijk gesprek met de burgemeester plannen',
  'vertrouwelijke info niet mailen aub',
  'confidential chat with the ambassador, please set it up',
  'keep this confidential please',
  'c’est un secret de Polichinelle',
  'le secret professionnel des avocats est à revoir',
  'note sur le secret des sources',
  'une diffusion restreinte suffit pour ce mail',
  'le nombre de places est restreint',
  'das ist kein Geheimnis',
  'geheime Wahl am Freitag vorbereiten',
  'bitte vertraulich behandeln',
  'die geheimen Absprachen prüfen',
  'secret santa list for the team',
  'trade secrets directive: draft our position',
  'the secretary sends the minutes',
  'SECRETARIAT: reserve the room',
  'top secret recipe for the cake, ask Lies',
  'wat is BEPERKT?',
  'Wat betekent NATO SECRET?',
  'mag ik een stuk dat (BEPERKT) is doormailen?',
  'Quelle est la différence entre CONFIDENTIEL et SECRET ?',
  'que veut dire (DIFFUSION RESTREINTE) ?',
  'Was bedeutet VS-NfD?',
  'What is the difference between EU RESTRICTED and NATO RESTRICTED?',
  'NATO SECRET?',
  'wie regelt de machtigingen NATO SECRET voor ons team',
  'Machtiging (NATO SECRET) van 12 mensen vernieuwen tegen 1 mei',
  'clearance NATO SECRET expired for three colleagues',
  'habilitation SECRET UE à demander pour deux experts',
  'toegang tot NATO SECRET-netwerk aanvragen',
  'install a terminal for NATO SECRET in Evere',
  'opleiding over BEPERKT en VERTROUWELIJK plannen',
  'training on (RESTREINT UE) documents next week',
  'wet van 11 december 1998 aanpassen, wie schrijft?',
  'de wet van 11.12.1998 op de classificatie herzien',
  'NATO UNCLASSIFIED\nagenda',
  'het stuk is gedeclassificeerd (was GEHEIM)',
  'document declassified, formerly (NATO RESTRICTED)',
  'Classificatie: geen',
  'classificatie van de risico’s: beperkt zicht op de haven',
  'eu restricted list of suppliers needs an update',
  'EU-R&D budget chase',
  'NR. 12 nakijken',
  'de trein (NS) vanuit Roosendaal heeft vertraging',
  'the NC delegation arrives at noon',
  'DIT IS DRINGEND EN BLIJFT GEHEIM TOT MORGEN',
  'ALLE PLAATSEN ZIJN BEPERKT',
  'they wrote "NATO SECRET" on a birthday card',
  'un agent secret dans le film de vendredi',
  'Le Secrétariat confirme la salle',
  'hoe vertrouwelijk is dit?',
  'Geheim',
  '',
]

describe('texts that bear a marking', () => {
  test.each(marked)('%j: %s, %s', (text, origin, level) => {
    expect(findMarking(text)).toMatchObject({ origin, level })
  })
})

describe('texts without a marking', () => {
  test.each(unmarked)('%j', (text) => {
    expect(findMarking(text)).toBeNull()
  })
})

describe('any text', () => {
  const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 4 })

  test('is marked once a line holds a marking alone', () => {
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.constantFrom('BEPERKT', 'NATO SECRET', 'RESTREINT UE'),
        (before, after, marking) => {
          const others = [...before, ...after].map((line) => line.replaceAll(/[\n<>]/g, ' '))
          expect(
            findMarking(
              [...others.slice(0, before.length), marking, ...others.slice(before.length)].join('\n'),
            ),
          ).not.toBeNull()
        },
      ),
    )
  })

  test('of small letters and ordinary words is not marked', () => {
    const words = fc.array(
      fc.constantFrom('beperkt', 'geheim', 'secret', 'de', 'nota', 'confidentiel', 'is', 'zeer'),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(words, (chosen) => {
        expect(findMarking(chosen.join(' '))).toBeNull()
      }),
    )
  })
})

describe('the list of markings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'markings-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'markings.json')
  const reading = (content: string) => () => {
    writeFileSync(file, content)
    return readMarkings(file)
  }

  test('that is missing is refused, with its name', () => {
    expect(() => readMarkings(join(folder, 'none.json'))).toThrow(ConfigError)
    expect(() => readMarkings(join(folder, 'none.json'))).toThrow('none.json')
  })

  test.each([
    ['not JSON', '{', 'not JSON'],
    ['an empty list', '{"markings":[],"labels":["x"],"laws":[],"additions":[],"about":[]}', 'markings'],
    [
      'an unknown level',
      '{"markings":[{"origin":"X","level":"hidden","names":["A"]}],"labels":["x"],"laws":[],"additions":[],"about":[]}',
      'level',
    ],
    [
      'a marking without forms',
      '{"markings":[{"origin":"X","level":"secret"}],"labels":["x"],"laws":[],"additions":[],"about":[]}',
      'at least one',
    ],
  ])('with %s is refused, with file and reason', (_, content, reason) => {
    expect(reading(content)).toThrow(ConfigError)
    expect(reading(content)).toThrow(reason)
    expect(reading(content)).toThrow(file)
  })
})
