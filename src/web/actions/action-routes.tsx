// All routes of the action items: sessions, items, and a notice where there is no database.
import { Router, type Request } from 'express'
import { createBriefingRoutes } from '../briefings/briefing-routes.js'
import type { PageContext } from '../page-context.js'
import { createReviewRoutes } from '../reviews/review-routes.js'
import type { Library } from '../reader/library.js'
import { createSessionRoutes } from '../session/session-routes.js'
import { createSignInRoutes } from '../sign-in/sign-in-routes.js'
import { createExportRoutes } from './export-routes.js'
import { createGuard, sendNotice } from './guard.js'
import { createNewItemRoutes } from './create-routes.js'
import { createItemRoutes } from './item-routes.js'
import { createListRoutes } from './list-routes.js'
import { createPersonRoutes } from './person-routes.js'
import type { WebActions } from './types.js'

const paths = ['/board', '/items', '/people', '/briefings', '/reviews', '/session']

/**
 * The pages under `/board`, `/items`, `/people`, `/briefings`, `/reviews` and `/session`.
 * @param actions null without a database
 * @param encrypted whether people reach the site over https
 */
export function createActionRoutes(
  actions: WebActions | null,
  library: Library,
  contextOf: (request: Request) => PageContext,
  encrypted: boolean,
): Router {
  const router = Router()
  if (actions === null) {
    router.use(paths, (request, response) => {
      sendNotice(response, contextOf(request), 503, 'noDatabase')
    })
    return router
  }
  const guard = createGuard(actions, contextOf)
  const { signIn, sessions, directory, clock } = actions
  if (signIn !== null)
    router.use(
      '/sign-in',
      createSignInRoutes({ ...signIn, sessions, directory, encrypted, clock }, contextOf),
    )
  router.use('/session', createSessionRoutes(actions, contextOf, encrypted))
  router.use(createListRoutes(actions.store, guard))
  router.use(createExportRoutes(actions.store, guard))
  router.use(createPersonRoutes(actions.store, guard))
  router.use(createNewItemRoutes(actions, library, guard))
  router.use('/items', createItemRoutes(actions, library, guard))
  router.use('/briefings', createBriefingRoutes(actions, library, guard))
  router.use('/reviews', createReviewRoutes(actions, library, guard))
  return router
}
