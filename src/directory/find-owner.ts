// Finds who answers for a message: the owner, the deputy, and the other levels that must answer too.
import { ConfigError } from '../errors.js'
import type { Translated } from '../languages.js'
import { findNamedAgencies, isFederal } from './find-named-agencies.js'
import { findSubjects, isShared, type FoundSubjects } from './find-subjects.js'
import {
  fallbackLine,
  type ActionLine,
  type Agency,
  type Basis,
  type Competence,
  type Directory,
  type Level,
  type Quotation,
  type Seat,
} from './types.js'

export interface OwnerQuestion {
  /** null when nobody knows the action line. */
  line: string | null
  text: string
  /** Id of a competence that somebody chose. */
  subject?: string
  /** Passages that support the action line; absent when nobody looked. */
  passageIds?: readonly string[]
}

/** Why an agency must answer: the line or a subject is shared, or the message names the agency. */
type ContributorGround =
  { kind: 'line'; line: string } | { kind: 'subject'; subject: string } | { kind: 'named' }

interface NeededContributor {
  agency: string
  because: ContributorGround
}

export interface OwnerFinding {
  owner: Seat
  deputy: Seat
  /** Must accept or decline; never empty when `levels` goes beyond a federal owner. */
  contributors: NeededContributor[]
  /** May take part, and need not answer. */
  invited: string[]
  /** Levels of government whose competence is touched. */
  levels: Level[]
  /** Ids of the competences that apply, the deciding one first. */
  subjects: string[]
  basis: Basis
  reason: Translated
  passage: Quotation | null
  /** Why a coordinator has to choose; null when the directory is clear. */
  doubt: { kind: 'line-unknown' } | { kind: 'subject-unclear'; subjects: string[] } | null
}

/**
 * Finds the owner of a message. Where the strategy divides the powers no federal owner stands alone: the
 * other levels' agencies are contributors who must answer, and a doubt is said, with its choices.
 * @throws ConfigError when the directory has no such action line
 */
export function findOwner(directory: Directory, question: OwnerQuestion): OwnerFinding {
  const line = getLine(directory, question.line ?? fallbackLine)
  const named = findNamedAgencies(directory, question.text)
  if (question.line === null) return unknownLine(line, named)
  const found = findSubjects(directory, { ...question, line: line.id })
  const { owner, deputy } = chooseSeats(line, found.sure[0], named)
  const applying = [...found.sure, ...found.possible.filter(isShared)]
  const contributors = gatherContributors(directory, { line, applying, named, owner })
  const ground = found.sure[0] ?? line
  return {
    owner,
    deputy,
    contributors,
    invited: line.contributors.filter(
      (agency) => agency !== owner.agency && contributors.every((needed) => needed.agency !== agency),
    ),
    levels: distinct([line, ...applying, ...named].flatMap((entry) => entry.levels)),
    subjects: found.sure.map((subject) => subject.id),
    basis: ground.basis,
    reason: ground.reason,
    passage: ground.passage,
    doubt: findDoubt(found),
  }
}

function getLine(directory: Directory, id: string): ActionLine {
  const line = directory.actionLines.find((candidate) => candidate.id === id)
  if (line === undefined) throw new ConfigError(`the directory has no action line "${id}"`)
  return line
}

function unknownLine(fallback: ActionLine, named: Agency[]): OwnerFinding {
  return {
    owner: fallback.owner,
    deputy: fallback.deputy,
    contributors: named.map((agency) => ({ agency: agency.id, because: { kind: 'named' } })),
    invited: [],
    levels: distinct(['federal' as const, ...named.flatMap((agency) => agency.levels)]),
    subjects: [],
    basis: fallback.basis,
    reason: fallback.reason,
    passage: fallback.passage,
    doubt: { kind: 'line-unknown' },
  }
}

function chooseSeats(line: ActionLine, subject: Competence | undefined, named: Agency[]) {
  const owner = subject?.owner ?? line.owner
  const inherited = subject?.owner == null || sameSeat(owner, line.owner) ? line.deputy : line.owner
  const deputy = subject?.deputy ?? inherited
  // The one community or region that the message names leads what is the communities' or regions' own.
  const competent = named.filter((agency) => subject?.contributors.includes(agency.id))
  const [only] = competent
  if (
    subject === undefined ||
    subject.levels.includes('federal') ||
    only === undefined ||
    competent.length > 1
  )
    return { owner, deputy }
  return { owner: { agency: only.id, person: null }, deputy: owner }
}

function sameSeat(one: Seat, other: Seat): boolean {
  return one.agency === other.agency && one.person === other.person
}

interface Parties {
  line: ActionLine
  applying: Competence[]
  named: Agency[]
  owner: Seat
}

function gatherContributors(directory: Directory, { line, applying, named, owner }: Parties) {
  const isPlainFederal = (id: string) =>
    directory.agencies.some((agency) => agency.id === id && isFederal(agency))
  const because: ContributorGround = { kind: 'line', line: line.id }
  const ofSubjects = applying.flatMap(({ id, owner: lead, contributors }): NeededContributor[] =>
    [...(lead === null ? [] : [lead.agency]), ...contributors].map((agency) => ({
      agency,
      because: { kind: 'subject', subject: id },
    })),
  )
  const bothFederal = (agency: string) => isPlainFederal(owner.agency) && isPlainFederal(agency)
  const ofLine = [line.owner.agency, ...line.contributors]
    .filter((agency) => !bothFederal(agency))
    .map((agency): NeededContributor => ({ agency, because }))
  const ofNames = named.map(({ id }): NeededContributor => ({ agency: id, because: { kind: 'named' } }))
  const all = [...ofSubjects, ...ofLine, ...ofNames].filter(({ agency }) => agency !== owner.agency)
  return all.filter(({ agency }, index) => all.findIndex((needed) => needed.agency === agency) === index)
}

function findDoubt({ sure, possible }: FoundSubjects): OwnerFinding['doubt'] {
  const shared = possible.filter(isShared)
  if (sure.length > 0 || shared.length === 0) return null
  return { kind: 'subject-unclear', subjects: shared.map((subject) => subject.id) }
}

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)]
}
