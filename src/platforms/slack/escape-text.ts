// Makes words of any origin safe for Slack: they alert nobody, link to nothing and stay as they are.
import { limits } from './limits.js'

/** For text that Slack reads for its marks. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** True when Slack would take some characters for bold, code, a smiley, a quotation … These can't be escaped. */
export function hasMarks(text: string): boolean {
  return /[*_~`]|:[\w+'-]+:|^\s*>/m.test(text)
}

/** Cuts to at most `limit` characters, the last one then being "…". */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  // Never half of a character outside the basic plane.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}

/** An address that Slack may link to; null for what isn't on the web or is too long. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const safe = href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E')
  return safe.length > limits.address ? null : safe
}

/** A link in Slack's marks; the label alone where the address can't be linked to. */
export function linkMark(label: string, url: string | null): string {
  const safe = url === null ? null : webAddress(url)
  const plain = escapeText(label.replaceAll(/[*_~`|\n]+/g, ' '))
  return safe === null ? plain : `<${escapeText(safe)}|${plain}>`
}
