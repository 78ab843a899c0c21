// The form of the directory's entries, whatever file they come from.
import { IANAZone } from 'luxon'
import { z } from 'zod'
import { languages } from '../languages.js'
import {
  bases,
  cadences,
  dataSections,
  levels,
  roles,
  type Agency,
  type Axis,
  type AxisChannel,
  type BriefingSchedule,
  type ActionLine,
  type Competence,
  type DirectoryPerson,
  type Entry,
  type Section,
  type SectionAbout,
} from './types.js'

/** No control character, so that a text fits on one line; no formula, so that a spreadsheet runs nothing. */
const text = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF]+$/u, 'expected text on one line')
  .regex(/^[^=+\-@]/, 'a text may not begin with =, +, - or @')
  .refine((value) => value.trim() === value, 'a text may not begin or end with a space')
const listed = text.regex(/^[^|]+$/, 'an item of a list may not contain |')
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected lower-case letters, digits, dots and hyphens')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 08:30')

const inEachLanguage = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ nl: schema, fr: schema, de: schema, en: schema })
const translated = inEachLanguage(text)
const seat = z.strictObject({ agency: id, person: id.nullable().default(null) })
const quotation = z.strictObject({ passageId: text, quote: text })
const someLevels = z.array(z.enum(levels)).min(1, 'expected at least one level')

const about: z.ZodType<SectionAbout> = z.strictObject({
  id: z.enum(dataSections),
  example: z.boolean(),
  reason: text,
})

const axis: z.ZodType<Axis> = z.strictObject({ id, name: translated })

const actionLine: z.ZodType<ActionLine> = z.strictObject({
  id,
  axis: id.nullable(),
  name: translated,
  owner: seat,
  deputy: seat,
  contributors: z.array(id),
  levels: someLevels,
  basis: z.enum(bases),
  reason: translated,
  passage: quotation.nullable(),
})

const competence: z.ZodType<Competence> = z.strictObject({
  id,
  line: id,
  name: translated,
  levels: someLevels,
  owner: seat.nullable().default(null),
  deputy: seat.nullable().default(null),
  contributors: z.array(id),
  basis: z.enum(bases),
  reason: translated,
  passage: quotation,
  touches: z.array(listed).default([]),
  words: inEachLanguage(z.array(listed)),
})

const zone = text.refine((name) => IANAZone.isValidZone(name), 'expected a zone such as Europe/Brussels')

const workingHours = z
  .strictObject({
    zone,
    days: z.array(z.number().int().min(1).max(7)).min(1),
    from: time,
    to: time,
  })
  .refine((hours) => hours.from < hours.to, { path: ['to'], message: 'the day ends before it begins' })

const agency: z.ZodType<Agency> = z.strictObject({
  id,
  name: translated,
  abbreviation: inEachLanguage(text.nullable()),
  aliases: z.array(listed).default([]),
  levels: someLevels,
  language: z.enum(languages),
  workingHours,
  responseDays: z.number().int().min(1).max(60),
})

const schedule: z.ZodType<BriefingSchedule> = z
  .strictObject({
    cadence: z.enum(cadences),
    weekday: z.number().int().min(1).max(7).nullable().default(null),
    monthday: z.number().int().min(1).max(31).nullable().default(null),
    at: time,
    zone,
  })
  .refine(({ cadence, weekday }) => weekday === null || cadence === 'weekly', {
    path: ['weekday'],
    message: 'only a weekly briefing has a day of the week',
  })
  .refine(({ cadence, monthday }) => monthday === null || cadence === 'monthly', {
    path: ['monthday'],
    message: 'only a monthly briefing has a day of the month',
  })

const channel: z.ZodType<AxisChannel> = z
  .strictObject({
    id,
    axis: id.nullable().default(null),
    line: id.nullable().default(null),
    agency: id.nullable().default(null),
    platform: id,
    workspace: text,
    channel: text,
    language: z.enum(languages),
    active: z.boolean(),
    schedule: schedule.nullable().default(null),
  })
  .refine(({ axis, line, agency }) => [axis, line, agency].filter((about) => about !== null).length < 2, {
    message: 'a channel is about one axis, one line or one agency',
  })

const person: z.ZodType<DirectoryPerson> = z.strictObject({
  id,
  name: text,
  agency: id,
  roles: z.array(z.enum(roles)).min(1, 'expected at least one role'),
  language: z.enum(languages),
  email: z.email('expected an e-mail address').pipe(text),
  accounts: z.array(listed.regex(/^[a-z]+:./, 'expected <platform>:<user id>')),
})

/** The form of one entry of each section. */
export const entrySchemas: { [S in Section]: z.ZodType<Entry<S>> } = {
  about,
  axes: axis,
  actionLines: actionLine,
  agencies: agency,
  competences: competence,
  channels: channel,
  people: person,
}
