// Makes people's text safe where Teams reads Markdown and HTML: every mark shows as itself.

const marks = /[\\`*_~[\]|]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Escapes a text that may stand anywhere in a Markdown text. Line breaks stay. */
export function escapeMarkdown(text: string): string {
  return text.split('\n').map(escapeLine).join('\n')
}

function escapeLine(line: string): string {
  return (
    line
      .replaceAll(marks, (mark) => `\\${mark}`)
      .replaceAll(/[&<>]/g, (character) => entities[character] ?? character)
      // What makes a heading, a list or a rule at the start of a line, and nowhere else.
      .replace(/^(\s*)([#+=-])/, (_, space: string, mark: string) => `${space}\\${mark}`)
      .replace(/^(\s*\d{1,9})([.)])/, (_, number: string, mark: string) => `${number}\\${mark}`)
  )
}
