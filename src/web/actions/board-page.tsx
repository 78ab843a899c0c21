// The board: a column for each status in which something is left to do, counts for the closed ones.
import type { VNode } from 'preact'
import type { ActionItem, Status } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { lineName } from '../../bot/views/names.js'
import { EmptyNotice } from './empty-notice.js'
import { AxisLinks, FilterForm, QuickLinks } from './filter-form.js'
import { ItemCard } from './item-card.js'
import { filterAddress, isNarrowed, type AskedFilter } from './read-filter.js'
import { showNumber } from './show-time.js'
import type { Acting } from './types.js'

/** Items of one status. */
export interface Column {
  status: Status
  /** Counted up to `mostCounted`. */
  count: number
  /** The first of them by due day, overdue ones first. */
  items: ActionItem[]
}

export interface BoardProps {
  acting: Acting
  asked: AskedFilter
  columns: Column[]
  closed: { status: Status; count: number }[]
}

/** From this count on a board says "more than". */
export const mostCounted = 1000

/** The whole page. */
export function BoardPage(props: BoardProps): VNode {
  const { acting, asked, columns, closed } = props
  const words = boardWords[acting.context.language]
  const isEmpty = [...columns, ...closed].every(({ count }) => count === 0)
  return (
    <div class="board-page">
      <h1>{boardTitle(acting, asked)}</h1>
      <AxisLinks acting={acting} asked={asked} path="/board" />
      <QuickLinks acting={acting} asked={asked} path="/board" />
      <FilterForm acting={acting} asked={asked} path="/board" />
      {isEmpty ? (
        <EmptyNotice acting={acting} isNarrowed={isNarrowed(asked)} />
      ) : (
        <>
          <section class="board" aria-label={words.columns.label} data-board>
            {columns.map((column) => (
              <BoardColumn key={column.status} {...props} column={column} />
            ))}
          </section>
          <p class="quiet needs-script keys">{words.columns.keys}</p>
          <ClosedCounts {...props} />
        </>
      )}
    </div>
  )
}

/** What the board is about: a line, an axis, or everything. */
export function boardTitle({ context, directory }: Acting, { axis, line }: AskedFilter): string {
  const { language } = context
  const words = boardWords[language]
  if (line !== null) return lineName(directory, line, language)
  const name = directory.axes.find(({ id }) => id === axis)?.name[language]
  return axis === null || name === undefined ? words.title : `${words.filter.axis(axis)} – ${name}`
}

function BoardColumn({ acting, asked, column }: BoardProps & { column: Column }): VNode {
  const { status, count, items } = column
  const { language } = acting.context
  const words = boardWords[language]
  const id = `column-${status}`
  return (
    <section class={`column status-${status}${count === 0 ? ' is-empty' : ''}`} aria-labelledby={id}>
      <h2 id={id}>
        <span>{words.statuses[status]}</span>{' '}
        <span class="count">
          <span aria-hidden="true">{shownCount(count, language)}</span>
          <span class="visually-hidden">{`, ${words.columns.count(shownCount(count, language), count === 1)}`}</span>
        </span>
      </h2>
      {count === 0 ? (
        <p class="quiet">{words.columns.empty}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <ItemCard acting={acting} item={item} />
            </li>
          ))}
        </ul>
      )}
      {count > items.length && (
        <a class="more" href={filterAddress('/items', { ...asked, status })}>
          {words.columns.showAll(shownCount(count, language))}
        </a>
      )}
    </section>
  )
}

function ClosedCounts({ acting, asked, closed }: BoardProps): VNode | null {
  const { language } = acting.context
  const words = boardWords[language]
  const some = closed.filter(({ count }) => count > 0)
  if (some.length === 0) return null
  return (
    <p class="closed-counts">
      <span class="label">{`${words.columns.closed}: `}</span>
      {some.map(({ status, count }, index) => (
        <span key={status}>
          {index > 0 && ' · '}
          <a href={filterAddress('/items', { ...asked, status })}>
            {`${words.statuses[status]} ${shownCount(count, language)}`}
          </a>
        </span>
      ))}
    </p>
  )
}

function shownCount(count: number, language: Acting['context']['language']): string {
  if (count < mostCounted) return showNumber(count, language)
  return boardWords[language].columns.atLeast(showNumber(mostCounted - 1, language))
}
