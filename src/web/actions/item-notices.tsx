// What the page of an item says first: what has just been done, or why nothing was changed.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { HiddenFields } from './form-parts.js'
import { EventSentence } from './item-history.js'
import type { ItemProps } from './item-view.js'
import { itemPath } from '../../bot/views/item-link.js'
import { offeredMoves } from './offered-moves.js'
import { textOf } from './read-form.js'

/** Notices above the item. */
export function ItemNotices({ acting, view }: ItemProps): VNode | null {
  const words = boardItemWords[acting.context.language].moves
  return (
    <>
      {view.justDone !== null && (
        <p class="notice done" role="status">
          {words.done[view.justDone]}
        </p>
      )}
      <Problem acting={acting} view={view} />
      {view.isUndoable && (
        <form class="undo" action={`${itemPath(view.item.id)}/undo`} method="post">
          <HiddenFields acting={acting} />
          <input type="hidden" name="version" value={view.item.version} />
          <button type="submit">{words.labels.undo}</button>
          <span class="quiet">{words.undoNote}</span>
        </form>
      )}
    </>
  )
}

function Problem({ acting, view }: ItemProps): VNode | null {
  const { returned, item } = view
  if (returned === null) return null
  const { problems } = boardItemWords[acting.context.language]
  const isLost = !offeredMoves(item, acting.viewer).includes(
    returned.move === 'undo' ? 'link' : returned.move,
  )
  return (
    <div class="problem" role="alert">
      <h2>{problems.title}</h2>
      <p>{returned.text}</p>
      {returned.meanwhile.length > 0 && (
        <>
          <p>{problems.meanwhile}</p>
          <ul>
            {returned.meanwhile.map((event) => (
              <li key={event.position}>
                <EventSentence acting={acting} event={event} />
              </li>
            ))}
          </ul>
          {!isLost && <p>{problems.meanwhileNext}</p>}
        </>
      )}
      {isLost && <TypedWords acting={acting} view={view} />}
    </div>
  )
}

/** What was typed in a form that is no longer offered, so that it isn't lost. */
function TypedWords({ acting, view }: ItemProps): VNode | null {
  const { problems } = boardItemWords[acting.context.language]
  const fields = view.returned?.fields
  const typed = ['reason', 'evidence', 'title'].flatMap((name) => {
    const text = fields === undefined ? '' : textOf(fields, name).trim()
    return text === '' ? [] : [text]
  })
  if (typed.length === 0) return null
  return (
    <div class="field">
      <label for="typed">{problems.typed}</label>
      <textarea id="typed" readOnly rows={4}>
        {`\n${typed.join('\n\n')}`}
      </textarea>
    </div>
  )
}
