// Prints a message on a terminal; what its buttons do is shown as what to type.
import pc from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import type { Button, Form, Message, Part } from '../bot/types.js'

const widest = 100
/** Commands of the command line; `action` goes on in the bot's own words. */
const typed = new Set(['action', 'who', 'brief', 'ask'])

/** Where a message goes; a pipe has neither `isTTY` nor a width. */
type Output = Pick<NodeJS.WriteStream, 'write' | 'columns'> & { isTTY?: boolean }
type Colours = ReturnType<typeof pc.createColors>

/** Writes a message for a person to read: in colour on a terminal only. */
export function printMessage(message: Message, stdout: Output): void {
  const colours = pc.createColors(stdout.isTTY === true)
  const title = message.title === undefined ? [] : [colours.bold(message.title)]
  write([...title, ...message.parts.flatMap((part) => partLines(part, colours))], stdout)
}

/** Writes what a form asks for, as what to type. */
export function printForm(form: Form, stdout: Output): void {
  const colours = pc.createColors(stdout.isTTY === true)
  const inputs = form.inputs.map(({ label, hint }) => `  ${label}${hint === undefined ? '' : ` – ${hint}`}`)
  const parts = form.parts.flatMap((part) => partLines(part, colours))
  write([colours.bold(form.title), ...parts, ...inputs, colours.dim(`  kompas ${form.command} …`)], stdout)
}

function write(lines: string[], stdout: Output): void {
  const width = Math.min(widest, stdout.columns > 20 ? stdout.columns : widest)
  stdout.write(`${lines.map((line) => wrapAnsi(line, width, { trim: false })).join('\n')}\n`)
}

function partLines(part: Part, colours: Colours): string[] {
  switch (part.kind) {
    case 'text':
      return [part.style === 'heading' ? colours.bold(part.text) : part.text]
    case 'quote':
      return [
        `  «${colours.green(part.text)}»`,
        ...(part.reading === undefined ? [] : [colours.dim(`  ${part.reading.label}: ${part.reading.text}`)]),
      ]
    case 'fields':
      return part.fields.map(({ label, value }) => `  ${label}: ${value.replaceAll('\n', '\n    ')}`)
    case 'citation':
      return [colours.cyan(`  — ${part.label}${part.url === null ? '' : ` ${part.url}`}`)]
    case 'list':
      return part.items.flatMap(({ text, detail }) => [
        `  · ${text}`,
        ...(detail === undefined ? [] : [colours.dim(`    ${detail}`)]),
      ])
    case 'links':
      return part.links.map(({ label, url }) => colours.cyan(`  ${label}: ${url}`))
    case 'buttons':
      return part.buttons.filter(isTyped).map((button) => buttonLine(button, colours))
    case 'image':
      return [colours.dim(`  ${part.alt}`)]
    case 'feedback':
      return []
    case 'divider':
      return ['']
  }
}

/** What the command line can do as well; the rest is for where it was shown. */
function isTyped({ command }: Button): boolean {
  return typed.has(command.split(' ')[0] ?? '')
}

function buttonLine({ label, command, opensForm }: Button, colours: Colours): string {
  return colours.dim(`  kompas ${command}${opensForm === true ? ' …' : ''}   (${label})`)
}
