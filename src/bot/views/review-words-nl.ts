// The words of reviews, in Dutch.
import type { ReviewWords } from './review-words-shape.js'

export const reviewWordsNl: ReviewWords = {
  marks: {
    approved: (office, day) => `Nagekeken en goedgekeurd door ${office} op ${day}.`,
    amended: (office, day) => `Aangepast door ${office} op ${day}.`,
    withdrawn: (office, day) => `${office} heeft dit antwoord op ${day} ingetrokken.`,
  },
  review: 'Nakijken',
  send: 'Stuur naar de verantwoordelijke',
  sent: 'Uw vraag is met uw naam verstuurd naar wie voor dit onderwerp verantwoordelijk is.',
  sentBefore: 'Deze vraag was al verstuurd, of wordt niet meer bewaard. Stel ze opnieuw als het nodig is.',
  question: (name, subject) =>
    `${name} vond geen antwoord in de strategie en stelt u deze vraag (${subject}):`,
  title: 'Na te kijken',
  lead: 'Vragen zonder antwoord, oordelen over antwoorden en verbeteringen. Wat u afsluit, hoort de vrager.',
  none: 'Er is niets na te kijken.',
  kinds: { questions: 'Vragen zonder antwoord', feedback: 'Oordelen', corrections: 'Verbeteringen' },
  count: (subject, count) =>
    `${subject}: ${String(count)} ${count === 1 ? 'vraag' : 'vragen'} zonder antwoord`,
  similar: (count) => (count === 1 ? 'Nog 1 gelijkaardige' : `Nog ${String(count)} gelijkaardige`),
  asks: (name) => `Gesteld door ${name}`,
  notHelpful: (question) => `Het antwoord op “${question}” hielp niet`,
  correction: (text, from, to) => `“${text}”: actielijn ${to} in plaats van ${from}`,
  look: 'Antwoord bekijken',
  close: 'Afsluiten',
  closeTitle: 'Afsluiten',
  closeNote: 'Wat de vrager te lezen krijgt',
  closed: 'Afgesloten; wie het vroeg of meldde, krijgt bericht.',
  closedBefore: 'Dit was al afgesloten.',
  closing: {
    questions: (about, note) => `Uw vraag “${about}” is behandeld. ${note}`.trim(),
    feedback: (about, note) => `Uw oordeel over het antwoord op “${about}” is behandeld. ${note}`.trim(),
    corrections: (about, note) => `Uw verbetering van “${about}” is behandeld. ${note}`.trim(),
  },
  buttons: { approve: 'Goedkeuren', amend: 'Aanpassen', withdraw: 'Intrekken' },
  amend: {
    title: 'Antwoord aanpassen',
    text: 'Het antwoord',
    hint: 'Eén zin per regel, telkens met een letterlijk citaat uit de strategie tussen « en ».',
  },
  withdraw: {
    title: 'Antwoord intrekken',
    note: 'Waarom',
    hint: 'Iedereen die het antwoord ziet, leest dit. U mag het leeg laten.',
    confirm: 'Overal waar dit antwoord staat, komt te staan dat uw dienst het introk.',
  },
  done: {
    approved: 'Goedgekeurd. Dezelfde vraag krijgt voortaan dit antwoord, met de naam van uw dienst.',
    amended: 'Aangepast. Dezelfde vraag krijgt voortaan uw antwoord, met de naam van uw dienst.',
    withdrawn: 'Ingetrokken. Dat staat nu ook waar het antwoord verschenen was.',
  },
  refused: {
    'not-allowed':
      'Alleen wie voor deze actielijn verantwoordelijk is en coördinatoren kijken dit antwoord na.',
    'not-found': 'Dit antwoord wordt niet meer bewaard. Stel de vraag opnieuw.',
    'too-long': 'Deze tekst is te lang. Kort hem in.',
  },
  faults: {
    empty: () => 'Er staat niets. Schrijf minstens één zin met een citaat.',
    'too-many': () => 'Dit zijn te veel zinnen. Gebruik er hoogstens twaalf.',
    'no-quote': (words) => `Deze zin heeft geen citaat: “${words}”. Zet er een tussen « en » bij.`,
    quote: (words) =>
      `Dit staat niet letterlijk in de strategie: «${words}». Neem de woorden over zoals ze er staan.`,
    sentence: (words) => `Deze zin zegt iets dat haar citaat niet zegt, of is geen hele zin: “${words}”.`,
  },
  noReviewer: 'Alleen wie voor een actielijn verantwoordelijk is en coördinatoren zien deze lijst.',
}
