// The parts of a message as elements of a card. People's words stand in text runs, which know no marks.
import type { ListItem, Message, Part } from '../../bot/types.js'
import type { CardAction, CardBlock, TextRun } from './card-types.js'
import { escapeMarkdown } from './escape-markdown.js'
import { renderActionSets, renderButton } from './render-buttons.js'
import { webAddress } from './web-address.js'

/** Makes the elements of some parts. `card` goes with every click. */
export function renderParts(parts: readonly Part[], card: Message['card']): CardBlock[] {
  const elements: CardBlock[] = []
  let separated = false
  for (const part of parts) {
    if (part.kind === 'divider') {
      separated = elements.length > 0
      continue
    }
    const [first, ...others] = renderPart(part, card)
    if (first === undefined) continue
    elements.push(separated ? { ...first, separator: true } : first, ...others)
    separated = false
  }
  return elements
}

function renderPart(part: Exclude<Part, { kind: 'divider' }>, card: Message['card']): CardBlock[] {
  switch (part.kind) {
    case 'text':
      return part.style === 'heading'
        ? [renderHeading(part.text, 'Medium')]
        : renderParagraphs(part.text, part.style === 'quiet' ? { isSubtle: true } : {})
    case 'quote':
      return [renderQuote(part)]
    case 'fields': {
      const facts = part.fields.map(({ label, value }) => ({
        title: escapeMarkdown(label),
        value: escapeMarkdown(value),
      }))
      return [{ type: 'FactSet', facts }]
    }
    case 'citation':
      return [renderCitation(part)]
    case 'list':
      return part.items.map((item) => renderItem(item, card))
    case 'buttons':
      return renderActionSets(part.buttons.map((button) => renderButton(button, card)))
    case 'links':
      return renderActionSets(part.links.flatMap(renderLink))
    case 'image': {
      const url = webAddress(part.png.url)
      return url === null ? renderParagraphs(part.alt, {}) : [{ type: 'Image', url, altText: part.alt }]
    }
    case 'feedback':
      return [
        ...renderParagraphs(part.label, { isSubtle: true }),
        ...renderActionSets([renderButton(part.up, card), renderButton(part.down, card)]),
      ]
  }
}

/** A heading that assistive technology knows as one. */
export function renderHeading(text: string, size: 'Medium' | 'Large'): CardBlock {
  return {
    ...{ type: 'TextBlock', text: escapeMarkdown(text), wrap: true, style: 'heading' },
    ...{ size, weight: 'Bolder' },
  }
}

type RunStyle = Omit<TextRun, 'type' | 'text'>

/** One block for each paragraph: a text run may lose its line breaks. */
function renderParagraphs(text: string, style: RunStyle, mark = ''): CardBlock[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph, index) => ({
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: paragraph, ...style },
      ...(mark !== '' && index === paragraphs.length - 1
        ? [{ type: 'TextRun', text: mark, weight: 'Bolder' } as const]
        : []),
    ],
    ...(index === 0 ? {} : { spacing: 'Small' }),
  }))
}

function renderQuote({ text, number, reading }: Extract<Part, { kind: 'quote' }>): CardBlock {
  const items = renderParagraphs(text, {}, number === undefined ? '' : ` [${number}]`)
  if (reading)
    items.push(
      ...renderParagraphs(reading.label, { isSubtle: true, size: 'Small' }),
      ...renderParagraphs(reading.text, { italic: true }),
    )
  return { type: 'Container', style: 'emphasis', items }
}

function renderCitation({ number, label, url }: Extract<Part, { kind: 'citation' }>): CardBlock {
  return {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: `[${number}] `, weight: 'Bolder' },
      { ...linked(label, url), size: 'Small' },
    ],
    spacing: 'Small',
  }
}

function renderItem({ text, detail, url, button }: ListItem, card: Message['card']): CardBlock {
  const items: CardBlock[] = [
    { type: 'RichTextBlock', inlines: [linked(text, url)] },
    ...renderParagraphs(detail ?? '', { isSubtle: true, size: 'Small' }),
  ]
  if (button === undefined) return { type: 'Container', items, spacing: 'Small' }
  const actions = [renderButton(button, card)]
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items },
      {
        ...{ type: 'Column', width: 'auto', verticalContentAlignment: 'Center' },
        items: [{ type: 'ActionSet', actions }],
      },
    ],
    spacing: 'Small',
  }
}

/** A link that leads nowhere is no button. */
function renderLink({ label, url }: { label: string; url: string }): CardAction[] {
  const address = webAddress(url)
  return address === null ? [] : [{ type: 'Action.OpenUrl', title: label, url: address }]
}

function linked(text: string, url: string | null | undefined): TextRun {
  const run: TextRun = { type: 'TextRun', text }
  const address = webAddress(url)
  return address === null ? run : { ...run, selectAction: { type: 'Action.OpenUrl', url: address } }
}
