// The directory as YAML files, one a section: text to entries with their lines, and back.
import { Document, LineCounter, isCollection, isMap, isNode, isScalar, parseDocument } from 'yaml'
import { describeProblem, type Problem, type ReadFiles } from './problems.js'
import { aboutSection, readEntries, type ReadSections } from './read-entries.js'
import { dataSections, sectionFiles, type DataSection, type Directory } from './types.js'

interface YamlFile {
  name: string
  document: Document
  lines: LineCounter
}

/**
 * Reads a directory's YAML files, by name ("agencies.yaml"); files of other names are left alone.
 * A section without a file is absent from the result.
 */
export function importYaml(files: Readonly<Record<string, string>>): ReadFiles {
  const read = new Map<DataSection, YamlFile>()
  const sections: ReadSections = { about: [] }
  const problems: string[] = []
  for (const section of dataSections) {
    const name = `${sectionFiles[section]}.yaml`
    const text = files[name]
    if (text === undefined) continue
    const lines = new LineCounter()
    const file: YamlFile = { name, lines, document: parseDocument(text, { lineCounter: lines }) }
    read.set(section, file)
    problems.push(...readSection(section, file, sections))
  }
  return { sections, problems, locate: (problem) => locate(problem, read) }
}

function readSection(section: DataSection, file: YamlFile, sections: ReadSections): string[] {
  const [error] = file.document.errors
  if (error !== undefined) {
    const [reason = error.message] = error.message.split(/ at line \d+|\n/)
    return [`${file.name}:${file.lines.linePos(error.pos[0]).line}: ${reason}`]
  }
  const data: unknown = file.document.toJS()
  if (typeof data !== 'object' || data === null || !('entries' in data) || !Array.isArray(data.entries))
    return [`${file.name}:1: expected "example", "reason" and a list "entries"`]
  const { entries: raw, ...about } = data as { entries: unknown[] }
  const head = readEntries('about', [{ ...about, id: section }])
  const body = readEntries(section, raw)
  sections.about?.push(...head.entries)
  Object.assign(sections, { [section]: body.entries })
  const headProblems = head.problems.map((problem): Problem => ({ ...problem, section, index: null }))
  return [...headProblems, ...body.problems].map((problem) =>
    describeProblem(problem, () => placeIn(file, problem)),
  )
}

function locate(problem: Problem, read: ReadonlyMap<DataSection, YamlFile>): string {
  if (problem.section === 'about') return 'about'
  const file = read.get(problem.section)
  return file === undefined ? `${sectionFiles[problem.section]}.yaml` : placeIn(file, problem)
}

function placeIn(file: YamlFile, { index, path }: Problem): string {
  const whole = index === null ? path : ['entries', index, ...path]
  return `${file.name}:${file.lines.linePos(offsetOf(file.document, whole)).line}`
}

/** Where a path begins in the text; where it ends early, the deepest node that exists. */
function offsetOf(document: Document, path: Problem['path']): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined
    const next: unknown = pair?.value ?? (isCollection(node) ? node.get(step, true) : undefined)
    const named: unknown = pair?.key ?? next
    if (!isNode(named)) return offset
    offset = named.range?.[0] ?? offset
    node = next
  }
  return offset
}

/** Writes a directory as YAML files, by name; read again they give the same directory. */
export function exportYaml(directory: Directory): Record<string, string> {
  return Object.fromEntries(
    dataSections.map((section) => {
      const { example, reason } = aboutSection(directory, section)
      const document = new Document({ example, reason, entries: directory[section] })
      return [`${sectionFiles[section]}.yaml`, document.toString({ lineWidth: 110 })]
    }),
  )
}
