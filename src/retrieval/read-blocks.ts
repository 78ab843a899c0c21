// Reads Markdown into its blocks of text, each with its exact place: headings, paragraphs, lists, tables, footnotes.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString } from 'mdast-util-to-string'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Html, Nodes, RootContent } from 'mdast'
import { ConfigError } from '../errors.js'
import type { Passage } from './types.js'

/** What stands between the pieces of a node that is read as lines. */
const separators: Partial<Record<Nodes['type'], string>> = {
  list: '\n',
  listItem: '\n',
  table: '\n',
  tableRow: ' | ',
}
const superscript = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
/** What becomes one passage as a whole: a list stays together, one item a line, and so does a table, one row a line. */
const wholeBlocks = new Set(['paragraph', 'list', 'code', 'table'])
const shownOfHtml = 40

/** A run of text in the document before it is given its part and anchor. */
export interface Block {
  kind: Passage['kind']
  /** Of a heading: 1 to 6; else 0. */
  depth: number
  text: string
  /** Character offsets in the Markdown. */
  start: number
  end: number
}

/**
 * Reads the blocks of a Markdown text (CommonMark with the tables and footnotes of GitHub), in order.
 * @throws ConfigError naming the line of raw HTML: its words would be lost, or its tags be quoted; comments are left out
 */
export function readBlocks(markdown: string, documentId: string): Block[] {
  const root = fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  })
  const html = findHtml(root)
  if (html !== null) {
    throw new ConfigError(
      `document.md of ${documentId}, line ${html.position?.start.line ?? 0}: raw HTML (${html.value.slice(0, shownOfHtml)}) is not read; write it in Markdown`,
    )
  }
  return root.children.flatMap((node) => blocksOf(node))
}

function findHtml(node: Nodes): Html | null {
  if (node.type === 'html' && !isComment(node)) return node
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = findHtml(child)
    if (found !== null) return found
  }
  return null
}

function isComment({ value }: Html): boolean {
  return value.replace(/<!--.*?-->/gs, '').trim() === ''
}

function blocksOf(node: RootContent | Nodes): Block[] {
  if (node.type === 'heading') return [blockOf(node, 'heading', node.depth)]
  if (node.type === 'footnoteDefinition') return [blockOf(node, 'note', 0)]
  if (wholeBlocks.has(node.type)) return [blockOf(node, 'text', 0)]
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child)) : []
}

function blockOf(node: Nodes, kind: Block['kind'], depth: number): Block {
  return {
    ...{ kind, depth, text: plainText(node) },
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
  if (node.type === 'html') return ''
  if ('children' in node)
    return node.children.map((child) => plainText(child)).join(separators[node.type] ?? '')
  return toString(node)
}
