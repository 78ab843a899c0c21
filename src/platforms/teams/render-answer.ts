// An answer with its sources as Teams shows one best: text with numbers, whose sources appear on hovering.
import type { Message, Part } from '../../bot/types.js'
import { escapeMarkdown } from './escape-markdown.js'
import { mostCitationAbstractLength, mostCitationNameLength, mostCitations, shorten } from './limits.js'
import { webAddress } from './web-address.js'

type Citation = Extract<Part, { kind: 'citation' }>
type Quote = Extract<Part, { kind: 'quote' }>

/** The text of an answer, its sources as Teams' entity, and the parts that only a card can show. */
interface Answer {
  /** Markdown */
  text: string
  entities: object[]
  rest: Part[]
}

/** Renders a message that cites; `rest` keeps its order. */
export function renderAnswer(message: Message): Answer {
  const citations = message.parts.filter((part) => part.kind === 'citation')
  const shown = citations.slice(0, mostCitations)
  const paragraphs = message.title === undefined ? [] : [`**${escapeMarkdown(message.title)}**`]
  const quoted = new Set<number>()
  const rest: Part[] = []
  for (const part of message.parts) {
    if (part.kind === 'text') paragraphs.push(renderText(part))
    else if (part.kind === 'quote') {
      paragraphs.push(renderQuote(part))
      if (part.number !== undefined) quoted.add(part.number)
    } else if (part.kind !== 'citation' && part.kind !== 'feedback') rest.push(part)
  }
  // Teams shows a source only where its number stands in the text.
  const unquoted = shown.filter(({ number }) => !quoted.has(number))
  if (unquoted.length > 0) paragraphs.push(unquoted.map(({ number }) => `[${number}]`).join(' '))
  paragraphs.push(...citations.slice(mostCitations).map(renderSourceLine))
  return { text: paragraphs.join('\n\n'), entities: [renderEntity(shown, message)], rest }
}

/** True for a message that is best shown as text with sources. */
export function isAnswer({ parts, card }: Message): boolean {
  return card === undefined && parts.some(({ kind }) => kind === 'citation')
}

/** The entity that bears Teams' label for what a language model wrote, and the sources. */
export function renderEntity(citations: readonly Citation[], { writtenByMachine }: Message): object {
  return {
    ...{
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
    },
    ...(writtenByMachine === true ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(citations.length === 0 ? {} : { citation: citations.map(renderClaim) }),
  }
}

function renderClaim({ number, label, quote, url }: Citation): object {
  const address = webAddress(url)
  return {
    '@type': 'Claim',
    position: number,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(label, mostCitationNameLength),
      abstract: shorten(quote, mostCitationAbstractLength),
      ...(address === null ? {} : { url: address }),
    },
  }
}

function renderText({ text, style }: Extract<Part, { kind: 'text' }>): string {
  const escaped = escapeMarkdown(text)
  return style === 'heading' ? `**${escaped}**` : escaped.replaceAll('\n', '\n\n')
}

function renderQuote({ text, number, reading }: Quote): string {
  const lines = [...text.split(/\n+/).map(escapeMarkdown)]
  const mark = number === undefined ? '' : ` [${number}]`
  const original = quoteLines(lines, mark)
  if (!reading) return original
  const words = reading.text.split(/\n+/).map((line) => `*${escapeMarkdown(line)}*`)
  return `${original}\n>\n${quoteLines([escapeMarkdown(reading.label), ...words], '')}`
}

function quoteLines(lines: readonly string[], mark: string): string {
  return `${lines.map((line) => `> ${line}`).join('\n>\n')}${mark}`
}

function renderSourceLine({ number, label, url }: Citation): string {
  const [name, address] = [escapeMarkdown(label), webAddress(url)]
  return `\\[${number}\\] ${address === null ? name : `[${name}](${address})`}`
}
