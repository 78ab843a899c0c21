// What an edit changed: the event keeps what was before, the next one (or the item) tells what came after.
import type { ActionEvent, ActionItem } from '../../actions/types.js'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import { shortLineName } from '../../bot/views/names.js'
import { showDay } from '../../bot/views/show-date.js'
import type { Acting } from './types.js'

type Edited = Pick<ActionItem, 'title' | 'dueOn' | 'actionLine'> & Partial<Pick<ActionItem, 'audience'>>

/** Sentences for what an `edit` changed; none for any other event. */
export function listChanges(
  event: ActionEvent,
  history: readonly ActionEvent[],
  item: ActionItem,
  acting: Pick<Acting, 'context' | 'directory'>,
): string[] {
  const before = beforeOf(event)
  if (before === null) return []
  const next = history.find((later) => later.position > event.position && beforeOf(later) !== null)
  const after = (next === undefined ? null : beforeOf(next)) ?? item
  const { language } = acting.context
  const { changed } = boardItemWords[language].history
  const day = (value: string | null) =>
    value === null ? boardWords[language].due.none : showDay(value, language)
  const line = (value: string | null) =>
    value === null ? boardItemWords[language].facts.noLine : shortLineName(acting.directory, value, language)
  return [
    ...(before.title === after.title ? [] : [changed.title(before.title, after.title)]),
    ...(before.dueOn === after.dueOn ? [] : [changed.due(day(before.dueOn), day(after.dueOn))]),
    ...(before.actionLine === after.actionLine
      ? []
      : [changed.line(line(before.actionLine), line(after.actionLine))]),
    ...(before.audience === undefined ? [] : [audienceAfter(event, history, item, language)]),
  ]
}

/** What the audience became: what it was before it was next changed, or what it is. */
function audienceAfter(
  event: ActionEvent,
  history: readonly ActionEvent[],
  item: ActionItem,
  language: Acting['context']['language'],
): string {
  const later = history.filter(({ position }) => position > event.position)
  const next = later.find(({ details }) => details.before?.audience !== undefined)
  const { kind } = next?.details.before?.audience ?? item.audience
  return `${boardWords[language].create.audience}: ${boardItemWords[language].facts.audiences[kind]}`
}

function beforeOf({ kind, details }: ActionEvent): Edited | null {
  const { title, dueOn, actionLine, audience } = details.before ?? {}
  if (kind !== 'edit' || title === undefined || dueOn === undefined || actionLine === undefined) return null
  return { title, dueOn, actionLine, ...(audience === undefined ? {} : { audience }) }
}
