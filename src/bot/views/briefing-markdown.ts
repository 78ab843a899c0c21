// A briefing as Markdown, ready to be pasted into an e-mail: every sentence with links to what it rests on.
import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Briefing } from '../../briefings/types.js'
import type { Message } from '../types.js'
import { markQuote } from './briefing-phrases.js'
import { sourceParts, type SourcedPart, type SourcedSentence } from './sourced-parts.js'
import type { BriefingFrame } from './briefing-message.js'

/**
 * Writes the Markdown.
 * @param frame without a public address the sources are named but lead nowhere
 */
export function briefingMarkdown(
  message: Message,
  briefing: Briefing,
  { documents, publicUrl }: BriefingFrame,
): string {
  const link = linkWriter(publicUrl)
  const parts = sourceParts(message, briefing, documents)
  const title: BlockContent = { type: 'heading', depth: 1, children: [text(message.title ?? '')] }
  const root: Root = { type: 'root', children: [title, ...parts.flatMap((part) => blocksOf(part, link))] }
  return toMarkdown(root, { bullet: '-' })
}

type WriteLink = (label: string, path: string) => PhrasingContent

function linkWriter(publicUrl: string | null): WriteLink {
  return (label, path) =>
    publicUrl === null ? text(label) : { type: 'link', url: publicUrl + path, children: [text(label)] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/gu, ' ') }
}

function blocksOf(part: SourcedPart, link: WriteLink): BlockContent[] {
  switch (part.kind) {
    case 'heading':
      return [{ type: 'heading', depth: 2, children: [text(part.text)] }]
    case 'quiet':
      return [{ type: 'paragraph', children: [{ type: 'emphasis', children: [text(part.text)] }] }]
    case 'image':
      return [{ type: 'paragraph', children: [text(part.alt)] }]
    case 'quote':
      return quoteBlocks(part, link)
    case 'sentences': {
      const paragraphs = part.sentences.map((one) => paragraphOf(one, link))
      if (!part.inList) return paragraphs
      const children = paragraphs.map((one): ListItem => ({ type: 'listItem', children: [one] }))
      return [{ type: 'list', ordered: false, spread: false, children }]
    }
  }
}

function paragraphOf({ text: said, links }: SourcedSentence, link: WriteLink): Paragraph {
  const sources = links.flatMap(({ label, path }, at) => [
    ...(at === 0 ? [] : [text(', ')]),
    link(label, path),
  ])
  const closing = sources.length === 0 ? [] : [text(' ('), ...sources, text(')')]
  return { type: 'paragraph', children: [text(said), ...closing] }
}

function quoteBlocks(
  { part, link }: Extract<SourcedPart, { kind: 'quote' }>,
  write: WriteLink,
): BlockContent[] {
  const { reading, language } = part
  const read = reading === undefined ? [] : [`${reading.label}: ${markQuote(reading.text, reading.language)}`]
  const lines = [markQuote(part.text, language), ...read].map((line): Paragraph => ({
    type: 'paragraph',
    children: [text(line)],
  }))
  const source: Paragraph[] =
    link === null ? [] : [{ type: 'paragraph', children: [write(link.label, link.path)] }]
  return [{ type: 'blockquote', children: [...lines, ...source] }]
}
