// Which of Slack's events, clicks and forms are heard, and by whom.
import type { App, ViewSubmitAction } from '@slack/bolt'
import { createAssistant } from './hear-assistant.js'
import { captureShortcut, hearReaction, hearShortcut } from './hear-captures.js'
import { hearClick } from './hear-clicks.js'
import { hearCommand, slashCommand } from './hear-commands.js'
import { hearForm, hearTyping } from './hear-forms.js'
import { hearMention, hearMessage } from './hear-messages.js'
import { hearHome, hearLinks } from './hear-pages.js'
import { hearRemoval } from './hear-removal.js'
import type { Hearing } from './hearing.js'
import { actionKinds } from './render-buttons.js'
import { formCallback, suggestAction } from './render-form.js'
import { limits } from './limits.js'
import { plain } from './render-blocks.js'
import { shorten } from './escape-text.js'

/** Registers the listeners. */
export function listen(app: App, hearing: Hearing): void {
  app.assistant(createAssistant(hearing))
  app.message(({ body, context }) => hearMessage(body, context, hearing))
  app.event('app_mention', ({ body, context }) => hearMention(body, context, hearing))
  app.event('reaction_added', ({ body, context }) => hearReaction(body, context, hearing))
  app.event('app_home_opened', ({ body, context }) => hearHome(body, context, hearing))
  app.event('link_shared', ({ body, context }) => hearLinks(body, context, hearing))
  app.event('app_uninstalled', ({ body }) => hearRemoval(body, hearing))
  app.event('tokens_revoked', ({ body }) => hearRemoval(body, hearing))
  listenToInteractions(app, hearing)
}

function listenToInteractions(app: App, hearing: Hearing): void {
  app.command(slashCommand, async ({ body, context, ack, respond }) => {
    await hearCommand(body, context, respond, hearing)
    await ack()
  })
  app.shortcut(captureShortcut, async ({ body, context, ack }) => {
    await hearShortcut(body, context, hearing)
    await ack()
  })
  app.action(new RegExp(`^(?:${actionKinds.join('|')}):`), async ({ body, context, ack }) => {
    await hearClick(body, context, hearing)
    await ack()
  })
  app.view<ViewSubmitAction>(formCallback, async ({ body, context, ack }) => {
    await hearForm(body, context, ack, hearing)
  })
  app.options(suggestAction, async ({ body, context, ack }) => {
    const options = await hearTyping(body, context, hearing)
    await ack({
      options: options.slice(0, limits.options).map(({ value, label }) => ({
        ...{ value, text: plain(shorten(label, limits.option)) },
      })),
    })
  })
}
