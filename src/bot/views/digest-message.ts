// A day's reminders as one message: the items by what is to be done about them.
import type { DigestLine } from '../../actions/message-types.js'
import type { ActionItem } from '../../actions/types.js'
import type { Message, Part } from '../types.js'
import { itemTitle } from './item-card.js'
import { itemLine } from './item-list.js'
import { listWords } from './list-words.js'
import { showDay } from './show-date.js'
import type { ViewContext } from './view-context.js'

/** An item and why it is in the reminders. */
export interface ReminderLine {
  item: ActionItem
  step: DigestLine['step']
}

/** What waits longest for somebody comes first. */
const inOrder: readonly DigestLine['step'][] = [
  ...(['coordinator', 'deputy', 'reminder', 'overdue', 'due', 'due-soon'] as const),
]

/** The reminders of a day (YYYY-MM-DD). */
export function digestMessage(day: string, lines: readonly ReminderLine[], context: ViewContext): Message {
  const { language } = context
  const { title, steps, quieter } = listWords[language].digest
  const groups = inOrder
    .map((step) => ({ step, items: lines.filter((line) => line.step === step).map(({ item }) => item) }))
    .filter(({ items }) => items.length > 0)
  const parts = groups.flatMap(({ step, items }): Part[] => [
    { kind: 'text', text: steps[step], style: 'heading' },
    { kind: 'list', items: items.map((item) => itemLine(item, context)) },
  ])
  const shownDay = title(showDay(day, language))
  const spoken = groups.flatMap(({ step, items }) => [
    `${steps[step]}:`,
    ...items.map((item) => `  ${itemTitle(item, context)}`),
  ])
  return {
    ...{ language, title: shownDay },
    parts: [...parts, { kind: 'buttons', buttons: [{ label: quieter, command: 'settings' }] }],
    fallbackText: [shownDay, ...spoken].join('\n'),
  }
}
