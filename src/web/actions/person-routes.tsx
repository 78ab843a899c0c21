// The route of a person's page; it shows only what its reader may see anyway.
import { Router } from 'express'
import type { ActionStore } from '../../actions/action-store.js'
import type { ActionItem, Status } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { sendProblem } from '../frame/problem-page.js'
import { sendActionsPage } from './actions-page.js'
import type { Guard } from './guard.js'
import { PersonPage } from './person-page.js'
import type { Acting } from './types.js'

const mostItems = 100
/** What the lead still has to do: not what is only suggested, turned down, or done. */
const toDo: Status[] = ['assigned', 'accepted', 'in-progress', 'blocked']

/** `GET /people/<id>` */
export function createPersonRoutes(store: ActionStore, guard: Guard): Router {
  const router = Router()
  router.get(
    '/people/:id',
    guard.page('read', async (acting, request, response) => {
      const { context, viewer } = acting
      const person = findOne(acting, String(request.params.id))
      const words = boardWords[context.language].person
      if (person === null) {
        sendProblem(response, context, { status: 404, ...words.unknown })
        return
      }
      const isOwn = person.viewer.personId === viewer.personId
      const work = await gatherWork(store, acting, person)
      sendActionsPage(response, acting, {
        title: words.title(person.name),
        place: isOwn ? 'mine' : null,
        children: <PersonPage {...{ acting, person, isOwn, ...work }} />,
      })
    }),
  )
  return router
}

interface One {
  name: string
  agencies: string[]
  viewer: Acting['viewer']
}

/** Somebody of the directory, or the reader; null for anybody else. */
function findOne({ directory, viewer, session }: Acting, id: string): One | null {
  if (id === viewer.personId) return { name: session.name, agencies: viewer.agencies, viewer }
  const person = directory.people.find((each) => each.id === id)
  if (person === undefined) return null
  const { roles, name } = person
  const agencies = [person.agency]
  return {
    name,
    agencies,
    viewer: { kind: 'person', personId: id, roles, agencies, channels: [], actsFor: [] },
  }
}

async function gatherWork(
  store: ActionStore,
  { viewer }: Acting,
  one: One,
): Promise<{ items: ActionItem[]; contributions: ActionItem[]; isCut: boolean }> {
  const theirs = await store.list(
    one.viewer,
    { mine: true, open: true, statuses: toDo },
    { limit: mostItems },
  )
  const items: ActionItem[] = []
  for (const { id } of theirs.items) {
    const item = await store.find(id, viewer)
    if (item !== null) items.push(item)
  }
  const own = new Set(items.map(({ id }) => id))
  const contributions: ActionItem[] = []
  for (const agency of one.viewer.roles.includes('owner') ? one.agencies : []) {
    const found = await store.list(viewer, { agency, open: true }, { limit: mostItems })
    const waiting = found.items.filter((item) => !own.has(item.id) && isAsked(item, agency))
    contributions.push(...waiting)
  }
  return { items, contributions, isCut: theirs.next !== null }
}

function isAsked(item: ActionItem, agency: string): boolean {
  return item.contributors.some((one) => one.agency === agency && one.response === 'pending')
}
