// Text that somebody typed: its web addresses lead somewhere, everything else stays text.
import type { VNode } from 'preact'

const address = /https?:\/\/[^\s<>"'`]{1,2000}/g
/** Marks that end a sentence rather than an address. */
const closing = ').,;:!?]}»”’'

/** The text with its http and https addresses as links. */
export function LinkedText({ text }: { text: string }): VNode {
  const parts: (string | VNode)[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const url = withoutClosing(match[0])
    if (!isWebAddress(url)) continue
    parts.push(text.slice(from, match.index), <OutsideLink url={url}>{url}</OutsideLink>)
    from = match.index + url.length
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}

/** A loop, because a pattern takes quadratic time on what somebody wrote to make it slow. */
function withoutClosing(url: string): string {
  let end = url.length
  while (closing.includes(url.charAt(end - 1)) && end > 0) end -= 1
  return url.slice(0, end)
}

/** A link out of Kompas: the other side learns nothing of where it was followed. */
export function OutsideLink({ url, children }: { url: string; children: string }): VNode {
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

/** True for an http or https address without a name and password in it. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
