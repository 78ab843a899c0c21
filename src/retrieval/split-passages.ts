// Splits a Markdown document into parts and passages, each with headings, offsets and a stable anchor.
import { ConfigError } from '../errors.js'
import type { Language, Translated } from '../languages.js'
import type { About, AboutPart } from './document-files.js'
import { readBlocks, type Block } from './read-blocks.js'
import type { Misprint, Part, Passage } from './types.js'

const anchorWords = 5

/**
 * Splits a document into its parts and passages, in reading order.
 * Passages are headings, paragraphs, lists, tables and footnotes; joined they are the whole document.
 * @throws ConfigError when a part of about.json is not found in the text, or found twice; when the text has raw HTML
 */
export function splitPassages(markdown: string, about: About): { parts: Part[]; passages: Passage[] } {
  const blocks = readBlocks(markdown, about.id)
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
