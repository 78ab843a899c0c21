// Small marks that stand on several pages: a status, a due day.
import type { VNode } from 'preact'
import { closedStatuses, type ActionItem, type Status } from '../../actions/types.js'
import { addDays } from '../../actions/working-days.js'
import { boardWords } from '../../bot/views/board-words.js'
import type { Language } from '../../languages.js'
import { showDay, showShortDay } from '../../bot/views/show-date.js'
import { showDistance } from './show-time.js'

/** Farther off than this, days, the date alone says enough. */
const nearDays = 31

/** A status in words; its colour only repeats what the words say. */
export function StatusBadge({ status, language }: { status: Status; language: Language }): VNode {
  return <span class={`badge status-${status}`}>{boardWords[language].statuses[status]}</span>
}

/** True for an item that somebody still has to work on and whose due day has passed. */
export function isOverdue(item: Pick<ActionItem, 'status' | 'dueOn'>, today: string): boolean {
  const isOver = item.status === 'done' || closedStatuses.includes(item.status)
  return !isOver && item.dueOn !== null && item.dueOn < today
}

/** The due day, and how far off it is while that matters. */
export function DueLabel(props: {
  item: Pick<ActionItem, 'status' | 'dueOn'>
  today: string
  language: Language
  isShort?: boolean
}): VNode {
  const { item, today, language, isShort = false } = props
  const { due } = boardWords[language]
  if (item.dueOn === null) return <span class="due quiet">{due.none}</span>
  const isOver = item.status === 'done' || closedStatuses.includes(item.status)
  return (
    <span class={isOverdue(item, today) ? 'due overdue' : 'due'}>
      <time dateTime={item.dueOn}>{(isShort ? showShortDay : showDay)(item.dueOn, language)}</time>
      {!isOver && item.dueOn < addDays(today, nearDays) && ` (${showDistance(item.dueOn, today, language)})`}
    </span>
  )
}
