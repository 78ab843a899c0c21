// Splits a Markdown document into parts and passages, each with headings, offsets and a stable anchor.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { toString } from 'mdast-util-to-string'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import type { Nodes, RootContent } from 'mdast'
import { ConfigError } from '../errors.js'
import type { Language, Translated } from '../languages.js'
import type { About, AboutPart } from './document-files.js'
import type { Misprint, Part, Passage } from './types.js'

/** What stands between the pieces of a node that is read as lines. */
const separators: Partial<Record<Nodes['type'], string>> = {
  list: '\n',
  listItem: '\n',
  table: '\n',
  tableRow: ' | ',
}
const superscript = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
const anchorWords = 5
/** What becomes one passage as a whole; a list stays together, one item a line. */
const wholeBlocks = new Set(['paragraph', 'list', 'code', 'table'])

/** A run of text in the document before it is given its part and anchor. */
interface Block {
  kind: Passage['kind']
  depth: number
  text: string
  start: number
  end: number
}

/**
 * Splits a document into its parts and passages, in reading order.
 * Passages are headings, paragraphs, lists and footnotes; joined they are the whole document.
 * @throws ConfigError when a part of about.json is not found in the text, or found twice
 */
export function splitPassages(markdown: string, about: About): { parts: Part[]; passages: Passage[] } {
  const blocks = readBlocks(markdown)
  const starts = findPartStarts(blocks, about)
  const parts: Part[] = []
  const passages: Passage[] = []
  const headings: { depth: number; text: string }[] = []
  const anchors = new Set<string>()
  let part: Part | null = null
  for (const [index, block] of blocks.entries()) {
    const declared = starts.get(index)
    if (declared !== undefined || part === null || (about.parts.length === 0 && startsChapter(block))) {
      part = makePart(block, declared, parts)
      parts.push(part)
    }
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= block.depth) headings.pop()
    }
    passages.push(makePassage(block, part, { about, headings, anchors, ordinal: passages.length }))
    if (block.kind === 'heading') headings.push({ depth: block.depth, text: block.text })
  }
  return { parts, passages }
}

/** The text with its known misprints mended, for the index alone. */
export function mendMisprints(text: string, misprints: Misprint[]): string {
  return misprints.reduce((mended, { printed, mended: right }) => mended.replaceAll(printed, right), text)
}

function readBlocks(markdown: string): Block[] {
  const root = fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  return root.children.flatMap((node) => blocksOf(node))
}

function blocksOf(node: RootContent | Nodes): Block[] {
  if (node.type === 'heading') return [blockOf(node, 'heading', node.depth)]
  if (node.type === 'footnoteDefinition') return [blockOf(node, 'note', 0)]
  if (wholeBlocks.has(node.type)) return [blockOf(node, 'text', 0)]
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child)) : []
}

function blockOf(node: Nodes, kind: Block['kind'], depth: number): Block {
  return {
    kind,
    depth,
    text: plainText(node),
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  }
}

/** The words of a node without Markdown marks; a footnote reference becomes its superscript digits. */
function plainText(node: Nodes): string {
  if (node.type === 'footnoteReference') {
    return (node.label ?? node.identifier).replace(/\d/g, (digit) => superscript[Number(digit)] ?? digit)
  }
  if (node.type === 'break') return '\n'
  if ('children' in node)
    return node.children.map((child) => plainText(child)).join(separators[node.type] ?? '')
  return toString(node)
}

/** The reader's own addresses: no part may take them. */
const reservedIds = new Set(['search', 'changes'])

function findPartStarts(blocks: Block[], about: About): Map<number, AboutPart> {
  const starts = new Map<number, AboutPart>()
  for (const part of about.parts) {
    if (reservedIds.has(part.id))
      throw new ConfigError(`about.json of ${about.id}: a part may not be called "${part.id}"`)
    const found = blocks.flatMap((block, index) => (opensPart(block, part) ? [index] : []))
    const [first] = found
    if (first === undefined || found.length > 1) {
      throw new ConfigError(
        `about.json of ${about.id}: part "${part.id}" begins in ${found.length} places of document.md; expected exactly one`,
      )
    }
    starts.set(first, part)
  }
  return starts
}

function opensPart(block: Block, part: AboutPart): boolean {
  if (part.heading !== undefined) return block.kind === 'heading' && block.text === part.heading
  return block.kind === 'text' && block.text.startsWith(part.startsWith ?? '')
}

function startsChapter(block: Block): boolean {
  return block.kind === 'heading' && block.depth <= 3
}

function makePart(block: Block, declared: AboutPart | undefined, before: Part[]): Part {
  const heading = block.kind === 'heading' ? block.text : null
  if (declared === undefined) {
    const name = slug(block.text, anchorWords) || 'part'
    const id = before.some((part) => part.id === name) ? `${name}-${before.length}` : name
    return {
      id,
      kind: 'chapter',
      title: sameTitle(heading ?? id),
      heading,
      restored: false,
      depth: block.depth,
    }
  }
  const { id, kind, title, number, summary, restored } = declared
  return {
    id,
    kind,
    title,
    heading,
    restored,
    depth: block.depth,
    ...(number === undefined ? {} : { number }),
    ...(summary === undefined ? {} : { summary }),
  }
}

function makePassage(
  block: Block,
  part: Part,
  context: { about: About; headings: { text: string }[]; anchors: Set<string>; ordinal: number },
): Passage {
  const { about, headings, anchors, ordinal } = context
  const base = `${part.id}-${slug(block.text, anchorWords) || block.kind}`
  let anchor = base
  for (let copy = 2; anchors.has(anchor); copy += 1) anchor = `${base}-${copy}`
  anchors.add(anchor)
  return {
    id: `${about.id}:${anchor}`,
    documentId: about.id,
    version: about.version,
    partId: part.id,
    kind: block.kind,
    headings: headings.map((heading) => heading.text),
    anchor,
    text: block.text,
    mendedText: mendMisprints(block.text, about.misprints),
    start: block.start,
    end: block.end,
    ordinal,
  }
}

/** The first words of a text in lower-case ASCII, joined by hyphens. */
function slug(text: string, words: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, words).join('-')
}

/** A title that is known in the document's own language only. */
export function sameTitle(title: string): Translated {
  const each = (): string => title
  return { nl: each(), fr: each(), de: each(), en: each() } satisfies Record<Language, string>
}
