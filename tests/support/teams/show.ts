// What a reader of Teams sees of an activity: Markdown read as Teams reads it, cards from top to bottom.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import type { Nodes } from 'mdast'
import type { Shown } from '../../contracts/platform-harness.js'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The cards that are attached to an activity. */
export function cardsOf(activity: Json): Json[] {
  const attachments = (activity['attachments'] ?? []) as { content: Json }[]
  return attachments.map(({ content }) => content)
}

/** Everything of one kind inside a card, in order; what unfolds only at a click included. */
export function findAll(node: unknown, matches: (node: Json) => boolean): Json[] {
  if (Array.isArray(node)) return node.flatMap((one) => findAll(one, matches))
  if (!isJson(node)) return []
  const inside = Object.entries(node).flatMap(([name, value]) =>
    name === 'data' ? [] : findAll(value, matches),
  )
  return matches(node) ? [node, ...inside] : inside
}

/** Shows an activity. */
export function showActivity(activity: Json): Shown {
  const words = { texts: [] as string[], links: [] as string[] }
  const text = activity['text']
  if (typeof text === 'string') {
    if (activity['textFormat'] === 'markdown') readMarkdown(text, words)
    else words.texts.push(text)
  }
  const entities = (activity['entities'] ?? []) as Json[]
  for (const claim of findAll(entities, (node) => node['@type'] === 'DigitalDocument')) {
    words.texts.push(String(claim['name']))
    if (typeof claim['url'] === 'string') words.links.push(claim['url'])
  }
  const cards = cardsOf(activity)
  for (const card of cards) readCard(card, words)
  const mentions = findAll([entities, cards.map((card) => card['msteams'])], ({ type }) => type === 'mention')
  return {
    ...{
      text: words.texts.join('\n'),
      links: words.links,
      mentions: mentions.map((one) => JSON.stringify(one)),
    },
    buttons: findAll(cards, ({ type }) => type === 'Action.Execute' || type === 'Action.Submit').map(
      ({ title }) => String(title),
    ),
  }
}

function readCard(card: Json, words: { texts: string[]; links: string[] }): void {
  for (const node of findAll([card['body'], card['actions']], ({ type }) => type !== undefined)) {
    if (node['type'] === 'TextBlock') readMarkdown(String(node['text']), words)
    if (node['type'] === 'RichTextBlock')
      words.texts.push((node['inlines'] as Json[]).map(({ text }) => String(text)).join(''))
    if (node['type'] === 'FactSet')
      for (const { title, value } of node['facts'] as Json[]) {
        readMarkdown(String(title), words)
        readMarkdown(String(value), words)
      }
    if (node['type'] === 'Action.OpenUrl') words.links.push(String(node['url']))
  }
}

function readMarkdown(markdown: string, words: { texts: string[]; links: string[] }): void {
  const tree = fromMarkdown(markdown)
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image') words.links.push(node.url)
    if ('children' in node) node.children.forEach(visit)
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code')
      words.texts.push(toString(node))
    // Shown by no client as it is: somebody's words would be lost.
    if (node.type === 'html') words.texts.push('')
  }
  visit(tree)
}
