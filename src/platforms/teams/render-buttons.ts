// Buttons and links of a card.
import type { Button, Message } from '../../bot/types.js'
import type { CardAction, CardBlock } from './card-types.js'
import { clickData } from './clicks.js'
import { escapeMarkdown } from './escape-markdown.js'
import { mostActionsInSet } from './limits.js'

/** What Teams calls the kinds of click. */
export const verbs = { click: 'click', submit: 'submit', cancel: 'cancel', refresh: 'refresh' } as const

const styles = { primary: 'positive', danger: 'destructive' } as const

/** A button as an action; with a question to confirm it unfolds, and asks that first. */
export function renderButton(button: Button, card: Message['card']): CardAction {
  const { label, style, confirm } = button
  const styled = style === undefined ? {} : { style: styles[style] }
  if (confirm === undefined) return { ...clickAction(button, card), ...styled }
  return {
    ...{ type: 'Action.ShowCard', title: label, ...styled },
    card: {
      type: 'AdaptiveCard',
      body: [{ type: 'TextBlock', text: escapeMarkdown(confirm), wrap: true }],
      actions: [{ ...clickAction(button, card), ...styled }],
    },
  }
}

/** A form opens in the item's card itself; where there is none to come back to, in a dialogue. */
function clickAction(button: Button, card: Message['card']): Exclude<CardAction, { type: 'Action.OpenUrl' }> {
  const data = clickData(button, card)
  if (button.opensForm === true && card === undefined) {
    return {
      ...{ type: 'Action.Submit', title: button.label },
      data: { ...data, msteams: { type: 'task/fetch' } },
    }
  }
  return {
    ...{ type: 'Action.Execute', title: button.label, verb: verbs.click, data },
    // A form that stands in the same card isn't sent along.
    associatedInputs: 'none',
  }
}

/** Rows of buttons, as many as Teams shows in each. */
export function renderActionSets(actions: CardAction[]): CardBlock[] {
  const sets: CardBlock[] = []
  for (let from = 0; from < actions.length; from += mostActionsInSet)
    sets.push({ type: 'ActionSet', actions: actions.slice(from, from + mostActionsInSet) })
  return sets
}
