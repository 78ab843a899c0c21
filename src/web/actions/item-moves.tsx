// What a person can do with an item: a button for each move, and a form where words are needed.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'
import { closedStatuses } from '../../actions/types.js'
import type { ItemProps } from './item-view.js'
import { MoveForm } from './move-form.js'
import { mainMoves, offeredMoves } from './offered-moves.js'

/** All moves that the person may make now. */
export function ItemMoves({ acting, view }: ItemProps): VNode {
  const { item } = view
  const words = boardItemWords[acting.context.language].moves
  const offered = offeredMoves(item, acting.viewer)
  // An item without a lead, or one that was turned down, needs a lead first.
  const needsLead = item.status === 'proposed' || item.status === 'declined'
  const isMain = (move: OfferedMove) => mainMoves.includes(move) || (needsLead && move === 'assign')
  const main = offered.filter(isMain)
  const rest = offered.filter((move) => !isMain(move))
  const isClosed = closedStatuses.includes(item.status)
  return (
    <section class="item-moves" aria-labelledby="moves">
      <h2 id="moves">{words.title}</h2>
      {isClosed && <p>{words.over}</p>}
      {!isClosed && offered.length === 0 && <p>{words.none}</p>}
      {main.length > 0 && (
        <div class="moves">
          {main.map((move, index) => (
            <MoveForm key={move} acting={acting} view={view} move={move} isFirst={index === 0} />
          ))}
        </div>
      )}
      {rest.length > 0 && (
        <>
          <h3 class="more-moves">{words.more}</h3>
          <div class="moves">
            {rest.map((move) => (
              <MoveForm key={move} acting={acting} view={view} move={move} isFirst={false} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
