// What is said about who answers for what, failed deliveries, exports and settings: one shape for the four languages.
import type { Level } from '../../directory/types.js'

interface SettingsWords {
  title: string
  language: string
  reminders: string
  on: string
  off: string
  /** Where messages for the person go. */
  notified: string
  whereLast: string
  /** Said where Kompas can't write to people. */
  notHere: string
  quiet: string
  noQuiet: string
  vacation: string
  noVacation: string
  snoozed: string
  /** "18:00 to 08:00", "20 December to 3 January" */
  range: (from: string, to: string) => string
  standIn: (name: string) => string
  buttons: {
    language: string
    mute: string
    unmute: string
    here: string
    whereLast: string
    quiet: string
    vacation: string
    snooze: string
  }
  saved: string
  forms: {
    quiet: { title: string; from: string; to: string; hint: string }
    vacation: { title: string; from: string; to: string; standIn: string; nobody: string }
    snooze: { title: string; until: string; hint: string }
  }
  /** What to type, where no form can be shown. */
  typing: { quiet: string; vacation: string; snooze: string; language: string }
  badHours: string
  badRange: string
  noSuchPerson: string
}

export interface ServiceWords {
  who: {
    title: string
    lead: string
    deputy: string
    contributors: string
    levels: string
    levelNames: Record<Level, string>
    lines: string
    subjects: string
    subjectsOf: string
    why: string
    /** Before the passage: it says who is competent, or the directory infers it from there. */
    says: string
    restsOn: string
    example: string
  }
  failed: {
    title: string
    none: string
    to: (whom: string) => string
    about: (item: string) => string
    retry: string
    retried: string
    gone: string
    tries: (count: number) => string
    hidden: string
  }
  exported: {
    title: (format: string) => string
    all: string
    first: (count: number) => string
    board: string
  }
  languageSet: string
  settings: SettingsWords
}
