// Reads what follows a command's words.

/** An item's number and the rest; null when no number comes first. */
export function readItemNumber(text: string): { id: string; rest: string } | null {
  const { id, rest } = /^#?0*(?<id>\d{1,9})(?![\d.,]*\d)\s*(?<rest>.*)$/su.exec(text.trim())?.groups ?? {}
  return id === undefined || rest === undefined ? null : { id, rest: rest.trim() }
}

/** "draftId line 2.4 subject cyber merge 17": words by the name before them; the first word stands alone. */
export function readNamed(
  text: string,
  names: readonly string[],
): { first: string; named: Map<string, string> } {
  const [first = '', ...words] = text.trim().split(/\s+/u)
  const named = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const name = words[at] ?? ''
    const value = words[at + 1]
    if (!names.includes(name) || value === undefined) named.set(name, '')
    else {
      named.set(name, value)
      at += 1
    }
  }
  return { first, named }
}
