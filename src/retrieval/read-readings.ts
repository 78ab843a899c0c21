// Reads a file of unofficial readings: `## anchor`, then one `- ` line for each sentence of the original.
import { readFileSync } from 'node:fs'
import { ConfigError } from '../errors.js'
import type { Language } from '../languages.js'
import type { Reading } from './types.js'

/**
 * Reads the readings of one language, by anchor.
 * @throws ConfigError with file and line when a line is of neither form or an anchor is unknown
 */
export function readReadings(file: string, language: Language, anchors: Set<string>): Map<string, Reading> {
  const readings = new Map<string, Reading>()
  let current: Reading | null = null
  for (const [index, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    if (line.startsWith('## ')) {
      const anchor = line.slice(3).trim()
      if (!anchors.has(anchor))
        throw new ConfigError(`${file}:${index + 1}: no passage has the anchor "${anchor}"`)
      if (readings.has(anchor))
        throw new ConfigError(`${file}:${index + 1}: the anchor "${anchor}" stands twice`)
      current = { anchor, language, sentences: [] }
      readings.set(anchor, current)
    } else if (line.startsWith('- ') && current !== null) {
      current.sentences.push(line.slice(2).trim())
    } else if (line.trim() !== '' && current !== null) {
      throw new ConfigError(`${file}:${index + 1}: expected "## anchor" or "- sentence"`)
    }
  }
  return readings
}
