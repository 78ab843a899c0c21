// What a reader of the fake Slack sees: words, buttons, links and alerts, as Slack's client would make of them.
import type { Shown } from '../../contracts/platform-harness.js'
import type { FakeMessage } from './world.js'

interface Node {
  type?: string
  [key: string]: unknown
}

const empty = (): Shown => ({ text: '', buttons: [], links: [], mentions: [] })

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

const emphasis = /(?<=^|[\s\p{P}])([*_~`])(?=\S)([^\n]*?\S)\1(?=$|[\s\p{P}])/gmu

/** Reads Slack's marks. `findsNames`: addresses and @channel are found without any mark as well. */
function readMarks(text: string, marks: boolean, findsNames: boolean): Shown {
  const shown = empty()
  const bare = text.replaceAll(/<([^<>]*)>/g, (_, mark: string) => {
    const [target = '', label] = mark.split('|')
    if (/^[@!]/.test(target)) {
      shown.mentions.push(target.replace(/^(?:@|!subteam\^|!)/, ''))
      return `@${label ?? target.slice(1)}`
    }
    if (target.startsWith('#')) return `#${label ?? target.slice(1)}`
    shown.links.push(unescape(target))
    return label ?? target
  })
  if (findsNames) {
    for (const [word] of bare.matchAll(/https?:\/\/[^\s&]+/g)) shown.links.push(word)
    for (const [, word] of bare.matchAll(/(?:^|\s)@(channel|here|everyone)\b/g)) shown.mentions.push(word!)
  }
  const lines = marks ? bare.replaceAll(/^(?:&gt;|>)[ ]?/gm, '').replaceAll(emphasis, '$2') : bare
  shown.text = unescape(lines)
  return shown
}

function readText(node: Node): Shown {
  const text = typeof node['text'] === 'string' ? node['text'] : ''
  if (node.type === 'plain_text') return { ...empty(), text }
  return readMarks(text, true, node['verbatim'] !== true)
}

function join(all: Shown[]): Shown {
  return {
    text: all
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    buttons: all.flatMap(({ buttons }) => buttons),
    links: all.flatMap(({ links }) => links),
    mentions: all.flatMap(({ mentions }) => mentions),
  }
}

function showButton(node: Node): Shown {
  const label = readText(node['text'] as Node).text
  const links = typeof node['url'] === 'string' ? [node['url']] : []
  return { ...empty(), text: label, buttons: [label], links }
}

/** A block or element as it is seen. */
export function showBlock(value: unknown): Shown {
  if (Array.isArray(value)) return join(value.map(showBlock))
  if (typeof value !== 'object' || value === null) return empty()
  const node = value as Node
  if (node.type === 'plain_text' || node.type === 'mrkdwn') return readText(node)
  if (node.type === 'button') return showButton(node)
  if (node.type === 'feedback_buttons')
    return join([node['positive_button'], node['negative_button']].map((one) => showButton(one as Node)))
  const inside = ['text', 'fields', 'label', 'title', 'elements', 'element', 'accessory', 'blocks']
  return join(inside.map((key) => showBlock(node[key])))
}

/** A message as it is seen. */
export function showMessage(message: FakeMessage): Shown {
  const { text, blocks, reading, unfurls = {} } = message
  const own = blocks === undefined ? readMarks(text, reading.marks, reading.findsNames) : showBlock(blocks)
  return join([own, ...Object.values(unfurls).map((one) => showBlock(one.blocks))])
}
