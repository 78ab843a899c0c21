// The words of a briefing, in French.
import type { NamedItem, OverdueReason, Tally, Topic } from '../../briefings/types.js'
import { capitalise, joinPhrases, quoteSentences, quoteWords, writeDay } from './briefing-phrases.js'
import type { BriefingWords, Sentences } from './briefing-words-shape.js'

const numbers = 'aucun un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ')
const number = (count: number): string => numbers[count] ?? String(count)
/** For a feminine noun. */
const feminine = (count: number): string => (count === 1 ? 'une' : number(count))
const day = (iso: string, today: string): string => writeDay(iso, today, 'fr')
const quote = (text: string): string => quoteWords(text, 'fr')
const because = (reason: string | null): string => (reason === null ? '' : ` : ${quote(reason)}`)
const plural = (count: number): string => (count > 1 ? 's' : '')
const items = (count: number): string => `${number(count)} point${plural(count)} d’action`

function item({ id, title, lead }: NamedItem): string {
  return `Le point d’action ${id}, ${quote(title)}${lead === null ? '' : ` (${lead})`},`
}

function due(dueOn: string | null, today: string): string {
  return dueOn === null ? '' : ` ; il doit être terminé pour le ${day(dueOn, today)}`
}

function overdueWhy(why: OverdueReason | null): string {
  if (why === null) return ''
  return why.kind === 'blocked' ? ` ; il est bloqué${because(why.reason)}` : ' ; il attend encore une réponse'
}

const participles: Record<Tally['kind'], string> = {
  new: 'ajouté',
  accepted: 'accepté',
  finished: 'terminé',
  declined: 'refusé',
  blocked: 'bloqué',
  cancelled: 'annulé',
}

function tally({ kind, count }: Tally, index: number): string {
  const who = index === 0 ? items(count) : number(count)
  return `${who} ${count === 1 ? 'a' : 'ont'} été ${participles[kind]}${plural(count)}`
}

function topic(about: Topic): string {
  if (about.kind === 'part') return `sur ${quote(about.title)}`
  return about.kind === 'axis' ? `sur l’axe ${about.id}` : `sur la ligne d’action ${about.id}`
}

function open(count: number, overdue: number): string {
  if (count === 0) return 'Aucun point d’action n’est ouvert.'
  if (count === 1) return `Un point d’action est ouvert${overdue === 1 ? ', et il est en retard' : ''}.`
  return `${capitalise(items(count))} sont ouverts${overdue === 0 ? '' : `, dont ${number(overdue)} en retard`}.`
}

function feedback(helpful: number, unhelpful: number): string {
  const all = helpful + unhelpful
  if (helpful > 0 && unhelpful > 0)
    return `${capitalise(number(all))} avis ont été donnés sur des réponses : ${number(helpful)} positif${plural(helpful)} et ${number(unhelpful)} négatif${plural(unhelpful)}.`
  const word = helpful > 0 ? 'positif' : 'négatif'
  if (all === 1) return `Un avis ${word} a été donné sur une réponse.`
  return `${capitalise(number(all))} avis ${word}s ont été donnés sur des réponses.`
}

const states = {
  proposed: ' et doit encore être attribué',
  assigned: ' et attend une réponse',
  accepted: ' et déjà accepté',
  other: '',
}

const sentences: Sentences = {
  remark: ({ text, by }) => `Remarque (${by}) : ${quoteSentences(text, 'fr')}`,
  lead: ({ text }) => text,
  tally: ({ since, tallies }, today) =>
    `Depuis le ${day(since, today)}, ${joinPhrases(tallies.map(tally), 'fr')}.`,
  'nothing-changed': ({ since }, today) => `Rien n’a changé depuis le ${day(since, today)}.`,
  open: ({ count, overdue }) => open(count, overdue),
  new: (one, today) => `${item(one.item)} est nouveau${states[one.state]}${due(one.dueOn, today)}.`,
  assigned: (one, today) =>
    `${item(one.item)} a été attribué le ${day(one.on, today)} et attend une réponse.`,
  accepted: (one, today) =>
    `${item(one.item)} a été accepté le ${day(one.on, today)}${due(one.dueOn, today)}.`,
  started: (one, today) => `${item(one.item)} est en cours depuis le ${day(one.on, today)}.`,
  resumed: (one, today) => `${item(one.item)} a repris le ${day(one.on, today)}.`,
  reopened: (one, today) => `${item(one.item)} a été rouvert le ${day(one.on, today)}${because(one.reason)}.`,
  confirmed: (one, today) => `${item(one.item)} est terminé, ce qui a été confirmé le ${day(one.on, today)}.`,
  declined: (one, today) => `${item(one.item)} a été refusé le ${day(one.on, today)}${because(one.reason)}.`,
  cancelled: (one, today) => `${item(one.item)} a été annulé le ${day(one.on, today)}${because(one.reason)}.`,
  blocked: (one, today) =>
    `${item(one.item)} est ${one.still ? 'toujours bloqué' : `bloqué depuis le ${day(one.since, today)}`}${because(one.reason)}.`,
  finished: (one, today) =>
    `${item(one.item)} a été déclaré terminé le ${day(one.on, today)}${because(one.evidence)}.`,
  merged: (one, today) =>
    `${item(one.item)} a été fusionné le ${day(one.on, today)} avec ${one.into === null ? 'un autre point d’action' : `le point d’action ${one.into}`}.`,
  'due-moved': (one, today) => {
    if (one.to === null) return `${item(one.item)} n’a plus d’échéance.`
    if (one.from === null)
      return `${item(one.item)} doit désormais être terminé pour le ${day(one.to, today)}.`
    return `${item(one.item)} a une nouvelle échéance : le ${day(one.to, today)} au lieu du ${day(one.from, today)}.`
  },
  'contribution-promised': (one) => `${item(one.item)} recevra une contribution (${one.agency}).`,
  'contribution-declined': (one) =>
    `${item(one.item)} ne recevra pas de contribution (${one.agency})${because(one.reason)}.`,
  overdue: (one, today) =>
    one.still
      ? `${item(one.item)} est toujours en retard, depuis le ${day(one.dueOn, today)}${overdueWhy(one.why)}.`
      : `${item(one.item)} devait être terminé pour le ${day(one.dueOn, today)} et est désormais en retard${overdueWhy(one.why)}.`,
  unanswered: (one, today) => `${item(one.item)} attend une réponse depuis le ${day(one.since, today)}.`,
  awaited: (one) =>
    `${item(one.item)} attend encore une réponse au sujet d’une contribution (${joinPhrases(one.agencies, 'fr')}).`,
  'due-soon': (one, today) => `${item(one.item)} doit être terminé pour le ${day(one.dueOn, today)}.`,
  more: ({ count }) => `${capitalise(number(count))} autres figurent au tableau.`,
  questions: ({ about, count }) =>
    `${capitalise(feminine(count))} question${plural(count)} ${topic(about)} ${count === 1 ? 'est restée' : 'sont restées'} sans réponse dans la stratégie.`,
  feedback: ({ helpful, unhelpful }) => feedback(helpful, unhelpful),
}

export const briefingWordsFr: BriefingWords = {
  title: (iso, subject, name) => {
    const head = `Briefing du ${day(iso, '')}`
    if (subject.kind === 'strategy') return `${head} : toute la stratégie`
    const before = { axis: `axe ${subject.id}, `, line: `ligne d’action ${subject.id}, `, agency: '' }[
      subject.kind
    ]
    return `${head} : ${before}${name ?? subject.id}`
  },
  sections: {
    new: 'Nouveau',
    progress: 'Avancement',
    decisions: 'Décisions',
    attention: 'À suivre de près',
    coming: 'À venir',
    questions: 'Questions à Kompas',
  },
  strategySays: 'Ce que dit la stratégie',
  sentences,
}
