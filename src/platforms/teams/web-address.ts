// Addresses that a card or a text may open: of the web alone, and without characters that could end a link early.

const endsLinks: Record<string, string> = {
  '|': '%7C',
  '(': '%28',
  ')': '%29',
  '<': '%3C',
  '>': '%3E',
  '[': '%5B',
  ']': '%5D',
  '\\': '%5C',
}

/** @returns null for what isn't an address of the web */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return href.replaceAll(/[|()<>[\]\\]/g, (character) => endsLinks[character] ?? character)
}
