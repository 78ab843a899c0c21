// A message as one or more of Slack's messages, each within what Slack takes.
import type { HomeView, KnownBlock } from '@slack/types'
import type { Message } from '../../bot/types.js'
import { escapeText } from './escape-text.js'
import { limits, messageMargin } from './limits.js'
import type { RenderContext } from './render-buttons.js'
import { renderUnits, type Unit } from './render-parts.js'
import { splitText } from './split-text.js'

/** What Slack is given for one message. `text` is read out and shown in notifications. */
export interface SlackMessage {
  text: string
  blocks?: KnownBlock[]
}

/** A fresh context; numbers begin anew. */
function createContext(language: Message['language'], surface: RenderContext['surface']): RenderContext {
  let number = 0
  return { language, surface, next: () => number++ }
}

/** Characters that readers see in these blocks, and addresses. */
function countCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countCharacters(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'type' || key === 'action_id' ? 0 : countCharacters(one)),
    0,
  )
}

/** Joins units that don't want to be parted. */
function bind(units: Unit[]): KnownBlock[][] {
  const bound: KnownBlock[][] = []
  let waiting = false
  for (const { blocks, keep } of units) {
    const last = bound.at(-1)
    if (last !== undefined && (waiting || keep === 'with-previous')) last.push(...blocks)
    else bound.push([...blocks])
    waiting = keep === 'with-next'
  }
  return bound
}

function pack(groups: KnownBlock[][]): KnownBlock[][] {
  const room = limits.message - messageMargin
  const messages: KnownBlock[][] = []
  const add = (blocks: KnownBlock[]): boolean => {
    const last = messages.at(-1)
    if (last === undefined) return false
    const fits = last.length + blocks.length <= limits.blocks && countCharacters([last, blocks]) <= room
    if (fits) last.push(...blocks)
    return fits
  }
  for (const group of groups) {
    const isWhole = group.length <= limits.blocks && countCharacters(group) <= room
    for (const blocks of isWhole ? [group] : group.map((block) => [block]))
      if (!add(blocks)) messages.push([...blocks])
  }
  return messages
}

/** Plain text for where blocks are refused, in as many messages as it takes. */
export function renderPlainText(message: Message): SlackMessage[] {
  return splitText(message.fallbackText, limits.text).map((piece) => ({ text: escapeText(piece) }))
}

/** Renders a message. The result is never empty, and loses no part however long it is. */
export function renderMessage(message: Message): SlackMessage[] {
  const units = renderUnits(message, createContext(message.language, 'message'))
  const text = escapeText(splitText(message.fallbackText, limits.text)[0] ?? message.title ?? '')
  const messages = pack(bind(units)).map((blocks) => ({ text, blocks }))
  return messages.length > 0 ? messages : [{ text }]
}

/** Blocks for a page or dialogue; what doesn't fit is left out at the end. */
export function renderViewBlocks(
  message: Pick<Message, 'language' | 'parts'> & { title?: string },
  room: number = limits.viewBlocks,
): KnownBlock[] {
  return renderUnits(message, createContext(message.language, 'view'))
    .flatMap(({ blocks }) => blocks)
    .slice(0, room)
}

/** A person's own page. */
export function renderHome(message: Message): HomeView {
  return { type: 'home', blocks: renderViewBlocks(message) }
}

/** The preview of a link: one message without anything to click. */
export function renderUnfurl(message: Message): { blocks: KnownBlock[] } {
  const units = renderUnits(message, createContext(message.language, 'unfurl'))
  return { blocks: pack(bind(units))[0] ?? [] }
}
