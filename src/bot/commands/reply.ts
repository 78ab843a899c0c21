// The replies that commands give, and what they are made for.
import type { BotServices, CommandInput } from '../services.js'
import type { ChatEvent, Form, Message, Part, Reply } from '../types.js'
import { plainMessage } from '../views/plain-messages.js'
import type { ViewContext } from '../views/view-context.js'

/** What the views of a reply need to know. */
export async function viewFor(input: CommandInput, services: BotServices): Promise<ViewContext> {
  const { asker, now } = input
  return {
    ...{ language: asker.language, zone: asker.zone, viewer: asker.viewer, now },
    ...{ directory: await services.directory.current(), publicUrl: services.publicUrl },
  }
}

/** Said in a thread is answered in the thread; a click, a form or a slash command concerns the person. */
function readerOf({ kind }: ChatEvent): 'thread' | 'person' {
  return kind === 'mention' || kind === 'message' ? 'thread' : 'person'
}

/** A message as a reply, to whoever reads the event's own words. */
export function reply({ event }: CommandInput, message: Message): Reply {
  return { kind: 'message', message, to: readerOf(event) }
}

/** One paragraph as a reply to the person alone. */
export function tell({ asker }: CommandInput, text: string): Reply {
  return { kind: 'message', message: plainMessage(asker.language, text), to: 'person' }
}

/** A message of parts, whose plain text is `text`. */
export function messageOf({ asker }: CommandInput, text: string, parts: Part[] = []): Message {
  return { language: asker.language, parts: [{ kind: 'text', text }, ...parts], fallbackText: text }
}

/** True where the platform shows a form as the reply. */
export function canShowForm({ event }: CommandInput): boolean {
  return event.awaitsReply && event.kind !== 'submit'
}

/** A form as the reply. */
export function formReply(form: Form): Reply {
  return { kind: 'form', form }
}

/** What is wrong with a form: under its inputs where it still stands open, else in words. */
export function formErrors(input: CommandInput, errors: Record<string, string>): Reply {
  if (input.event.awaitsReply) return { kind: 'form-errors', errors }
  return tell(input, Object.values(errors).join(' '))
}

/** The value of a form's input; undefined when the event is no form or hasn't this input. */
export function valueOf({ event }: CommandInput, name: string): string | undefined {
  const value = event.values?.[name]
  return Array.isArray(value) ? value[0] : value
}

/** The values of an input with several. */
export function valuesOf({ event }: CommandInput, name: string): string[] {
  const value = event.values?.[name] ?? []
  return Array.isArray(value) ? value : value === '' ? [] : [value]
}
