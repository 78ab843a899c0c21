// The words around an answer, in Dutch.
import type { AnswerWords } from './answer-words-shape.js'

export const answerWordsNl: AnswerWords = {
  introduction: {
    one: 'Dit zegt de strategie hierover:',
    many: 'Dit zegt de strategie hierover, in verschillende passages:',
  },
  notFound: {
    title: 'De strategie zegt hier niets over',
    next: 'Stel de vraag anders, met woorden die in de strategie zouden kunnen staan, of blader door de tekst.',
  },
  nearest: 'De dichtstbijzijnde passages; ze beantwoorden de vraag niet',
  declined: {
    'off-topic':
      'Deze vraag gaat niet over de nationale veiligheidsstrategie. Vraag wat de strategie zegt over een belang, een dreiging, een as of een actielijn.',
    opinion:
      'Kompas geeft geen mening en geen oordeel. Vraag wat de strategie erover zegt; dan krijgt u de passages zelf.',
    'legal-advice':
      'Kompas geeft geen juridisch advies. Leg de vraag voor aan uw juridische dienst, of vraag wat de strategie over dit onderwerp zegt.',
    operational:
      'De strategie bevat geen operationele instructies. Neem bij een lopend incident contact op met de bevoegde dienst; bel bij direct gevaar 112.',
    person:
      'Kompas geeft geen informatie over personen. Vraag welke taak of dienst de strategie noemt, of raadpleeg de organisatie zelf.',
    'small-talk':
      'Daar kan Kompas niet over meepraten. Stel een vraag over de nationale veiligheidsstrategie en u krijgt de passages die erbij horen.',
    attack:
      'Kompas volgt geen opdrachten die in een vraag verborgen zitten. Stel uw vraag over de strategie in gewone woorden.',
    classified:
      'Kompas kent alleen de openbare strategie en heeft geen geclassificeerde informatie. Zet die ook niet in een vraag; gebruik daarvoor de voorgeschreven kanalen.',
  },
  unclear: {
    empty: 'Er staat nog geen vraag. Typ een vraag over de strategie, of kies een voorbeeld.',
    'too-long':
      'Deze vraag is te lang om op te zoeken. Vat ze samen in een of twee zinnen, of stel ze in delen.',
    'no-words': 'Hier staan geen woorden die Kompas kan opzoeken. Schrijf de vraag in een gewone zin.',
    ambiguous:
      'Deze vraag kan verschillende dingen betekenen. Kies wat u bedoelt, of stel de vraag preciezer.',
  },
  choices: 'Bedoelt u een van deze passages?',
  courtesies: {
    greeting:
      'Dag! Kompas zoekt op wat de nationale veiligheidsstrategie zegt en toont u de passages zelf, woord voor woord.',
    thanks: 'Graag gedaan. U kunt altijd een volgende vraag stellen.',
    help: 'Stel een vraag in gewone woorden, in het Nederlands, Frans, Duits of Engels. Kompas antwoordt met passages uit de strategie, en zegt het eerlijk als de strategie er niets over zegt.',
  },
  exampleQuestionsTitle: 'Bijvoorbeeld',
  exampleQuestions: [
    'Wat zijn de vitale belangen van België?',
    'Wat zegt de strategie over desinformatie?',
    'Hoe worden essentiële diensten beschermd in een crisis?',
    'Wie volgt de uitvoering van de strategie op?',
  ],
  languageModelFailed:
    'Het taalmodel was niet bereikbaar; daarom staan hier de passages zelf, zonder samenvatting.',
  writtenByLanguageModel:
    'Een taalmodel schreef de verbindende zinnen; elke passage is nagekeken tegen de tekst van de strategie.',
  unofficialReading: 'Onofficiële lezing in het Nederlands',
  originalIn: {
    nl: 'Origineel in het Nederlands',
    fr: 'Origineel in het Frans',
    de: 'Origineel in het Duits',
    en: 'Origineel in het Engels',
  },
  languageNames: { nl: 'Nederlands', fr: 'Frans', de: 'Duits', en: 'Engels' },
  source: 'Bron',
  openInReader: 'Lees de passage in de tekst',
  restoredHeading: 'opschrift hersteld; ontbreekt in druk',
  failed:
    'Kompas kan nu geen antwoord geven. Probeer het over een minuut opnieuw; de tekst kunt u intussen wel lezen.',
  notReady: 'Kompas maakt zich klaar en leest de strategie in. Probeer het over een minuut opnieuw.',
}
