// The words of a briefing, in Dutch.
import type { NamedItem, OverdueReason, Tally, Topic } from '../../briefings/types.js'
import { capitalise, joinPhrases, quoteSentences, quoteWords, writeDay } from './briefing-phrases.js'
import type { BriefingWords, Sentences } from './briefing-words-shape.js'

const numbers = 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')
const number = (count: number): string => numbers[count] ?? String(count)
/** A capital bears no accent. */
const begin = (text: string): string => capitalise(text).replace(/^É/u, 'E')
const day = (iso: string, today: string): string => writeDay(iso, today, 'nl')
const quote = (text: string): string => quoteWords(text, 'nl')
const because = (reason: string | null): string => (reason === null ? '' : `: ${quote(reason)}`)
const items = (count: number): string => `${number(count)} ${count === 1 ? 'actiepunt' : 'actiepunten'}`

function item({ id, title, lead }: NamedItem): string {
  return `Actiepunt ${id}, ${quote(title)}${lead === null ? '' : ` (${lead})`},`
}

function due(dueOn: string | null, today: string): string {
  return dueOn === null ? '' : `; het moet tegen ${day(dueOn, today)} klaar zijn`
}

function overdueWhy(why: OverdueReason | null): string {
  if (why === null) return ''
  return why.kind === 'blocked' ? `; het is geblokkeerd${because(why.reason)}` : '; het wacht nog op antwoord'
}

const participles: Record<Exclude<Tally['kind'], 'new' | 'blocked'>, string> = {
  accepted: 'aanvaard',
  finished: 'afgewerkt',
  declined: 'geweigerd',
  cancelled: 'geannuleerd',
}

function tally({ kind, count }: Tally, index: number): string {
  const one = count === 1
  const who = index === 0 ? items(count) : number(count)
  const verb =
    kind === 'new'
      ? one
        ? 'kwam'
        : 'kwamen'
      : kind === 'blocked'
        ? one
          ? 'raakte'
          : 'raakten'
        : one
          ? 'werd'
          : 'werden'
  const end = kind === 'new' ? 'bij' : kind === 'blocked' ? 'geblokkeerd' : participles[kind]
  return index === 0 ? `${verb} er ${who} ${end}` : `${who} ${verb} ${end}`
}

function topic(about: Topic): string {
  if (about.kind === 'part') return `over ${quote(about.title)}`
  return about.kind === 'axis' ? `over as ${about.id}` : `over actielijn ${about.id}`
}

function open(count: number, overdue: number): string {
  if (count === 0) return 'Er staat geen actiepunt open.'
  if (count === 1) return `Er staat één actiepunt open${overdue === 1 ? ', en dat is te laat' : ''}.`
  return `Er staan ${items(count)} open${overdue === 0 ? '' : `, waarvan ${number(overdue)} te laat`}.`
}

function feedback(helpful: number, unhelpful: number): string {
  const all = helpful + unhelpful
  const kind = (count: number, word: string) => `${number(count)} ${word}`
  if (helpful > 0 && unhelpful > 0)
    return `Er kwamen ${number(all)} beoordelingen van antwoorden binnen: ${kind(helpful, 'positieve')} en ${kind(unhelpful, 'negatieve')}.`
  const word = helpful > 0 ? 'positieve' : 'negatieve'
  if (all === 1) return `Er kwam één ${word} beoordeling van een antwoord binnen.`
  return `Er kwamen ${number(all)} ${word} beoordelingen van antwoorden binnen.`
}

const states = {
  proposed: ' en moet nog worden toegewezen',
  assigned: ' en wacht op antwoord',
  accepted: ' en al aanvaard',
  other: '',
}

const sentences: Sentences = {
  remark: ({ text, by }) => `Opmerking (${by}): ${quoteSentences(text, 'nl')}`,
  lead: ({ text }) => text,
  tally: ({ since, tallies }, today) =>
    `Sinds ${day(since, today)} ${joinPhrases(tallies.map(tally), 'nl')}.`,
  'nothing-changed': ({ since }, today) => `Sinds ${day(since, today)} is er niets veranderd.`,
  open: ({ count, overdue }) => open(count, overdue),
  new: (one, today) => `${item(one.item)} is nieuw${states[one.state]}${due(one.dueOn, today)}.`,
  assigned: (one, today) =>
    `${item(one.item)} werd op ${day(one.on, today)} toegewezen en wacht op antwoord.`,
  accepted: (one, today) =>
    `${item(one.item)} werd op ${day(one.on, today)} aanvaard${due(one.dueOn, today)}.`,
  started: (one, today) => `${item(one.item)} is sinds ${day(one.on, today)} in uitvoering.`,
  resumed: (one, today) => `${item(one.item)} werd op ${day(one.on, today)} hervat.`,
  reopened: (one, today) => `${item(one.item)} werd op ${day(one.on, today)} heropend${because(one.reason)}.`,
  confirmed: (one, today) => `${item(one.item)} is afgewerkt; dat werd op ${day(one.on, today)} bevestigd.`,
  declined: (one, today) =>
    `${item(one.item)} werd op ${day(one.on, today)} geweigerd${because(one.reason)}.`,
  cancelled: (one, today) =>
    `${item(one.item)} werd op ${day(one.on, today)} geannuleerd${because(one.reason)}.`,
  blocked: (one, today) =>
    `${item(one.item)} is ${one.still ? 'nog altijd' : `sinds ${day(one.since, today)}`} geblokkeerd${because(one.reason)}.`,
  finished: (one, today) =>
    `${item(one.item)} werd op ${day(one.on, today)} als afgewerkt gemeld${because(one.evidence)}.`,
  merged: (one, today) =>
    `${item(one.item)} werd op ${day(one.on, today)} samengevoegd met ${one.into === null ? 'een ander actiepunt' : `actiepunt ${one.into}`}.`,
  'due-moved': (one, today) => {
    if (one.to === null) return `${item(one.item)} heeft geen termijn meer.`
    if (one.from === null) return `${item(one.item)} moet nu tegen ${day(one.to, today)} klaar zijn.`
    return `${item(one.item)} kreeg een nieuwe termijn: ${day(one.to, today)} in plaats van ${day(one.from, today)}.`
  },
  'contribution-promised': (one) => `${item(one.item)} krijgt een bijdrage (${one.agency}).`,
  'contribution-declined': (one) =>
    `${item(one.item)} krijgt geen bijdrage (${one.agency})${because(one.reason)}.`,
  overdue: (one, today) =>
    one.still
      ? `${item(one.item)} is nog altijd te laat, sinds ${day(one.dueOn, today)}${overdueWhy(one.why)}.`
      : `${item(one.item)} moest tegen ${day(one.dueOn, today)} klaar zijn en is nu te laat${overdueWhy(one.why)}.`,
  unanswered: (one, today) => `${item(one.item)} wacht sinds ${day(one.since, today)} op antwoord.`,
  awaited: (one) =>
    `${item(one.item)} wacht nog op antwoord over een bijdrage (${joinPhrases(one.agencies, 'nl')}).`,
  'due-soon': (one, today) => `${item(one.item)} moet tegen ${day(one.dueOn, today)} klaar zijn.`,
  more: ({ count }) => `Nog ${number(count)} andere staan op het bord.`,
  questions: ({ about, count }) =>
    `${begin(number(count))} ${count === 1 ? 'vraag' : 'vragen'} ${topic(about)} ${count === 1 ? 'vond' : 'vonden'} geen antwoord in de strategie.`,
  feedback: ({ helpful, unhelpful }) => feedback(helpful, unhelpful),
}

export const briefingWordsNl: BriefingWords = {
  title: (iso, subject, name) => {
    const head = `Briefing van ${day(iso, '')}`
    if (subject.kind === 'strategy') return `${head}: de hele strategie`
    const before = { axis: `as ${subject.id}, `, line: `actielijn ${subject.id}, `, agency: '' }[subject.kind]
    return `${head}: ${before}${name ?? subject.id}`
  },
  sections: {
    new: 'Nieuw',
    progress: 'Vooruitgang',
    decisions: 'Beslissingen',
    attention: 'Vraagt aandacht',
    coming: 'Binnenkort',
    questions: 'Vragen aan Kompas',
  },
  strategySays: 'Wat de strategie zegt',
  sentences,
}
