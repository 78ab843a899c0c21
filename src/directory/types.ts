// The words of the directory: who answers for which action line, at which level, and who may do what.
import type { Language, Translated } from '../languages.js'

export const roles = ['viewer', 'coordinator', 'owner', 'admin'] as const
export type Role = (typeof roles)[number]

/** Levels of government in Belgium; an interfederal body stands at several. */
export const levels = ['federal', 'community', 'region', 'province', 'local'] as const
export type Level = (typeof levels)[number]

/** Who says which levels are competent. `strategy`: the cited words; `reasoned`: the division of powers in general. */
export const bases = ['strategy', 'reasoned'] as const
export type Basis = (typeof bases)[number]

/** Words of a document, verbatim, and where they stand. */
export interface Quotation {
  passageId: string
  quote: string
}

/** Who answers: an agency, and a person of it when one is named. */
export interface Seat {
  agency: string
  person: string | null
}

export interface Axis {
  id: string
  name: Translated
}

/** An action line ("1.1" … "3.5", "governance") and who answers for it. */
export interface ActionLine {
  id: string
  /** null for governance. */
  axis: string | null
  name: Translated
  owner: Seat
  deputy: Seat
  /** Agencies that take part; those of another level than the owner must answer. */
  contributors: string[]
  /** The levels whose competence the whole line touches. */
  levels: Level[]
  basis: Basis
  reason: Translated
  passage: Quotation | null
}

/** A subject within an action line for which other people answer, or with which other levels are competent. */
export interface Competence {
  id: string
  line: string
  name: Translated
  levels: Level[]
  /** null: the line's owner. */
  owner: Seat | null
  /** null: the line's owner where the subject has its own, and otherwise the line's deputy. */
  deputy: Seat | null
  /** Agencies that must answer. */
  contributors: string[]
  basis: Basis
  reason: Translated
  passage: Quotation
  /** Ids of further passages in which the subject is touched. */
  touches: string[]
  /** Words by which a text shows that it is about the subject; `*` stands for any letters. */
  words: Record<Language, string[]>
}

interface WorkingHours {
  /** IANA zone. */
  zone: string
  /** 1 (Monday) to 7. */
  days: number[]
  /** "HH:MM" */
  from: string
  to: string
}

export interface Agency {
  id: string
  name: Translated
  abbreviation: Record<Language, string | null>
  /** Other words by which a text names the agency; `*` stands for any letters. */
  aliases: string[]
  levels: Level[]
  language: Language
  workingHours: WorkingHours
  /** Working days in which an answer is expected. */
  responseDays: number
}

export const cadences = ['weekly', 'monthly', 'on-demand'] as const

/** When a channel gets its briefing, on the clock of `zone`; a day off moves to the next working day. */
export interface BriefingSchedule {
  /** `on-demand`: only when somebody asks. */
  cadence: (typeof cadences)[number]
  /** 1 (Monday) to 7; null: Monday. Only when weekly. */
  weekday: number | null
  /** 1 to 31, at most the month's last; null: the first. Only when monthly. */
  monthday: number | null
  /** "HH:MM" */
  at: string
  /** IANA zone. */
  zone: string
}

/** What a channel without a schedule of its own has. */
export const usualSchedule: BriefingSchedule = {
  ...{ cadence: 'weekly', weekday: 1, monthday: null, at: '09:00', zone: 'Europe/Brussels' },
}

/** A channel that is told about an axis, an action line or an agency; none of them: about the whole strategy. */
export interface AxisChannel {
  id: string
  axis: string | null
  line: string | null
  agency: string | null
  platform: string
  workspace: string
  channel: string
  language: Language
  /** Nothing is sent to a channel that isn't active. */
  active: boolean
  /** null: the usual one. */
  schedule: BriefingSchedule | null
}

export interface DirectoryPerson {
  id: string
  name: string
  agency: string
  roles: Role[]
  language: Language
  email: string
  /** `<platform>:<user id>` */
  accounts: string[]
}

/** Where a section comes from: an example made to be replaced, or the real thing. */
export interface SectionAbout {
  id: DataSection
  example: boolean
  reason: string
}

export interface Directory {
  about: SectionAbout[]
  axes: Axis[]
  actionLines: ActionLine[]
  agencies: Agency[]
  competences: Competence[]
  channels: AxisChannel[]
  people: DirectoryPerson[]
}

export type Section = keyof Directory
export type DataSection = Exclude<Section, 'about'>
export type Entry<S extends Section> = Directory[S][number]

/** Each section with the name of its file, without the ending. */
export const sectionFiles: Record<DataSection, string> = {
  axes: 'axes',
  actionLines: 'action-lines',
  agencies: 'agencies',
  competences: 'competences',
  channels: 'channels',
  people: 'people',
}
export const dataSections = Object.keys(sectionFiles) as DataSection[]
export const sections: Section[] = ['about', ...dataSections]

/** The line whose owner (the permanent cell of the Chancellery) answers where nobody else does. */
export const fallbackLine = 'governance'

/** True when any section is still the example that Kompas ships. */
export function isExample(directory: Directory): boolean {
  return directory.about.some((section) => section.example)
}
