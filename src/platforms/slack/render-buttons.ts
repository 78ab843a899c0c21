// Buttons as Slack shows them; a click brings back the command in `value`.
import type { ActionsBlock, Button as SlackButton, ConfirmationDialog, KnownBlock } from '@slack/types'
import type { Button, Part } from '../../bot/types.js'
import type { Language } from '../../languages.js'
import { shorten, webAddress } from './escape-text.js'
import { limits } from './limits.js'
import { plain } from './render-blocks.js'
import { say } from './words.js'

/** Where a part is shown, and what it shares with the other parts there. */
export interface RenderContext {
  language: Language
  surface: 'message' | 'view' | 'unfurl'
  /** The next number, so that no two elements have the same id. */
  next: () => number
}

/** Ids tell a click's kind: `run` is recorded and answered later, `form` waits, `link` needs nothing. */
export const actionKinds = ['run', 'form', 'feedback', 'link'] as const
export type ActionKind = (typeof actionKinds)[number]

function confirmation(text: string, language: Language): ConfirmationDialog {
  return {
    title: plain(shorten(say('sure', language), limits.confirmTitle)),
    text: plain(shorten(text, limits.confirmText)),
    confirm: plain(shorten(say('yes', language), limits.confirmButton)),
    deny: plain(shorten(say('no', language), limits.confirmButton)),
  }
}

/** A button that carries a command. */
export function renderButton(button: Button, { language, next }: RenderContext): SlackButton {
  const kind: ActionKind = button.opensForm === true ? 'form' : 'run'
  return {
    type: 'button',
    action_id: `${kind}:${next()}`,
    text: plain(shorten(button.label, limits.button)),
    value: button.command,
    ...(button.style === undefined ? {} : { style: button.style }),
    ...(button.confirm === undefined ? {} : { confirm: confirmation(button.confirm, language) }),
  }
}

/** A button that opens an address; null where that can't be linked to. */
export function renderLinkButton(
  { label, url }: { label: string; url: string },
  { next }: RenderContext,
): SlackButton | null {
  const safe = webAddress(url)
  if (safe === null) return null
  return {
    type: 'button',
    action_id: `link:${next()}`,
    text: plain(shorten(label, limits.button)),
    url: safe,
  }
}

/** Rows of buttons. */
export function renderActions(buttons: SlackButton[]): ActionsBlock[] {
  const rows: ActionsBlock[] = []
  for (let from = 0; from < buttons.length; from += limits.actionElements)
    rows.push({ type: 'actions', elements: buttons.slice(from, from + limits.actionElements) })
  return rows
}

/** Thumbs up and down in a message, buttons elsewhere, since Slack has thumbs in messages only. */
export function renderFeedback(
  { label, up, down }: Extract<Part, { kind: 'feedback' }>,
  context: RenderContext,
): KnownBlock[] {
  if (context.surface !== 'message')
    return renderActions([renderButton(up, context), renderButton(down, context)])
  return [
    { type: 'context', elements: [plain(shorten(label, limits.section))] },
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: `feedback:${context.next()}`,
          positive_button: { text: plain(shorten(up.label, limits.button)), value: up.command },
          negative_button: { text: plain(shorten(down.label, limits.button)), value: down.command },
        },
      ],
    },
  ]
}
