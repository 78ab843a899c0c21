// Turns a message and its thread into what an action item begins with: title, due date and people.
import { detectLanguage, type Language } from '../languages.js'
import { readDue, type DueInput } from './due/read-due.js'
import { mentionedPeople, type MentionedPerson } from './mentioned-people.js'
import { chooseTitle } from './title/choose-title.js'

export interface CaptureInput extends DueInput {
  /** Earlier messages of the thread, oldest first. */
  thread: string[]
}

export interface Captured {
  /** At most 80 characters, in the words of the message; empty when nothing names any work. */
  title: string
  /** YYYY-MM-DD */
  due: string | null
  /** The words of the message that say when. */
  dueText: string | null
  people: MentionedPerson[]
  /** The message's language; null when nothing points to one. */
  language: Language | null
}

/** Reads title, due date, people and language from a message. Pure: the moment and zone are given. */
export function capture(input: CaptureInput): Captured {
  const language = input.language ?? detectLanguage(input.text)
  const { due, dueText } = readDue({ ...input, ...(language === null ? {} : { language }) })
  return {
    title: chooseTitle(input.text, dueText, input.thread),
    due,
    dueText,
    people: mentionedPeople(input.text),
    language,
  }
}
