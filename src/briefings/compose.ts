// Composes a briefing from its facts: which sentences it has, in which order, and what each rests on.
import type { Directory } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { composeChanges } from './compose-changes.js'
import { composeState } from './compose-state.js'
import { limitStatements } from './limit-statements.js'
import { nameSubject } from './subjects.js'
import {
  sectionKinds,
  type Briefing,
  type BriefingFacts,
  type BriefingSection,
  type ChangeKind,
  type ChosenPassage,
  type Placed,
  type Source,
  type Statement,
  type Tally,
  type Topic,
} from './types.js'

/** A coordinator's own words, to be said with the next briefing. */
export interface Remark {
  text: string
  /** The person's id, and name as the directory has it. */
  by: string
  name: string
  /** ISO 8601 UTC. */
  at: string
}

export interface ComposeParts {
  directory: Directory
  documents: readonly StrategyDocument[]
  language: Language
  passage: ChosenPassage | null
  remark: Remark | null
}

/** Composes a briefing; one of a period in which nothing happened has two sentences and a remark, if any. */
export function composeBriefing(facts: BriefingFacts, parts: ComposeParts): Briefing {
  const { directory, language, remark } = parts
  const namer = { directory, language }
  const told: Placed[] = [
    ...composeChanges(facts, namer),
    ...composeState(facts, namer),
    ...composeQuestions(facts, parts),
  ]
  const isQuiet = facts.changes.length === 0 && !told.some(([, statement]) => isNews(statement))
  const opening = isQuiet ? quietOpening(facts) : busyOpening(facts)
  const said = isQuiet ? [] : told
  const first = remark === null ? [] : [remarkStatement(remark)]
  return {
    ...{ subject: facts.subject, subjectName: nameSubject(facts.subject, directory, language), language },
    ...{ since: facts.sinceDay, today: facts.today },
    sections: arrange([...[...first, ...opening].map((one): Placed => ['opening', one]), ...said]),
    passage: isQuiet ? null : withSource(parts.passage),
    weeks: isQuiet || facts.items.length === 0 ? [] : facts.weeks,
  }
}

/** What was so before is no news: an item that is still late, or still waits. */
function isNews(statement: Statement): boolean {
  switch (statement.say) {
    case 'overdue':
    case 'blocked':
      return !statement.still
    case 'unanswered':
    case 'awaited':
      return false
    default:
      return true
  }
}

function remarkStatement({ text, by, name, at }: Remark): Statement {
  return { say: 'remark', text, by: name, sources: [{ kind: 'remark', by, at }] }
}

function withSource(passage: ChosenPassage | null): Briefing['passage'] {
  if (passage === null) return null
  const { passageId, quote } = passage
  return { ...passage, sources: [{ kind: 'passage', passageId, quote }] }
}

function quietOpening(facts: BriefingFacts): Statement[] {
  const open = facts.items
  const overdue = open.filter(
    ({ dueOn, status }) => dueOn !== null && dueOn < facts.today && status !== 'done',
  )
  const history: Source = { kind: 'history', after: facts.since, position: facts.position }
  return [
    { say: 'nothing-changed', since: facts.sinceDay, sources: [history] },
    {
      ...{ say: 'open', count: open.length, overdue: overdue.length },
      sources: open.length === 0 ? [history] : open.map(({ id }): Source => ({ kind: 'item', itemId: id })),
    },
  ]
}

const tallied: Record<Tally['kind'], readonly ChangeKind[]> = {
  new: ['new'],
  accepted: ['accepted'],
  finished: ['finished', 'confirmed'],
  declined: ['declined'],
  blocked: ['blocked'],
  cancelled: ['cancelled'],
}

/** One sentence of figures, where there is more than one to tell. */
function busyOpening({ changes, sinceDay }: BriefingFacts): Statement[] {
  const sources: Source[] = []
  const tallies = Object.entries(tallied).flatMap(([kind, counted]): Tally[] => {
    const some = changes.filter((change) => counted.includes(change.kind))
    sources.push(...some.map(({ itemId }): Source => ({ kind: 'item', itemId })))
    return some.length === 0 ? [] : [{ kind: kind as Tally['kind'], count: some.length }]
  })
  return sources.length < 2 ? [] : [{ say: 'tally', since: sinceDay, tallies, sources }]
}

function composeQuestions({ questions, feedback }: BriefingFacts, parts: ComposeParts): Placed[] {
  const unanswered = questions.map(({ partId, ids }): Placed => [
    'questions',
    {
      ...{ say: 'questions', about: topicOf(partId, parts), count: ids.length },
      sources: ids.map((questionId): Source => ({ kind: 'question', questionId })),
    },
  ])
  const { helpful, unhelpful } = feedback
  const given = [...helpful, ...unhelpful]
  if (given.length === 0) return unanswered
  const sources = given.map((feedbackId): Source => ({ kind: 'feedback', feedbackId }))
  const counts = { helpful: helpful.length, unhelpful: unhelpful.length }
  return [...unanswered, ['questions', { say: 'feedback', ...counts, sources }]]
}

function topicOf(partId: string, { documents, language }: ComposeParts): Topic {
  const part = documents.flatMap(({ parts }) => parts).find(({ id }) => id === partId)
  if (part?.number !== undefined && (part.kind === 'axis' || part.kind === 'action-line'))
    return { kind: part.kind === 'axis' ? 'axis' : 'line', id: part.number }
  return { kind: 'part', title: part?.title[language] ?? partId }
}

function arrange(placed: readonly Placed[]): BriefingSection[] {
  return sectionKinds
    .map((kind) => ({
      kind,
      statements: limitStatements(placed.filter(([section]) => section === kind).map(([, one]) => one)),
    }))
    .filter(({ statements }) => statements.length > 0)
}
