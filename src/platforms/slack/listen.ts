// Which of Slack's events, clicks and forms are heard, and by whom.
import type { App } from '@slack/bolt'
import { hearMention, hearMessage } from './hear-messages.js'
import type { Hearing } from './hearing.js'

/** Registers the listeners. */
export function listen(app: App, hearing: Hearing): void {
  app.event('app_mention', ({ body, context }) => hearMention(body, context, hearing))
  app.message(({ body, context }) => hearMessage(body, context, hearing))
}
