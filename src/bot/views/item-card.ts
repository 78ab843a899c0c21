// An action item as a card for a reader: what it is, how it stands, and what they may do with it now.
import type { ActionItem } from '../../actions/types.js'
import type { Message, Part } from '../types.js'
import { boardItemWords } from './board-item-words.js'
import { boardWords } from './board-words.js'
import { itemButtons } from './item-buttons.js'
import { itemPath } from './item-link.js'
import { colon, fieldsText } from './labelled.js'
import { lineName, personName, seatName, shortAgencyName } from './names.js'
import { showDay, showOverdue } from './show-date.js'
import { siteUrl, type ViewContext } from './view-context.js'

type Field = Extract<Part, { kind: 'fields' }>['fields'][number]

/** "Action item 42: Update the list" */
export function itemTitle(item: Pick<ActionItem, 'id' | 'title'>, { language }: ViewContext): string {
  return boardItemWords[language].name(item.id) + colon[language] + item.title
}

/** The card of an item. */
export function itemCard(item: ActionItem, context: ViewContext): Message {
  const fields = itemFields(item, context)
  const title = itemTitle(item, context)
  const buttons = itemButtons(item, context.viewer, context.language)
  return {
    language: context.language,
    title,
    parts: [
      { kind: 'fields', fields },
      ...spokenParts(item, context),
      ...linkParts(item, context),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
    ],
    fallbackText: fieldsText(title, fields, context.language),
    card: { itemId: item.id, version: item.version },
  }
}

/** What there is to know of an item, each under its name. */
function itemFields(item: ActionItem, context: ViewContext): Field[] {
  const { language, directory } = context
  const { facts, contributors } = boardItemWords[language]
  const answers = answerLines(item, context)
  const line = item.actionLine === null ? facts.noLine : lineName(directory, item.actionLine, language)
  return [
    { label: facts.status, value: boardWords[language].statuses[item.status] },
    { label: facts.lead, value: leadText(item, context) },
    ...deputyField(item, context),
    { label: facts.due, value: dueText(item, context) },
    { label: facts.line, value: line },
    ...(answers.length === 0 ? [] : [{ label: contributors.title, value: answers.join('\n') }]),
    ...(item.mergedInto === null ? [] : [{ label: facts.mergedInto, value: item.mergedInto }]),
    ...(item.links.length === 0 ? [] : [{ label: facts.links, value: item.links.join(', ') }]),
  ]
}

/** One line an answer: long lists of agencies that all still have to answer are read at a glance. */
function answerLines(item: ActionItem, { language, directory }: ViewContext): string[] {
  const { responses } = boardItemWords[language].contributors
  return (['accepted', 'declined', 'pending'] as const).flatMap((response) => {
    const agencies = item.contributors
      .filter((contributor) => contributor.response === response)
      .map(({ agency }) => shortAgencyName(directory, agency, language))
    return agencies.length === 0 ? [] : `${responses[response]}: ${agencies.join(', ')}`
  })
}

function leadText({ lead, status }: ActionItem, { directory, language }: ViewContext): string {
  const { facts } = boardItemWords[language]
  if (lead === null) return facts.nobody
  const name = seatName(directory, lead, language)
  return status === 'proposed' ? `${name} (${facts.suggested})` : name
}

function deputyField({ lead }: ActionItem, { directory, language }: ViewContext): Field[] {
  const deputy = lead?.deputy ?? null
  if (deputy === null) return []
  return [{ label: boardItemWords[language].facts.deputy, value: personName(directory, deputy) }]
}

/** "Friday 18 December 2026 (3 days overdue)" */
export function dueText(
  { dueOn, status }: Pick<ActionItem, 'dueOn' | 'status'>,
  { language, now, zone }: ViewContext,
): string {
  if (dueOn === null) return boardWords[language].due.none
  const isOver = ['done', 'confirmed', 'cancelled', 'merged'].includes(status)
  const late = isOver ? null : showOverdue(dueOn, now, zone, language)
  return late === null ? showDay(dueOn, language) : `${showDay(dueOn, language)} (${late})`
}

/** Why it stands as it does, and what shows that it is done, in people's own words. */
function spokenParts({ status, reason, evidence }: ActionItem, { language }: ViewContext): Part[] {
  const { reasons, evidence: evidenceLabel } = boardItemWords[language]
  const known = status === 'declined' || status === 'blocked' || status === 'cancelled' ? status : 'other'
  const said = [
    ...(reason === null ? [] : [reasons[known] + colon[language] + reason]),
    ...(evidence === null ? [] : [evidenceLabel + colon[language] + evidence]),
  ]
  return said.map((text) => ({ kind: 'text', text }))
}

function linkParts({ id, sourceLink }: ActionItem, { language, publicUrl }: ViewContext): Part[] {
  const { facts, name } = boardItemWords[language]
  const page = siteUrl(publicUrl, itemPath(id))
  const links = [
    ...(sourceLink === null ? [] : [{ label: facts.openSource, url: sourceLink }]),
    ...(page === null ? [] : [{ label: name(id), url: page }]),
  ]
  return links.length === 0 ? [] : [{ kind: 'links', links }]
}
