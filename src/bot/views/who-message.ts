// Who answers for an action line or a subject, or what an agency leads, with the passage that says so.
import { isExample, type ActionLine, type Agency, type Competence, type Seat } from '../../directory/types.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import type { ListItem, Message, Part } from '../types.js'
import { draftWords } from './draft-words.js'
import { colon, fieldsText } from './labelled.js'
import { agencyName, lineName, seatName, shortAgencyName } from './names.js'
import { passageParts } from './passage-parts.js'
import { serviceWords } from './service-words.js'
import type { ViewContext } from './view-context.js'

export interface WhoContext extends ViewContext {
  documents: readonly StrategyDocument[]
}

interface Answering {
  owner: Seat
  deputy: Seat
  contributors: string[]
  ground: ActionLine | Competence
}

const mostOthers = 5

/** The owner of an action line, with the subjects of it that have an arrangement of their own. */
export function whoLine(line: ActionLine, context: WhoContext): Message {
  const { language, directory } = context
  const subjects = directory.competences.filter((each) => each.line === line.id)
  const answering = { owner: line.owner, deputy: line.deputy, contributors: line.contributors, ground: line }
  return whoMessage(lineName(directory, line.id, language), answering, context, [
    ...subjectList(serviceWords[language].who.subjectsOf, subjects, context),
  ])
}

/** The owner of a subject; `others` are subjects that the words may mean too. */
export function whoSubject(subject: Competence, others: readonly Competence[], context: WhoContext): Message {
  const { language, directory } = context
  const line = directory.actionLines.find((each) => each.id === subject.line)
  const owner = subject.owner ?? line?.owner
  const isLines = owner?.agency === line?.owner.agency && owner?.person === line?.owner.person
  const deputy = subject.deputy ?? (isLines ? line?.deputy : line?.owner)
  const seats = { owner: owner ?? { agency: subject.line, person: null }, deputy: deputy ?? owner }
  const answering: Answering = {
    owner: seats.owner,
    deputy: seats.deputy ?? seats.owner,
    ...{ contributors: subject.contributors, ground: subject },
  }
  const title = `${subject.name[language]} (${lineName(directory, subject.line, language)})`
  return whoMessage(title, answering, context, subjectList('', others.slice(0, mostOthers), context))
}

function whoMessage(title: string, answering: Answering, context: WhoContext, more: Part[]): Message {
  const { language, directory } = context
  const words = serviceWords[language].who
  const { owner, deputy, contributors, ground } = answering
  const fields = [
    { label: words.lead, value: seatName(directory, owner, language) },
    { label: words.deputy, value: seatName(directory, deputy, language) },
    ...(contributors.length === 0
      ? []
      : [
          {
            label: words.contributors,
            value: contributors.map((id) => shortAgencyName(directory, id, language)).join(', '),
          },
        ]),
    { label: words.levels, value: ground.levels.map((level) => words.levelNames[level]).join(', ') },
  ]
  const passage = passageParts(ground.passage, context)
  const reasoned = ground.basis === 'reasoned' ? ` ${draftWords[language].reasoned}` : ''
  return {
    ...{ language, title: `${words.title}: ${title}` },
    parts: [
      { kind: 'fields', fields },
      { kind: 'text', text: `${words.why}${colon[language]}${ground.reason[language]}${reasoned}` },
      ...(passage.length === 0
        ? []
        : [
            { kind: 'text' as const, text: ground.basis === 'strategy' ? words.says : words.restsOn },
            ...passage,
          ]),
      ...more,
      ...exampleParts(context),
    ],
    fallbackText: fieldsText(title, fields, language),
  }
}

/** Nobody should take an example for an agreement. */
function exampleParts({ directory, language }: WhoContext): Part[] {
  if (!isExample(directory)) return []
  return [{ kind: 'text', text: serviceWords[language].who.example, style: 'quiet' }]
}

function subjectList(title: string, subjects: readonly Competence[], context: WhoContext): Part[] {
  const { language } = context
  if (subjects.length === 0) return []
  const items = subjects.map(({ id, name }): ListItem => ({
    text: name[language],
    button: { label: serviceWords[language].who.title, command: `who subject ${id}` },
  }))
  const heading: Part[] = title === '' ? [] : [{ kind: 'text', text: title, style: 'quiet' }]
  return [...heading, { kind: 'list', items }]
}

/** The action lines and subjects that an agency leads. */
export function whoAgency(agency: Agency, context: WhoContext): Message {
  const { language, directory } = context
  const words = serviceWords[language].who
  const lines = directory.actionLines.filter(({ owner }) => owner.agency === agency.id)
  const subjects = directory.competences.filter(({ owner }) => owner?.agency === agency.id)
  const names = (entries: readonly string[]) => (entries.length === 0 ? '–' : entries.join('\n'))
  const fields = [
    { label: words.levels, value: agency.levels.map((level) => words.levelNames[level]).join(', ') },
    { label: words.lines, value: names(lines.map(({ id }) => lineName(directory, id, language))) },
    { label: words.subjects, value: names(subjects.map(({ name }) => name[language])) },
  ]
  const title = agencyName(directory, agency.id, language)
  return {
    ...{ language, title },
    parts: [{ kind: 'fields', fields }, ...exampleParts(context)],
    fallbackText: fieldsText(title, fields, language),
  }
}
