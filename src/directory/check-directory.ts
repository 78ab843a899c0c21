// Checks that a directory holds together: references, owners, levels and the words it quotes.
import { checkQuotations } from './check-quotations.js'
import type { Problem } from './problems.js'
import {
  fallbackLine,
  sections,
  type AxisChannel,
  type Directory,
  type Level,
  type Seat,
  type Section,
} from './types.js'

/** What the directory speaks of. */
export interface DirectoryContext {
  /** Texts of the documents' passages, by passage id. */
  passages: ReadonlyMap<string, string>
  /** The action lines that there are. */
  lines: readonly string[]
}

/** Everything that is wrong with a directory whose entries have the right form; none when it may be used. */
export function checkDirectory(directory: Directory, context: DirectoryContext): Problem[] {
  return [
    ...sections.flatMap((section) => checkIds(directory, section)),
    ...checkLines(directory, context.lines),
    ...checkCompetences(directory),
    ...checkPeople(directory),
    ...directory.channels.flatMap((channel, index) => checkChannel(directory, channel, index)),
    ...checkQuotations(directory, context.passages),
  ]
}

type Spot = Omit<Problem, 'message'>

function checkChannel(directory: Directory, channel: AxisChannel, index: number): Problem[] {
  const about = [
    ['axis', 'axes', channel.axis],
    ['line', 'actionLines', channel.line],
    ['agency', 'agencies', channel.agency],
  ] as const
  return about.flatMap(([word, section, id]) =>
    // A change that was recorded before channels had a line or an agency knows of none.
    typeof id === 'string'
      ? checkReference(directory, { section: 'channels', index, path: [word] }, section, id)
      : [],
  )
}

function checkIds(directory: Directory, section: Section): Problem[] {
  const ids = directory[section].map((entry): string => entry.id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ section, index, path: ['id'], message: `the id "${id}" is used twice` }],
  )
}

const singular: Record<Section, string> = {
  about: 'section',
  axes: 'axis',
  actionLines: 'action line',
  agencies: 'agency',
  competences: 'competence',
  channels: 'channel',
  people: 'person',
}

function checkReference(directory: Directory, spot: Spot, to: Section, id: string): Problem[] {
  if (directory[to].some((entry) => entry.id === id)) return []
  return [{ ...spot, message: `no ${singular[to]} has the id "${id}"` }]
}

function checkSeat(directory: Directory, spot: Spot, seat: Seat | null): Problem[] {
  if (seat === null) return []
  const at = (step: string): Spot => ({ ...spot, path: [...spot.path, step] })
  const unknown = checkReference(directory, at('agency'), 'agencies', seat.agency)
  if (seat.person === null) return unknown
  const person = directory.people.find((candidate) => candidate.id === seat.person)
  if (person === undefined)
    return [...unknown, ...checkReference(directory, at('person'), 'people', seat.person)]
  const wrong = (message: string): Problem => ({ ...at('person'), message })
  return [
    ...unknown,
    ...(person.agency === seat.agency ? [] : [wrong(`"${person.id}" belongs to "${person.agency}"`)]),
    ...(person.roles.includes('owner') ? [] : [wrong(`"${person.id}" lacks the role "owner"`)]),
  ]
}

function checkAgencies(directory: Directory, spot: Spot, agencies: string[]): Problem[] {
  return agencies.flatMap((agency, index) =>
    checkReference(directory, { ...spot, path: [...spot.path, index] }, 'agencies', agency),
  )
}

function checkLines(directory: Directory, expected: readonly string[]): Problem[] {
  const known = directory.actionLines.map((line) => line.id)
  const section = 'actionLines'
  const absent = [...new Set([...expected, fallbackLine])]
    .filter((id) => !known.includes(id))
    .map(
      (id) => ({ section, index: null, path: [], message: `the action line "${id}" has no owner` }) as const,
    )
  const wrong = directory.actionLines.flatMap((line, index): Problem[] => {
    const at = (...path: string[]): Spot => ({ section, index, path })
    const same = line.owner.agency === line.deputy.agency && line.owner.person === line.deputy.person
    return [
      ...(expected.includes(line.id)
        ? []
        : [{ ...at('id'), message: `there is no action line "${line.id}"` }]),
      ...(line.axis === null ? [] : checkReference(directory, at('axis'), 'axes', line.axis)),
      ...checkSeat(directory, at('owner'), line.owner),
      ...checkSeat(directory, at('deputy'), line.deputy),
      ...(same ? [{ ...at('deputy'), message: 'the deputy is the owner' }] : []),
      ...checkAgencies(directory, at('contributors'), line.contributors),
      ...checkLevels(directory, at('levels'), line.levels, [line.owner.agency, ...line.contributors]),
    ]
  })
  return [...absent, ...wrong]
}

/** A level whose competence is touched has somebody who answers for it. */
function checkLevels(directory: Directory, spot: Spot, levels: Level[], agencies: string[]): Problem[] {
  const answered = directory.agencies
    .filter((agency) => agencies.includes(agency.id))
    .flatMap((agency) => agency.levels)
  return levels
    .filter((level) => !answered.includes(level))
    .map((level) => ({ ...spot, message: `nobody answers for the level "${level}"` }))
}

function checkCompetences(directory: Directory): Problem[] {
  return directory.competences.flatMap((competence, index): Problem[] => {
    const at = (...path: string[]): Spot => ({ section: 'competences', index, path })
    const line = directory.actionLines.find((candidate) => candidate.id === competence.line)
    const owner = competence.owner ?? line?.owner
    const answering = [...(owner === undefined ? [] : [owner.agency]), ...competence.contributors]
    return [
      ...checkReference(directory, at('line'), 'actionLines', competence.line),
      ...checkSeat(directory, at('owner'), competence.owner),
      ...checkSeat(directory, at('deputy'), competence.deputy),
      ...checkAgencies(directory, at('contributors'), competence.contributors),
      ...checkLevels(directory, at('levels'), competence.levels, answering),
    ]
  })
}

function checkPeople(directory: Directory): Problem[] {
  const accounts = directory.people.flatMap((person) => person.accounts)
  return directory.people.flatMap((person, index): Problem[] => [
    ...checkReference(directory, { section: 'people', index, path: ['agency'] }, 'agencies', person.agency),
    ...person.accounts
      .filter((account) => accounts.indexOf(account) !== accounts.lastIndexOf(account))
      .map((account): Problem => ({
        section: 'people',
        index,
        path: ['accounts'],
        message: `the account "${account}" stands twice`,
      })),
  ])
}
