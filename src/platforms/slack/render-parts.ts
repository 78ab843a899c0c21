// The parts of a message as Slack's blocks.
import type { KnownBlock, SectionBlock, TextObject } from '@slack/types'
import type { ListItem, Message, Part } from '../../bot/types.js'
import { escapeText, hasMarks, linkMark, shorten, webAddress } from './escape-text.js'
import { limits } from './limits.js'
import { marked, paragraphs, plain, quietText, quotation, section } from './render-blocks.js'
import {
  renderActions,
  renderButton,
  renderFeedback,
  renderLinkButton,
  type RenderContext,
} from './render-buttons.js'

type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>

/** Blocks that belong together. `keep` says which neighbour they don't want to be parted from. */
export interface Unit {
  blocks: KnownBlock[]
  keep?: 'with-next' | 'with-previous'
}

function heading(text: string): Unit {
  const [first = '', ...rest] = text.split('\n')
  if (text.length <= limits.header && rest.length === 0)
    return { blocks: [{ type: 'header', text: plain(first) }], keep: 'with-next' }
  return { blocks: paragraphs(text), keep: 'with-next' }
}

function quote({ text, number, reading }: PartOf<'quote'>): Unit {
  const below = reading === undefined ? [] : quietText(`${reading.label}: ${reading.text}`)
  return { blocks: [...quotation(text, number === undefined ? '' : ` [${number}]`), ...below] }
}

/** Short ones in two columns; a long one takes the whole width. */
function fields({ fields: all }: PartOf<'fields'>): Unit[] {
  const units: Unit[] = []
  let columns: TextObject[] = []
  const flush = (): void => {
    for (let from = 0; from < columns.length; from += limits.fields)
      units.push({ blocks: [{ type: 'section', fields: columns.slice(from, from + limits.fields) }] })
    columns = []
  }
  for (const { label, value } of all) {
    const text = `*${escapeText(label)}*\n${escapeText(value)}`
    if (text.length > limits.field) {
      flush()
      units.push({ blocks: paragraphs(`${label}: ${value}`) })
    } else if (hasMarks(label + value) || label.includes('\n')) columns.push(plain(`${label}\n${value}`))
    else columns.push(marked(text))
  }
  flush()
  return units
}

function listItem(item: ListItem, context: RenderContext): KnownBlock[] {
  const lines = item.detail === undefined ? item.text : `${item.text}\n${item.detail}`
  const url = item.url === undefined || item.url === null ? null : webAddress(item.url)
  const pieces = sectionsOf(`• ${lines}`)
  // Slack refuses buttons in the preview of a link.
  if (item.button !== undefined && context.surface !== 'unfurl') {
    const first = pieces[0]
    if (first !== undefined) first.accessory = renderButton(item.button, context)
  }
  if (url === null) return pieces
  const detail = item.detail === undefined ? '' : `\n${escapeText(item.detail)}`
  const linked = `• ${linkMark(item.text, url)}${detail}`
  if (linked.length > limits.section || hasMarks(item.detail ?? '')) return pieces
  return [{ ...pieces[0], ...section(marked(linked)) }]
}

function sectionsOf(text: string): SectionBlock[] {
  return paragraphs(text).filter((block): block is SectionBlock => block.type === 'section')
}

/** Items without button and address share sections, so that a long list stays within the blocks there are. */
function list({ items }: PartOf<'list'>, context: RenderContext): Unit[] {
  const units: Unit[] = []
  let simple: string[] = []
  const flush = (): void => {
    if (simple.length > 0) units.push({ blocks: paragraphs(simple.join('\n')) })
    simple = []
  }
  for (const item of items) {
    if (item.button === undefined && (item.url ?? null) === null)
      simple.push(item.detail === undefined ? `• ${item.text}` : `• ${item.text}\n   ${item.detail}`)
    else {
      flush()
      units.push({ blocks: listItem(item, context) })
    }
  }
  flush()
  return units
}

/** Sources in small print, one a line. */
function citations(parts: PartOf<'citation'>[]): Unit {
  const lines = parts.map(({ number, label, url }) => `[${number}] ${linkMark(shorten(label, 300), url)}`)
  const blocks: KnownBlock[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '' && text.length + line.length + 1 > limits.section) {
      blocks.push({ type: 'context', elements: [marked(text)] })
      text = ''
    }
    text = text === '' ? line : `${text}\n${line}`
  }
  blocks.push({ type: 'context', elements: [marked(text)] })
  return { blocks, keep: 'with-previous' }
}

function image({ png, alt }: PartOf<'image'>): Unit {
  const url = webAddress(png.url)
  const words = shorten(alt, limits.altText)
  return { blocks: url === null ? paragraphs(alt) : [{ type: 'image', image_url: url, alt_text: words }] }
}

function isPresent<T>(value: T | null): value is T {
  return value !== null
}

function renderPart(part: Exclude<Part, { kind: 'citation' }>, context: RenderContext): Unit[] {
  const isStill = context.surface === 'unfurl'
  switch (part.kind) {
    case 'text':
      if (part.style === 'heading') return [heading(part.text)]
      return part.style === 'quiet'
        ? [{ blocks: quietText(part.text) }]
        : paragraphs(part.text).map((block) => ({ blocks: [block] }))
    case 'quote':
      return [quote(part)]
    case 'fields':
      return fields(part)
    case 'list':
      return list(part, context)
    case 'buttons': {
      const buttons = isStill ? [] : part.buttons.map((button) => renderButton(button, context))
      return [{ blocks: renderActions(buttons), keep: 'with-previous' }]
    }
    case 'links': {
      const links = part.links.map((link) => renderLinkButton(link, context)).filter(isPresent)
      return [{ blocks: isStill ? [] : renderActions(links), keep: 'with-previous' }]
    }
    case 'image':
      return [image(part)]
    case 'feedback':
      return [{ blocks: isStill ? [] : renderFeedback(part, context), keep: 'with-previous' }]
    case 'divider':
      return [{ blocks: [{ type: 'divider' }] }]
  }
}

/** Renders title and parts; citations that follow each other are one unit. */
export function renderUnits(
  { title, parts }: Pick<Message, 'parts'> & { title?: string },
  context: RenderContext,
): Unit[] {
  const units = title === undefined || title === '' ? [] : [heading(title)]
  let sources: PartOf<'citation'>[] = []
  for (const part of parts) {
    if (part.kind === 'citation') {
      sources.push(part)
      continue
    }
    if (sources.length > 0) units.push(citations(sources))
    sources = []
    units.push(...renderPart(part, context))
  }
  if (sources.length > 0) units.push(citations(sources))
  return units.filter(({ blocks }) => blocks.length > 0)
}
