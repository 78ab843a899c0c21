// Reads the directory from its folder of YAML files, and refuses it when anything is wrong.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../errors.js'
import { checkDirectory, type DirectoryContext } from './check-directory.js'
import { importYaml } from './directory-yaml.js'
import { describeProblem, type ReadFiles } from './problems.js'
import { sections, sectionFiles, dataSections, type Directory } from './types.js'

/**
 * Reads `<folder>/*.yaml` and checks it against the documents.
 * @throws ConfigError that lists everything wrong, each with file, line and reason
 */
export function readDirectory(folder: string, context: DirectoryContext): Directory {
  const files = Object.fromEntries(
    dataSections
      .map((section) => `${sectionFiles[section]}.yaml`)
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  const outcome = completeDirectory(importYaml(files), context)
  if (outcome.kind === 'directory') return outcome.directory
  const problems = outcome.problems.map((problem) => `  ${problem}`).join('\n')
  throw new ConfigError(`the directory in ${folder} can't be used:\n${problems}`)
}

/** A directory that may be used, or everything that is wrong with it. */
export type DirectoryOutcome =
  { kind: 'directory'; directory: Directory } | { kind: 'problems'; problems: string[] }

/** Makes a whole directory of what was read from files; form first, then how it holds together. */
export function completeDirectory(read: ReadFiles, context: DirectoryContext): DirectoryOutcome {
  if (read.problems.length > 0) return { kind: 'problems', problems: read.problems }
  const { about, axes, actionLines, agencies, competences, channels, people } = read.sections
  if (
    about === undefined ||
    axes === undefined ||
    actionLines === undefined ||
    agencies === undefined ||
    competences === undefined ||
    channels === undefined ||
    people === undefined
  ) {
    const missing = sections
      .filter((section) => read.sections[section] === undefined)
      .map((section) => ({ section, index: null, path: [], message: 'the section is missing' }))
    return { kind: 'problems', problems: missing.map((problem) => describeProblem(problem, read.locate)) }
  }
  const directory = { about, axes, actionLines, agencies, competences, channels, people }
  const problems = checkDirectory(directory, context).map((problem) => describeProblem(problem, read.locate))
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'directory', directory }
}
