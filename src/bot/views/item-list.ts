// A page of action items as a message, with what was asked for above it and a way to the next page below.
import type { ActionItem } from '../../actions/types.js'
import type { ItemFilter, ItemPage } from '../../actions/item-filter.js'
import type { ListItem, Message, Part } from '../types.js'
import { boardWords } from './board-words.js'
import { dueText, itemTitle } from './item-card.js'
import { itemPath } from './item-link.js'
import { listWords } from './list-words.js'
import { lineName, personName, shortAgencyName } from './names.js'
import { talkWords } from './talk-words.js'
import { siteUrl, type ViewContext } from './view-context.js'

export interface ShownList {
  page: ItemPage
  filter: ItemFilter
  /** The filter as a button carries it. */
  command: string
}

/** The page as a message. */
export function itemList({ page, filter, command }: ShownList, context: ViewContext): Message {
  const { language } = context
  const words = listWords[language]
  const title = listTitle(filter, context)
  if (page.items.length === 0) return emptyList(title, filter, context)
  const more =
    page.next === null ? [] : [{ label: words.more, command: `${command} after ${page.next}`.trim() }]
  return {
    ...{ language, title },
    parts: [
      { kind: 'list', items: page.items.map((item) => itemLine(item, context)) },
      ...(more.length === 0 ? [] : [{ kind: 'buttons' as const, buttons: more }]),
    ],
    fallbackText: [
      title,
      ...page.items.map((item) => `${itemTitle(item, context)} (${lineDetail(item, context)})`),
    ].join('\n'),
  }
}

function emptyList(title: string, filter: ItemFilter, { language }: ViewContext): Message {
  const { none, noneOfYours } = listWords[language]
  const text = filter.mine === true && Object.keys(filter).length === 2 ? noneOfYours : none
  const parts: Part[] = [{ kind: 'text', text }]
  return { language, title, parts, fallbackText: `${title}\n${text}` }
}

/** "Action items: yours, overdue, axis 2" */
function listTitle(filter: ItemFilter, { language, directory }: ViewContext): string {
  const words = listWords[language]
  const { agency, actionLine } = filter
  const parts = [
    ...(filter.mine === true ? [words.mine] : []),
    ...(filter.dueBefore === undefined ? [] : [words.overdue]),
    ...(filter.statuses ?? []).map((status) => boardWords[language].statuses[status].toLowerCase()),
    ...(filter.open === undefined || filter.statuses !== undefined
      ? []
      : [filter.open ? words.open : words.closed]),
    ...(filter.axis === undefined ? [] : [words.axis(filter.axis)]),
    ...(actionLine === undefined ? [] : [lineName(directory, actionLine, language)]),
    ...(agency === undefined ? [] : [shortAgencyName(directory, agency, language)]),
    ...(filter.words === undefined ? [] : [words.words(filter.words)]),
  ]
  return parts.length === 0 ? words.title : `${words.title}: ${parts.join(', ')}`
}

/** An item as a line of a list, with a button that shows its card. */
export function itemLine(item: ActionItem, context: ViewContext): ListItem {
  return {
    ...{ text: `${item.id}: ${item.title}`, detail: lineDetail(item, context) },
    url: siteUrl(context.publicUrl, itemPath(item.id)),
    button: { label: talkWords[context.language].showShort, command: `action show ${item.id}` },
  }
}

/** "Assigned · CCB · Friday 18 December 2026" */
function lineDetail(item: ActionItem, context: ViewContext): string {
  const { language, directory } = context
  const { lead } = item
  const who = lead === null ? [] : [shortAgencyName(directory, lead.agency, language)]
  const leader = lead?.person ?? null
  const person = leader === null ? [] : [personName(directory, leader)]
  return [boardWords[language].statuses[item.status], ...who, ...person, dueText(item, context)].join(' · ')
}
