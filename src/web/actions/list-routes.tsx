// The routes of what shows many items: the board, the list, a person's page.
import { Router } from 'express'
import type { ActionStore } from '../../actions/action-store.js'
import { closedStatuses, statuses } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { readQuery } from '../read-query.js'
import { sendActionsPage } from './actions-page.js'
import { BoardPage, boardTitle, mostCounted, type Column } from './board-page.js'
import type { Guard } from './guard.js'
import { ListPage } from './list-page.js'
import { readFilter, toItemFilter, type AskedFilter } from './read-filter.js'
import type { Acting } from './types.js'

const mostCards = 25
const mostRows = 50

/** `GET /board` and `GET /items`. */
export function createListRoutes(store: ActionStore, guard: Guard): Router {
  const router = Router()
  router.get(
    '/board',
    guard.page('read', async (acting, request, response) => {
      const asked = { ...readFilter(request, acting.directory), status: null }
      const board = await gatherBoard(store, acting, asked)
      sendActionsPage(response, acting, {
        ...{ title: boardTitle(acting, asked), place: 'board', wide: true },
        children: <BoardPage acting={acting} asked={asked} {...board} />,
      })
    }),
  )
  router.get(
    '/items',
    guard.page('read', async (acting, request, response) => {
      const asked = readFilter(request, acting.directory)
      const after = readAfter(readQuery(request, 'after').after)
      const page = await store.list(acting.viewer, toItemFilter(asked, acting.today), {
        limit: mostRows,
        ...(after === undefined ? {} : { after }),
      })
      sendActionsPage(response, acting, {
        ...{ title: boardWords[acting.context.language].list.title, place: 'list', wide: true },
        children: <ListPage acting={acting} asked={asked} page={page} isFirst={after === undefined} />,
      })
    }),
  )
  return router
}

/** Columns with their first items, and how many closed items there are. */
async function gatherBoard(
  store: ActionStore,
  { viewer, today }: Acting,
  asked: AskedFilter,
): Promise<{ columns: Column[]; closed: { status: Column['status']; count: number }[] }> {
  const filter = toItemFilter({ ...asked, status: 'all' }, today)
  const counts = await store.count(viewer, filter, mostCounted)
  const shown = statuses.filter((status) => !closedStatuses.includes(status))
  const columns: Column[] = []
  for (const status of shown) {
    const count = counts[status]
    const page =
      count === 0
        ? { items: [] }
        : await store.list(viewer, { ...filter, statuses: [status] }, { limit: mostCards })
    columns.push({ status, count, items: page.items })
  }
  return { columns, closed: closedStatuses.map((status) => ({ status, count: counts[status] })) }
}

/** Where the page before ended; anything else is the first page. */
function readAfter(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}\/\d{1,9}$/.test(text) ? text : undefined
}
