// Reads the files of a directory's sections that somebody names, or those of a folder.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { importCsv } from '../directory/directory-csv.js'
import { importYaml } from '../directory/directory-yaml.js'
import type { ReadFiles } from '../directory/problems.js'
import { sectionFiles } from '../directory/types.js'
import { ConfigError } from '../errors.js'

const names = Object.values(sectionFiles)
const yamlNames = names.map((name) => `${name}.yaml`)
const csvNames = ['about', ...names].map((name) => `${name}.csv`)

/** @throws ConfigError for a path that isn't there or isn't a section's file, and for both formats at once */
export function readSectionFiles(paths: readonly string[]): ReadFiles {
  const files = paths.flatMap(listFiles)
  const unknown = files.find((file) => ![...yamlNames, ...csvNames].includes(basename(file)))
  if (unknown !== undefined) {
    throw new ConfigError(`${unknown}: expected a file named ${yamlNames.join(', ')}, or the same with .csv`)
  }
  const formats = new Set(files.map((file) => extname(file)))
  if (formats.size !== 1) {
    throw new ConfigError(`${paths.join(', ')}: expected files of sections, all YAML or all CSV`)
  }
  const texts = Object.fromEntries(files.map((file) => [basename(file), readFileSync(file, 'utf8')]))
  return formats.has('.csv') ? importCsv(texts) : importYaml(texts)
}

/** A file itself; of a folder the files that are sections'. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) throw new ConfigError(`${path}: there is no such file`)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => yamlNames.includes(name) || csvNames.includes(name))
    .map((name) => join(path, name))
}
