// The words of a briefing, in English.
import type { NamedItem, OverdueReason, Tally, Topic } from '../../briefings/types.js'
import { capitalise, joinPhrases, quoteSentences, quoteWords, writeDay } from './briefing-phrases.js'
import type { BriefingWords, Sentences } from './briefing-words-shape.js'

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const number = (count: number): string => numbers[count] ?? String(count)
const day = (iso: string, today: string): string => writeDay(iso, today, 'en')
const quote = (text: string): string => quoteWords(text, 'en')
const because = (reason: string | null): string => (reason === null ? '' : `: ${quote(reason)}`)
const items = (count: number): string => `${number(count)} ${count === 1 ? 'item' : 'items'}`

function item({ id, title, lead }: NamedItem): string {
  return `Item ${id}, ${quote(title)}${lead === null ? '' : ` (${lead})`},`
}

function due(dueOn: string | null, today: string): string {
  return dueOn === null ? '' : `; it is due on ${day(dueOn, today)}`
}

function overdueWhy(why: OverdueReason | null): string {
  if (why === null) return ''
  return why.kind === 'blocked' ? `; it is blocked${because(why.reason)}` : '; it still awaits an answer'
}

const participles: Record<Tally['kind'], string> = {
  new: 'added',
  accepted: 'accepted',
  finished: 'finished',
  declined: 'declined',
  blocked: 'blocked',
  cancelled: 'cancelled',
}

function tally({ kind, count }: Tally, index: number): string {
  return `${index === 0 ? items(count) : number(count)} ${count === 1 ? 'was' : 'were'} ${participles[kind]}`
}

function topic(about: Topic): string {
  if (about.kind === 'part') return `about ${quote(about.title)}`
  return about.kind === 'axis' ? `about axis ${about.id}` : `about action line ${about.id}`
}

function open(count: number, overdue: number): string {
  if (count === 0) return 'No items are open.'
  if (count === 1) return `One item is open${overdue === 1 ? ', and it is overdue' : ''}.`
  return `${capitalise(items(count))} are open${overdue === 0 ? '' : `, ${number(overdue)} of them overdue`}.`
}

function feedback(helpful: number, unhelpful: number): string {
  const all = helpful + unhelpful
  if (helpful > 0 && unhelpful > 0)
    return `${capitalise(number(all))} ratings of answers came in: ${number(helpful)} positive and ${number(unhelpful)} negative.`
  const word = helpful > 0 ? 'positive' : 'negative'
  const what = all === 1 ? `${word} rating of an answer` : `${word} ratings of answers`
  return `${capitalise(number(all))} ${what} came in.`
}

const states = {
  proposed: ' and still has to be assigned',
  assigned: ' and awaits an answer',
  accepted: ' and has already been accepted',
  other: '',
}

const sentences: Sentences = {
  remark: ({ text, by }) => `Remark (${by}): ${quoteSentences(text, 'en')}`,
  lead: ({ text }) => text,
  tally: ({ since, tallies }, today) =>
    `Since ${day(since, today)}, ${joinPhrases(tallies.map(tally), 'en')}.`,
  'nothing-changed': ({ since }, today) => `Nothing has changed since ${day(since, today)}.`,
  open: ({ count, overdue }) => open(count, overdue),
  new: (one, today) => `${item(one.item)} is new${states[one.state]}${due(one.dueOn, today)}.`,
  assigned: (one, today) => `${item(one.item)} was assigned on ${day(one.on, today)} and awaits an answer.`,
  accepted: (one, today) =>
    `${item(one.item)} was accepted on ${day(one.on, today)}${due(one.dueOn, today)}.`,
  started: (one, today) => `${item(one.item)} has been under way since ${day(one.on, today)}.`,
  resumed: (one, today) => `${item(one.item)} was resumed on ${day(one.on, today)}.`,
  reopened: (one, today) => `${item(one.item)} was reopened on ${day(one.on, today)}${because(one.reason)}.`,
  confirmed: (one, today) => `${item(one.item)} is finished, as was confirmed on ${day(one.on, today)}.`,
  declined: (one, today) => `${item(one.item)} was declined on ${day(one.on, today)}${because(one.reason)}.`,
  cancelled: (one, today) =>
    `${item(one.item)} was cancelled on ${day(one.on, today)}${because(one.reason)}.`,
  blocked: (one, today) =>
    `${item(one.item)} ${one.still ? 'is still blocked' : `has been blocked since ${day(one.since, today)}`}${because(one.reason)}.`,
  finished: (one, today) =>
    `${item(one.item)} was reported as finished on ${day(one.on, today)}${because(one.evidence)}.`,
  merged: (one, today) =>
    `${item(one.item)} was merged with ${one.into === null ? 'another item' : `item ${one.into}`} on ${day(one.on, today)}.`,
  'due-moved': (one, today) => {
    if (one.to === null) return `${item(one.item)} no longer has a due date.`
    if (one.from === null) return `${item(one.item)} is now due on ${day(one.to, today)}.`
    return `${item(one.item)} has a new due date: ${day(one.to, today)} instead of ${day(one.from, today)}.`
  },
  'contribution-promised': (one) => `${item(one.item)} will get a contribution (${one.agency}).`,
  'contribution-declined': (one) =>
    `${item(one.item)} will get no contribution (${one.agency})${because(one.reason)}.`,
  overdue: (one, today) =>
    one.still
      ? `${item(one.item)} is still overdue, since ${day(one.dueOn, today)}${overdueWhy(one.why)}.`
      : `${item(one.item)} was due on ${day(one.dueOn, today)} and is now overdue${overdueWhy(one.why)}.`,
  unanswered: (one, today) => `${item(one.item)} has been awaiting an answer since ${day(one.since, today)}.`,
  awaited: (one) =>
    `${item(one.item)} still awaits word on a contribution (${joinPhrases(one.agencies, 'en')}).`,
  'due-soon': (one, today) => `${item(one.item)} is due on ${day(one.dueOn, today)}.`,
  more: ({ count }) => `${capitalise(number(count))} more are on the board.`,
  questions: ({ about, count }) =>
    `${capitalise(number(count))} ${count === 1 ? 'question' : 'questions'} ${topic(about)} found no answer in the strategy.`,
  feedback: ({ helpful, unhelpful }) => feedback(helpful, unhelpful),
}

export const briefingWordsEn: BriefingWords = {
  title: (iso, subject, name) => {
    const head = `Briefing of ${day(iso, '')}`
    if (subject.kind === 'strategy') return `${head}: the whole strategy`
    const before = { axis: `axis ${subject.id}, `, line: `action line ${subject.id}, `, agency: '' }[
      subject.kind
    ]
    return `${head}: ${before}${name ?? subject.id}`
  },
  sections: {
    new: 'New',
    progress: 'Progress',
    decisions: 'Decisions',
    attention: 'Needs attention',
    coming: 'Coming up',
    questions: 'Questions to Kompas',
  },
  strategySays: 'What the strategy says',
  sentences,
}
