// The directory as CSV files, one a section, for a spreadsheet: text to entries with their lines, and back.
import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readCell, tables, writeCell, type Table } from './csv-columns.js'
import { describeProblem, type Problem, type ReadFiles } from './problems.js'
import { readEntries, type ReadSections } from './read-entries.js'
import { sectionFiles, sections, type Directory, type Section } from './types.js'

interface Row {
  line: number
  cells: string[]
}

function fileName(section: Section): string {
  return `${section === 'about' ? 'about' : sectionFiles[section]}.csv`
}

/**
 * Reads a directory's CSV files, by name ("agencies.csv"), separated by commas or semicolons.
 * A section without a file is absent from the result.
 */
export function importCsv(files: Readonly<Record<string, string>>): ReadFiles {
  const read: ReadSections = {}
  const problems: string[] = []
  const lines = new Map<Section, number[]>()
  for (const section of sections) {
    const text = files[fileName(section)]
    if (text === undefined) continue
    const rows = readRows(fileName(section), text)
    if (typeof rows === 'string') problems.push(rows)
    else {
      lines.set(
        section,
        rows.slice(1).map((row) => row.line),
      )
      problems.push(...readTable(section, rows, read))
    }
  }
  return { sections: read, problems, locate: (problem) => placeOf(problem, lines.get(problem.section)) }
}

function placeOf({ section, index }: Problem, lines: number[] | undefined): string {
  return `${fileName(section)}:${index === null ? 1 : (lines?.[index] ?? 1)}`
}

function readRows(name: string, text: string): Row[] | string {
  const [header = ''] = text.split('\n', 1)
  const lines: number[] = []
  try {
    const records = parse(text, {
      bom: true,
      delimiter: header.includes(';') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells, context) => {
        lines.push(context.lines)
        return cells
      },
    })
    return records.map((cells, index) => ({ line: lines[index] ?? 1, cells }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return `${name}:${typeof error['lines'] === 'number' ? error['lines'] : 1}: ${error.message}`
  }
}

function readTable(section: Section, [header, ...rows]: Row[], read: ReadSections): string[] {
  const table = tables[section]
  const names = header?.cells ?? []
  const known = table.columns.map((column) => column.name)
  const unknown = names.filter((name, index) => !known.includes(name) || names.indexOf(name) !== index)
  const missing = known.filter((name) => !names.includes(name) && !table.addedSince?.includes(name))
  const wrong = [
    ...unknown.map((name) => `${fileName(section)}:1: unknown or repeated column "${name}"`),
    ...missing.map((name) => `${fileName(section)}:1: the column "${name}" is missing`),
    ...rows
      .filter((row) => row.cells.length !== names.length)
      .map((row) => `${fileName(section)}:${row.line}: ${row.cells.length} cells; expected ${names.length}`),
  ]
  if (wrong.length > 0) return wrong
  const { entries, problems } = readEntries(
    section,
    rows.map((row) => readRow(table, names, row.cells)),
  )
  Object.assign(read, { [section]: entries })
  const lines = rows.map((row) => row.line)
  return problems.map((problem) => describeProblem(problem, () => placeOf(problem, lines)))
}

/** One row as a raw entry: cells by their paths, empty groups as null. */
function readRow(table: Table, names: string[], cells: string[]): Record<string, unknown> {
  const entry: Record<string, unknown> = {}
  for (const { name, kind } of table.columns) {
    const [first = name, second] = name.split('.')
    const value = readCell(kind, cells[names.indexOf(name)] ?? '')
    if (second === undefined) entry[first] = value
    else entry[first] = { ...(entry[first] as Record<string, unknown> | undefined), [second]: value }
  }
  for (const group of table.nullable) {
    const values = Object.values(entry[group] ?? {})
    if (values.every((value) => value === null || value === undefined)) entry[group] = null
  }
  return entry
}

/** Writes a directory as CSV files, by name, for a spreadsheet; read again they give the same directory. */
export function exportCsv(directory: Directory): Record<string, string> {
  return Object.fromEntries(
    sections.map((section) => {
      const names = tables[section].columns.map((column) => column.name)
      const rows = directory[section].map((entry) => names.map((name) => writeCell(valueAt(entry, name))))
      return [fileName(section), stringify([names, ...rows], { bom: true })]
    }),
  )
}

function valueAt(entry: object, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
      entry,
    )
}
