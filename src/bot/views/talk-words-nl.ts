// What Kompas says in a conversation beside answers and items, in Dutch.
import type { TalkWords } from './talk-words-shape.js'

export const talkWordsNl: TalkWords = {
  answer: {
    helpful: 'Hielp dit antwoord u verder?',
    yes: 'Ja',
    no: 'Nee',
    thanks: 'Dank u. Uw oordeel helpt om Kompas beter te maken.',
    down: {
      title: 'Wat ontbrak er?',
      reason: 'Wat klopte niet of ontbrak',
      hint: 'Dit mag leeg blijven. Zet hier geen geclassificeerde informatie.',
      thanks: 'Dank u. Wie Kompas beheert, leest dit na.',
    },
    choose: 'Deze passage',
    share: 'Deel in het kanaal',
    shared: (name) => `${name} deelt dit antwoord`,
    nothingToShare: 'Er is hier geen antwoord om te delen. Stel uw vraag eerst opnieuw.',
    noPassage: 'Deze passage staat niet meer in de tekst. Stel uw vraag opnieuw.',
  },
  typing: {
    reason: (text) => `Hiervoor is een reden nodig. Typ: ${text}`,
    evidence: (text) => `Zeg ook waaruit blijkt dat het klaar is, bijvoorbeeld met een link. Typ: ${text}`,
    agency: (text) => `Zeg ook om welke dienst het gaat. Typ: ${text}`,
    other: (text) => `Zeg ook om welk ander actiepunt het gaat. Typ: ${text}`,
    until: (text) => `Zeg ook tot wanneer. Typ: ${text}`,
    edit: (text) => `Zeg wat er anders moet. Typ: ${text}`,
    number: (text) => `Zeg ook om welk actiepunt het gaat. Typ: ${text}`,
  },
  form: {
    submit: 'Versturen',
    cancel: 'Terug',
    needed: 'Vul dit in.',
    tooLong: (most) => `Houd het bij ${String(most)} tekens.`,
    noSuchAgency: 'Kies een dienst uit de lijst.',
    noSuchLine: 'Kies een actielijn uit de lijst.',
    noSuchItem: 'Er is voor u geen actiepunt met dit nummer.',
    badDate: 'Kies een dag die nog moet komen.',
  },
  needsRole: {
    create:
      'U kunt geen actiepunten aanmaken. Vraag het aan een coördinator, of aan wie voor uw dienst antwoordt.',
    export: 'U kunt geen actiepunten exporteren. Vraag het aan een coördinator.',
    failed: 'Alleen coördinatoren zien welke berichten niet bezorgd zijn.',
  },
  restricted: 'Dit actiepunt is nu alleen te zien voor wie erbij betrokken is.',
  unknownPerson:
    'Kompas weet nog niet wie u bent in de gids van de diensten. Vraag een beheerder om uw account te koppelen; vragen stellen kunt u nu al.',
  noSuchAgency: (typed) =>
    `De gids kent geen dienst “${typed}”. Typ de naam of de afkorting zoals die in de gids staat.`,
  show: 'Toon het actiepunt',
  showShort: 'Toon',
}
