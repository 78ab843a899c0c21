// Microsoft Teams: what comes in as events, what goes out as messages.
import type { ChatPlatform, OnEvent } from '../../bot/types.js'
import { AppError } from '../../errors.js'
import { createConnection } from './connection.js'
import { createFeedbackStore } from './feedback-commands.js'
import { createFindMember } from './find-member.js'
import { platformName, type TeamsOptions } from './options.js'
import { createPoster } from './post-message.js'
import { receive } from './receive.js'
import { createReferences } from './references.js'
import { createRoutes } from './routes.js'
import { createServiceUrlCheck } from './service-urls.js'
import { updateMessage } from './update-message.js'

/** Makes the adapter; it opens no connection of its own. Teams can't tell what has arrived: no `lookUp`. */
export function createTeamsPlatform(options: TeamsOptions): ChatPlatform {
  const { references: keeper, clock, log, appId, tenantId } = options
  const connection = createConnection(options)
  const references = createReferences(keeper, clock)
  const feedback = createFeedbackStore(keeper, clock)
  const findMember = createFindMember(connection, clock, log)
  const posting = { connection, references, feedback, appId, clock, log }
  let onEvent: OnEvent | null = null
  const router = createRoutes({
    authenticate: (activity, authorization) => connection.authenticate(activity, authorization),
    isServiceUrl: createServiceUrlCheck(options.serviceUrls),
    allowedTenants: options.allowedTenants ?? (tenantId === undefined ? null : [tenantId]),
    receive: async (activity) => {
      if (onEvent === null) throw new AppError('Teams is not started', { retryable: true })
      return await receive(activity, onEvent, { references, findMember, feedback, clock })
    },
    log,
  })
  return {
    name: platformName,
    router,
    start: (handler) => {
      onEvent = handler
      return Promise.resolve()
    },
    post: createPoster(posting),
    update: (reference, message, sending) => updateMessage(reference, message, sending, posting),
    stop: () => {
      onEvent = null
      return Promise.resolve()
    },
  }
}
