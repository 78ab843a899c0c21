// The form of one move: a button alone, or a button that opens the inputs that the move needs.
import type { ComponentChildren, VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'
import { itemPath } from '../../bot/views/item-link.js'
import { HiddenFields } from './form-parts.js'
import { MoveInputs, type MoveProps } from './move-inputs.js'

/** Moves that need no words. */
const bare: readonly OfferedMove[] = ['accept', 'start', 'confirm']

/** @param props.isFirst true for what most likely comes next */
export function MoveForm(props: MoveProps & { isFirst: boolean }): VNode {
  const { acting, view, move, isFirst } = props
  const words = boardItemWords[acting.context.language].moves
  const label = words.labels[move]
  const kind = isFirst ? 'primary' : undefined
  if (bare.includes(move))
    return (
      <SendForm {...props}>
        <button type="submit" class={kind}>
          {label}
        </button>
      </SendForm>
    )
  return (
    <details class="move" open={view.returned?.move === move}>
      <summary class={kind}>{label}</summary>
      <SendForm {...props}>
        {words.hints[move] !== undefined && <p class="hint">{words.hints[move]}</p>}
        <MoveInputs acting={acting} view={view} move={move} />
        <button type="submit" class={move === 'cancel' ? 'danger' : 'primary'}>
          {label}
        </button>
      </SendForm>
    </details>
  )
}

function SendForm({ acting, view, move, children }: MoveProps & { children: ComponentChildren }): VNode {
  return (
    <form action={`${itemPath(view.item.id)}/${move}`} method="post">
      <HiddenFields acting={acting} />
      <input type="hidden" name="version" value={view.item.version} />
      {children}
    </form>
  )
}
