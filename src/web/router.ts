// The web's pages: asking, reading, and what they load.
import { Router, type Request } from 'express'
import { createActionRoutes } from './actions/action-routes.js'
import { askHandler, isFromScript } from './ask/ask-routes.js'
import { streamHandler, streamPath } from './ask/stream-routes.js'
import { createAssetRoutes } from './asset-routes.js'
import { loadAssets } from './assets.js'
import { keepLanguage } from './choose-language.js'
import { glossaryHandler } from './glossary/glossary-routes.js'
import { glossaryPath } from './glossary/glossary-path.js'
import { handleErrors, handleNotFound } from './handle-errors.js'
import { limitRequests } from './limit-requests.js'
import { readPageContext, type PageContext } from './page-context.js'
import { buildLibrary } from './reader/library.js'
import { createReaderRoutes } from './reader/reader-routes.js'
import { openSessions } from './session/current-session.js'
import { teamsTabHandler, teamsTabPath } from './teams/tab-routes.js'
import type { WebServices } from './types.js'

/** All pages, with the page for what isn't there and the one for what failed: mount it last. */
export function createWebRouter(services: WebServices): Router {
  const assets = loadAssets()
  const { glossary, actions } = services
  const library = buildLibrary(services.documents, glossary)
  const site = {
    assets: assets.paths,
    defaultLanguage: services.defaultLanguage,
    publicUrl: services.publicUrl,
    hasGlossary: glossary !== null,
    hasActions: actions !== null,
  }
  const contextOf = (request: Request): PageContext => readPageContext(request, site)
  const { questionsPerMinute, pagesPerMinute } = services.limits
  const router = Router()
  router.use(createAssetRoutes(assets))
  router.use((request, response, next) => {
    keepLanguage(request, response, isEncrypted(services))
    next()
  })
  const asks = (request: Request): boolean => isQuestion(request, services.writes)
  router.use(limitRequests(questionsPerMinute, contextOf, asks))
  router.use(limitRequests(pagesPerMinute, contextOf, (request) => !asks(request)))
  if (actions !== null) router.use(openSessions(actions.sessions, actions.sessionEnds, actions.clock))
  router.get('/', askHandler(services, library, contextOf))
  if (services.writes) router.get(streamPath, streamHandler(services, library, contextOf))
  router.use('/read', createReaderRoutes(library, contextOf))
  if (glossary !== null) router.get(glossaryPath, glossaryHandler(glossary, library, contextOf))
  if (services.teamsTab !== null)
    router.get(teamsTabPath, teamsTabHandler(services.teamsTab.retentionDays, contextOf))
  router.use(createActionRoutes(actions, library, contextOf, isEncrypted(services)))
  router.use(handleNotFound(library, contextOf))
  router.use(handleErrors(services, contextOf))
  return router
}

/** Whether people reach the site over https. */
export function isEncrypted(services: Pick<WebServices, 'publicUrl'>): boolean {
  return services.publicUrl?.startsWith('https:') ?? false
}

/** A question counts where it is answered: for a script that listens to a stream, there and not on the page. */
function isQuestion(request: Request, writes: boolean): boolean {
  if (writes && request.path === streamPath) return true
  return request.path === '/' && request.query.q !== undefined && !(writes && isFromScript(request))
}
