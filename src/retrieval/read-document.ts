// Reads a document's folder in corpus/: text, description, readings and questions.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { languages, type Language } from '../languages.js'
import { aboutSchema, questionSchema, type About } from './document-files.js'
import { readReadings } from './read-readings.js'
import { sameTitle, splitPassages } from './split-passages.js'
import type { DocumentQuestion, Reading, StrategyDocument } from './types.js'

const unreadable = /\.(pdf|docx?|odt|rtf|html?)$/i

/**
 * Reads every document of the corpus: each folder with an about.json.
 * @throws ConfigError naming file, place and what is expected when a file is malformed
 */
export function readDocuments(corpusDir: string): StrategyDocument[] {
  if (!existsSync(corpusDir)) throw new ConfigError(`${corpusDir}: no such folder; set CORPUS_DIR`)
  const documents = readdirSync(corpusDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(corpusDir, entry.name, 'about.json')))
    .map((entry) => readDocument(join(corpusDir, entry.name)))
  if (documents.length === 0)
    throw new ConfigError(`${corpusDir}: no document (a folder with about.json) found`)
  const ids = documents.map((document) => document.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new ConfigError(`${corpusDir}: two documents have the id "${twice}"`)
  return documents
}

/**
 * Reads one document. Readings and questions are optional: without them it is found less well.
 * @throws ConfigError naming file, place and what is expected
 */
export function readDocument(folder: string): StrategyDocument {
  const about = readAbout(folder)
  const markdown = readMarkdown(folder)
  const { parts, passages } = splitPassages(markdown, about)
  if (passages.length === 0) throw new ConfigError(`${join(folder, 'document.md')}: no text found`)
  const anchors = new Set(passages.map((passage) => passage.anchor))
  return {
    id: about.id,
    title: typeof about.title === 'string' ? sameTitle(about.title) : about.title,
    language: about.language,
    version: about.version,
    publisher: about.publisher,
    date: about.date,
    hash: createHash('sha256').update(markdown).digest('hex'),
    parts,
    passages,
    readings: readAllReadings(folder, about, anchors),
    questions: readQuestions(join(folder, 'questions.jsonl'), anchors),
    misprints: about.misprints,
    changes: about.changes,
  }
}

function readAbout(folder: string): About {
  const file = join(folder, 'about.json')
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(
      `${file}: not valid JSON (${cause instanceof Error ? cause.message : String(cause)})`,
      {
        cause,
      },
    )
  }
  const parsed = aboutSchema.safeParse(data)
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function readMarkdown(folder: string): string {
  const file = join(folder, 'document.md')
  if (existsSync(file)) return readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
  const other = readdirSync(folder).find((name) => unreadable.test(name))
  throw new ConfigError(
    other === undefined
      ? `${file}: missing`
      : `${join(folder, other)}: Kompas reads Markdown only; convert the file to ${file} and run \`kompas index\``,
  )
}

function readAllReadings(
  folder: string,
  about: About,
  anchors: Set<string>,
): Record<Language, Map<string, Reading>> {
  const readings = {} as Record<Language, Map<string, Reading>>
  for (const language of languages) {
    const file = join(folder, 'readings', `${language}.md`)
    readings[language] =
      language === about.language || !existsSync(file)
        ? new Map<string, Reading>()
        : readReadings(file, language, anchors)
  }
  return readings
}

function readQuestions(file: string, anchors: Set<string>): DocumentQuestion[] {
  return readJsonLines(file, questionSchema).map(({ value, line }) => {
    if (!anchors.has(value.anchor))
      throw new ConfigError(`${file}:${line}: no passage has the anchor "${value.anchor}"`)
    return { anchor: value.anchor, language: value.lang, text: value.text }
  })
}

/**
 * Reads a file of JSON lines; a missing file has none.
 * @throws ConfigError with file, line and reason
 */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>): { value: T; line: number }[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      text.trim() === '' ? [] : [{ value: parseLine(text, schema, `${file}:${index + 1}`), line: index + 1 }],
    )
}

function parseLine<T>(text: string, schema: z.ZodType<T>, place: string): T {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new ConfigError(`${place}: not valid JSON`, { cause })
  }
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw new ConfigError(`${place}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
