// The columns of each section's CSV file, and how a cell becomes a value and back.
import { languages } from '../languages.js'
import type { Section } from './types.js'

/** How a cell is read: an empty cell is null (`optional`), no item (lists) or missing (the others). */
type CellKind = 'text' | 'optional' | 'list' | 'number' | 'numbers' | 'flag'

interface Column {
  /** The path in the entry, with dots: "name.nl". */
  name: string
  kind: CellKind
}

export interface Table {
  columns: Column[]
  /** Columns that a file may lack: those added since the first. */
  addedSince?: string[]
  /** Groups of columns that, all empty, mean null. */
  nullable: string[]
}

const column =
  (kind: CellKind) =>
  (...names: string[]): Column[] =>
    names.map((name) => ({ name, kind }))
const text = column('text')
const optional = column('optional')
const list = column('list')
const flag = column('flag')
const inEachLanguage = (kind: CellKind, name: string) =>
  column(kind)(...languages.map((language) => `${name}.${language}`))
const seat = (name: string) => [...text(`${name}.agency`), ...optional(`${name}.person`)]
const passage = text('passage.passageId', 'passage.quote')
const ground = [...text('basis'), ...inEachLanguage('text', 'reason'), ...passage]
const name = inEachLanguage('text', 'name')
const addedToChannels = [
  ...optional('line', 'agency'),
  ...text('schedule.cadence'),
  ...column('number')('schedule.weekday', 'schedule.monthday'),
  ...text('schedule.at', 'schedule.zone'),
]

export const tables: Record<Section, Table> = {
  about: { columns: [...text('id'), ...flag('example'), ...text('reason')], nullable: [] },
  axes: { columns: [...text('id'), ...name], nullable: [] },
  actionLines: {
    columns: [
      ...text('id'),
      ...optional('axis'),
      ...name,
      ...seat('owner'),
      ...seat('deputy'),
      ...list('contributors', 'levels'),
      ...ground,
    ],
    nullable: ['passage'],
  },
  agencies: {
    columns: [
      ...text('id'),
      ...name,
      ...inEachLanguage('optional', 'abbreviation'),
      ...list('aliases', 'levels'),
      ...text('language', 'workingHours.zone'),
      ...column('numbers')('workingHours.days'),
      ...text('workingHours.from', 'workingHours.to'),
      ...column('number')('responseDays'),
    ],
    nullable: [],
  },
  competences: {
    columns: [
      ...text('id', 'line'),
      ...name,
      ...list('levels'),
      ...seat('owner'),
      ...seat('deputy'),
      ...list('contributors'),
      ...ground,
      ...list('touches'),
      ...inEachLanguage('list', 'words'),
    ],
    nullable: ['owner', 'deputy'],
  },
  channels: {
    columns: [
      ...text('id'),
      ...optional('axis'),
      ...text('platform', 'workspace', 'channel', 'language'),
      ...flag('active'),
      ...addedToChannels,
    ],
    addedSince: addedToChannels.map((added) => added.name),
    nullable: ['schedule'],
  },
  people: {
    columns: [
      ...text('id', 'name', 'agency'),
      ...list('roles'),
      ...text('language', 'email'),
      ...list('accounts'),
    ],
    nullable: [],
  },
}

const separator = ' | '

/** A value as a cell. */
export function writeCell(value: unknown): string {
  if (Array.isArray(value)) return value.join(separator)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** A cell as a raw value, to be checked; undefined when the cell is empty and may not be. */
export function readCell(kind: CellKind, cell: string): unknown {
  const items = cell.split(separator.trim()).map((item) => item.trim())
  if (kind === 'list') return cell === '' ? [] : items
  if (kind === 'numbers') return cell === '' ? [] : items.map(asNumber)
  if (cell === '') return kind === 'optional' ? null : undefined
  if (kind === 'number') return asNumber(cell)
  if (kind === 'flag') return { true: true, false: false }[cell.toLowerCase()] ?? cell
  return cell
}

function asNumber(cell: string): unknown {
  return /^\d+$/.test(cell) ? Number(cell) : cell
}
