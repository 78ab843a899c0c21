// The words of a briefing, in German.
import type { NamedItem, OverdueReason, Tally, Topic } from '../../briefings/types.js'
import { capitalise, joinPhrases, quoteSentences, quoteWords, writeDay } from './briefing-phrases.js'
import type { BriefingWords, Sentences } from './briefing-words-shape.js'

const numbers = 'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ')
const number = (count: number): string => numbers[count] ?? String(count)
/** Standing for a masculine noun, or before or for a feminine one. */
const masculine = (count: number): string => (count === 1 ? 'einer' : count === 0 ? 'keiner' : number(count))
const feminine = (count: number): string => (count === 1 ? 'eine' : count === 0 ? 'keine' : number(count))
const day = (iso: string, today: string): string => writeDay(iso, today, 'de')
const quote = (text: string): string => quoteWords(text, 'de')
const because = (reason: string | null): string => (reason === null ? '' : `: ${quote(reason)}`)
const items = (count: number): string => `${number(count)} ${count === 1 ? 'Aktionspunkt' : 'Aktionspunkte'}`

function item({ id, title, lead }: NamedItem): string {
  return `Aktionspunkt ${id}, ${quote(title)}${lead === null ? '' : ` (${lead})`},`
}

function due(dueOn: string | null, today: string): string {
  return dueOn === null ? '' : `; er ist bis zum ${day(dueOn, today)} zu erledigen`
}

function overdueWhy(why: OverdueReason | null): string {
  if (why === null) return ''
  return why.kind === 'blocked'
    ? `; er ist blockiert${because(why.reason)}`
    : '; er wartet noch auf eine Antwort'
}

const participles: Record<Tally['kind'], string> = {
  new: 'hinzugekommen',
  accepted: 'angenommen',
  finished: 'erledigt',
  declined: 'abgelehnt',
  blocked: 'blockiert',
  cancelled: 'gestrichen',
}

function tally({ kind, count }: Tally, index: number): string {
  const verb = kind === 'new' ? (count === 1 ? 'ist' : 'sind') : count === 1 ? 'wurde' : 'wurden'
  return index === 0
    ? `${verb} ${items(count)} ${participles[kind]}`
    : `${masculine(count)} ${verb} ${participles[kind]}`
}

function topic(about: Topic): string {
  if (about.kind === 'part') return `zu ${quote(about.title)}`
  return about.kind === 'axis' ? `zur Achse ${about.id}` : `zur Aktionslinie ${about.id}`
}

function open(count: number, overdue: number): string {
  if (count === 0) return 'Kein Aktionspunkt ist offen.'
  if (count === 1) return `Ein Aktionspunkt ist offen${overdue === 1 ? ', und er ist überfällig' : ''}.`
  return `${capitalise(items(count))} sind offen${overdue === 0 ? '' : `, davon ${masculine(overdue)} überfällig`}.`
}

function feedback(helpful: number, unhelpful: number): string {
  const all = helpful + unhelpful
  if (helpful > 0 && unhelpful > 0)
    return `${capitalise(number(all))} Rückmeldungen zu Antworten sind eingegangen: ${feminine(helpful)} positive und ${feminine(unhelpful)} negative.`
  const word = helpful > 0 ? 'positive' : 'negative'
  if (all === 1) return `Eine ${word} Rückmeldung zu einer Antwort ist eingegangen.`
  return `${capitalise(number(all))} ${word} Rückmeldungen zu Antworten sind eingegangen.`
}

const states = {
  proposed: ' und muss noch zugewiesen werden',
  assigned: ' und wartet auf eine Antwort',
  accepted: ' und bereits angenommen',
  other: '',
}

const sentences: Sentences = {
  remark: ({ text, by }) => `Anmerkung (${by}): ${quoteSentences(text, 'de')}`,
  lead: ({ text }) => text,
  tally: ({ since, tallies }, today) =>
    `Seit dem ${day(since, today)} ${joinPhrases(tallies.map(tally), 'de')}.`,
  'nothing-changed': ({ since }, today) => `Seit dem ${day(since, today)} hat sich nichts geändert.`,
  open: ({ count, overdue }) => open(count, overdue),
  new: (one, today) => `${item(one.item)} ist neu${states[one.state]}${due(one.dueOn, today)}.`,
  assigned: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} zugewiesen und wartet auf eine Antwort.`,
  accepted: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} angenommen${due(one.dueOn, today)}.`,
  started: (one, today) => `${item(one.item)} ist seit dem ${day(one.on, today)} in Arbeit.`,
  resumed: (one, today) => `${item(one.item)} wurde am ${day(one.on, today)} wieder aufgenommen.`,
  reopened: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} wieder geöffnet${because(one.reason)}.`,
  confirmed: (one, today) => `${item(one.item)} ist erledigt, wie am ${day(one.on, today)} bestätigt wurde.`,
  declined: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} abgelehnt${because(one.reason)}.`,
  cancelled: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} gestrichen${because(one.reason)}.`,
  blocked: (one, today) =>
    `${item(one.item)} ist ${one.still ? 'weiterhin' : `seit dem ${day(one.since, today)}`} blockiert${because(one.reason)}.`,
  finished: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} als erledigt gemeldet${because(one.evidence)}.`,
  merged: (one, today) =>
    `${item(one.item)} wurde am ${day(one.on, today)} mit ${one.into === null ? 'einem anderen Aktionspunkt' : `Aktionspunkt ${one.into}`} zusammengelegt.`,
  'due-moved': (one, today) => {
    if (one.to === null) return `${item(one.item)} hat keinen Termin mehr.`
    if (one.from === null) return `${item(one.item)} ist nun bis zum ${day(one.to, today)} zu erledigen.`
    return `${item(one.item)} hat einen neuen Termin: ${day(one.to, today)} statt ${day(one.from, today)}.`
  },
  'contribution-promised': (one) => `${item(one.item)} erhält einen Beitrag (${one.agency}).`,
  'contribution-declined': (one) =>
    `${item(one.item)} erhält keinen Beitrag (${one.agency})${because(one.reason)}.`,
  overdue: (one, today) =>
    one.still
      ? `${item(one.item)} ist weiterhin überfällig, seit dem ${day(one.dueOn, today)}${overdueWhy(one.why)}.`
      : `${item(one.item)} war bis zum ${day(one.dueOn, today)} zu erledigen und ist jetzt überfällig${overdueWhy(one.why)}.`,
  unanswered: (one, today) => `${item(one.item)} wartet seit dem ${day(one.since, today)} auf eine Antwort.`,
  awaited: (one) =>
    `${item(one.item)} wartet noch auf Antwort zu einem Beitrag (${joinPhrases(one.agencies, 'de')}).`,
  'due-soon': (one, today) => `${item(one.item)} ist bis zum ${day(one.dueOn, today)} zu erledigen.`,
  more: ({ count }) => `${capitalise(number(count))} weitere stehen auf der Tafel.`,
  questions: ({ about, count }) =>
    `${capitalise(feminine(count))} ${count === 1 ? 'Frage' : 'Fragen'} ${topic(about)} ${count === 1 ? 'blieb' : 'blieben'} in der Strategie ohne Antwort.`,
  feedback: ({ helpful, unhelpful }) => feedback(helpful, unhelpful),
}

export const briefingWordsDe: BriefingWords = {
  title: (iso, subject, name) => {
    const head = `Briefing vom ${day(iso, '')}`
    if (subject.kind === 'strategy') return `${head}: die ganze Strategie`
    const before = { axis: `Achse ${subject.id}, `, line: `Aktionslinie ${subject.id}, `, agency: '' }[
      subject.kind
    ]
    return `${head}: ${before}${name ?? subject.id}`
  },
  sections: {
    new: 'Neu',
    progress: 'Fortschritt',
    decisions: 'Entscheidungen',
    attention: 'Braucht Aufmerksamkeit',
    coming: 'Demnächst',
    questions: 'Fragen an Kompas',
  },
  strategySays: 'Was die Strategie sagt',
  sentences,
}
