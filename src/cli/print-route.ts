// Prints a proposed route for a person to read.
import type { ProposedRoute, RouteOutcome } from '../actions/route.js'
import { headingsShown } from '../bot/views/shown-headings.js'
import type { Directory, Seat } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { StrategyDocument } from '../retrieval/types.js'

/** Alternatives shown beside the first. */
const mostAlternatives = 2

/** What the names are looked up in. */
export interface RouteNames {
  directory: Directory
  documents: StrategyDocument[]
  /** For names, where the message's own language is unknown. */
  language: Language
}

/** The route in lines, names in the message's language. */
export function describeRoute(outcome: RouteOutcome, names: RouteNames): string {
  if (outcome.kind === 'marked') {
    const { level, origin } = outcome.marking
    return `This message is marked ${level} (${origin}): it is not routed, and nothing of it is kept.\n`
  }
  const language = outcome.captured.language ?? names.language
  return describeProposal(outcome, { ...names, language })
    .map((line) => `${line}\n`)
    .join('')
}

function describeProposal(route: ProposedRoute, names: RouteNames): string[] {
  const { isAction, actionLine, alternatives } = route
  const [first, ...others] = alternatives.map(({ actionLine: line, confidence }) => {
    return `${lineName(line, names)} (${Math.round(confidence * 100)} %)`
  })
  const rest = others.slice(0, mostAlternatives).map((other) => `             or ${other}`)
  if (!isAction)
    return ['No action: this message asks for nothing to be done.', `Nearest line: ${first ?? ''}`]
  return [
    `Action line: ${actionLine === null ? 'not sure, a coordinator chooses' : ''}`.trimEnd(),
    `             ${first ?? ''}`,
    ...(actionLine === null ? rest : rest.slice(0, 1)),
    ...describeCapture(route),
    ...describeOwner(route, names),
    ...describeEvidence(route, names),
  ]
}

function describeCapture({ captured: { title, due, dueText } }: ProposedRoute): string[] {
  const words = dueText === null ? '' : ` «${dueText}»`
  return [
    `Title:       ${title === '' ? '(none found)' : title}`,
    `Due:         ${due ?? (dueText === null ? 'no day named' : 'no day known')}${words}`,
  ]
}

function describeOwner({ owner }: ProposedRoute, names: RouteNames): string[] {
  const asked = owner.contributors.map(({ agency }) => agencyName(agency, names))
  return [
    `Owner:       ${seatName(owner.owner, names)}`,
    `Deputy:      ${seatName(owner.deputy, names)}`,
    ...(asked.length === 0 ? [] : [`Must answer: ${asked.join('; ')}`]),
    `Because:     ${owner.reason[names.language]}`,
    ...(owner.doubt === null ? [] : ['             (a coordinator has to confirm this)']),
  ]
}

function describeEvidence({ evidence }: ProposedRoute, { documents }: RouteNames): string[] {
  const headingsOf = headingsShown(documents)
  const passages = documents.flatMap((document) => document.passages)
  return evidence.flatMap(({ passageId, quote }) => {
    const passage = passages.find(({ id }) => id === passageId)
    const source = passage === undefined ? passageId : headingsOf(passage).slice(1).join(' › ')
    return [`  «${quote}»`, `  — ${source}`]
  })
}

function lineName(id: string, { directory, language }: RouteNames): string {
  const line = directory.actionLines.find((candidate) => candidate.id === id)
  return line === undefined ? id : `${id} ${line.name[language]}`
}

function agencyName(id: string, { directory, language }: RouteNames): string {
  return directory.agencies.find((agency) => agency.id === id)?.name[language] ?? id
}

function seatName({ agency, person }: Seat, names: RouteNames): string {
  const named = names.directory.people.find(({ id }) => id === person)?.name
  return named === undefined ? agencyName(agency, names) : `${named} (${agencyName(agency, names)})`
}
