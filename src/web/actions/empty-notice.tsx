// What stands in the place of items where there are none, and what to do then.
import type { VNode } from 'preact'
import { boardWords } from '../../bot/views/board-words.js'
import type { Acting } from './types.js'

/** @param props.isNarrowed true when filters may be to blame */
export function EmptyNotice({ acting, isNarrowed }: { acting: Acting; isNarrowed: boolean }): VNode {
  const { list, navigation } = boardWords[acting.context.language]
  const { title, text } = isNarrowed ? list.none : list.noneYet
  return (
    <div class="notice">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
      {!isNarrowed && (
        <p>
          <a class="more" href="/items/new">
            {navigation.create}
          </a>
        </p>
      )}
    </div>
  )
}
