// Any directory of the right form, however odd its words, for property tests.
import fc from 'fast-check'
import { entrySchemas } from '../../src/directory/directory-schema.js'
import {
  bases,
  dataSections,
  levels,
  roles,
  type Directory,
  type Entry,
  type Section,
} from '../../src/directory/types.js'
import { languages } from '../../src/languages.js'

const awkward = [
  '"',
  "'",
  ',',
  ';',
  ':',
  '#',
  'true',
  'null',
  '1.1',
  '~',
  '- ',
  '{a',
  '[b',
  '&c',
  '*d',
  '!e',
  '%f',
  'é',
  '中',
  '🙂',
  'a: b',
  'x #y',
  '0x1f',
  '1e3',
  'a"b;c,d',
]
const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(...awkward))
const text = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(' ').trim())
  .filter(
    (value) =>
      /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF]+$/u.test(value) &&
      /^[^=+\-@]/.test(value) &&
      value.trim() === value,
  )
const listed = text.filter((value) => !value.includes('|'))
const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,6}$/)
const translated = inEachLanguage(text)
const seat = fc.record({ agency: id, person: fc.option(id) })
const quotation = fc.record({ passageId: text, quote: text })
const someLevels = fc.uniqueArray(fc.constantFrom(...levels), { minLength: 1 })
const language = fc.constantFrom(...languages)

function inEachLanguage<T>(value: fc.Arbitrary<T>) {
  return fc.record({ nl: value, fr: value, de: value, en: value })
}

const clock = {
  at: fc.constantFrom('07:00', '23:59'),
  zone: fc.constantFrom('Europe/Brussels', 'America/New_York'),
}
const weekly = fc.record({
  cadence: fc.constant('weekly' as const),
  weekday: fc.option(fc.integer({ min: 1, max: 7 })),
  monthday: fc.constant(null),
  ...clock,
})
const monthly = fc.record({
  cadence: fc.constant('monthly' as const),
  weekday: fc.constant(null),
  monthday: fc.option(fc.integer({ min: 1, max: 31 })),
  ...clock,
})

const entries: { [S in Exclude<Section, 'about'>]: fc.Arbitrary<Entry<S>> } = {
  axes: fc.record({ id, name: translated }),
  actionLines: fc.record({
    id,
    axis: fc.option(id),
    name: translated,
    owner: seat,
    deputy: seat,
    contributors: fc.array(id, { maxLength: 3 }),
    levels: someLevels,
    basis: fc.constantFrom(...bases),
    reason: translated,
    passage: fc.option(quotation),
  }),
  agencies: fc.record({
    id,
    name: translated,
    abbreviation: inEachLanguage(fc.option(text)),
    aliases: fc.array(listed, { maxLength: 3 }),
    levels: someLevels,
    language,
    workingHours: fc.record({
      zone: fc.constantFrom('Europe/Brussels', 'UTC', 'America/New_York'),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.constantFrom('07:00', '08:30'),
      to: fc.constantFrom('16:00', '23:59'),
    }),
    responseDays: fc.integer({ min: 1, max: 60 }),
  }),
  competences: fc.record({
    id,
    line: id,
    name: translated,
    levels: someLevels,
    owner: fc.option(seat),
    deputy: fc.option(seat),
    contributors: fc.array(id, { maxLength: 3 }),
    basis: fc.constantFrom(...bases),
    reason: translated,
    passage: quotation,
    touches: fc.array(listed, { maxLength: 2 }),
    words: inEachLanguage(fc.array(listed, { maxLength: 3 })),
  }),
  channels: fc.record({
    id,
    ...{ axis: fc.option(id), line: fc.constant(null), agency: fc.constant(null), platform: id },
    ...{ workspace: text, channel: text, language, active: fc.boolean() },
    schedule: fc.option(fc.oneof(weekly, monthly)),
  }),
  people: fc.record({
    id,
    name: text,
    agency: id,
    roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
    language,
    email: fc.stringMatching(/^[a-z]{1,6}\.[a-z]{1,6}@example\.org$/),
    accounts: fc.array(
      listed.map((value) => `slack:${value}`),
      { maxLength: 2 },
    ),
  }),
}

const about = fc
  .array(fc.record({ example: fc.boolean(), reason: text }), {
    minLength: dataSections.length,
    maxLength: dataSections.length,
  })
  .map((reasons) => dataSections.map((section, index) => ({ id: section, ...reasons[index]! })))

const some = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 })

/** Entries of the right form; they need not hold together. */
export const arbitraryDirectory: fc.Arbitrary<Directory> = fc.record({
  about,
  axes: some(entries.axes),
  actionLines: some(entries.actionLines),
  agencies: some(entries.agencies),
  competences: some(entries.competences),
  channels: some(entries.channels),
  people: some(entries.people),
})

/** True when every entry has the form that the files must have. */
export function hasRightForm(directory: Directory): boolean {
  return dataSections.every((section) =>
    directory[section].every((entry) => entrySchemas[section].safeParse(entry).success),
  )
}
