// Labelled questions on a document: for fitting the answer models and for measuring answers.
import { z } from 'zod'
import { languages, type Language } from '../languages.js'
import { readJsonLines } from '../retrieval/read-document.js'
import type { Passage } from '../retrieval/types.js'
import { questionKinds, type QuestionKind } from './answer-model.js'

const labelledSchema = z.object({
  id: z.string(),
  lang: z.enum(languages),
  question: z.string(),
  kind: z.string(),
  evidence: z.array(
    z.object({ quote: z.string().min(1), required: z.boolean().optional(), group: z.string().optional() }),
  ),
})

/** A question with every citation that a fair reader accepts; none when the document doesn't answer it. */
export type LabelledQuestion = z.infer<typeof labelledSchema>

const unanswerableSchema = z.object({
  lang: z.enum(languages),
  kind: z.enum(questionKinds).exclude(['answerable']),
  text: z.string(),
})
const lookalikeSchema = z.object({ lang: z.enum(languages), text: z.string(), quote: z.string() })

/** A question to fit on: its kind, and the passages that answer it. */
export interface FittingQuestion {
  text: string
  language: Language
  kind: QuestionKind
  /** Ids of acceptable passages. */
  passages: Set<string>
}

/** Reads a file of labelled questions. @throws ConfigError with file, line and reason */
export function readLabelledQuestions(file: string): LabelledQuestion[] {
  return readJsonLines(file, labelledSchema).map(({ value }) => value)
}

/** Reads what the answer models are fitted on, from a document's folder. @throws ConfigError */
export function readFittingQuestions(folder: string, passages: Passage[]): FittingQuestion[] {
  const find = (quotes: string[]): Set<string> => findPassages(quotes, passages)
  const calibration = readLabelledQuestions(`${folder}/calibration.jsonl`).map(
    ({ question, lang, evidence }) => ({
      text: question,
      language: lang,
      kind: 'answerable' as const,
      passages: find(evidence.map(({ quote }) => quote)),
    }),
  )
  const lookalikes = readJsonLines(`${folder}/lookalikes.jsonl`, lookalikeSchema).map(({ value }) => ({
    text: value.text,
    language: value.lang,
    kind: 'answerable' as const,
    passages: find([value.quote]),
  }))
  const unanswerable = readJsonLines(`${folder}/unanswerable.jsonl`, unanswerableSchema).map(({ value }) => ({
    text: value.text,
    language: value.lang,
    kind: value.kind,
    passages: new Set<string>(),
  }))
  return [...calibration, ...lookalikes, ...unanswerable]
}

/** Ids of the passages that hold any of the quotes. */
export function findPassages(quotes: string[], passages: Passage[]): Set<string> {
  const wanted = quotes.map(foldText)
  return new Set(
    passages.filter(({ text }) => wanted.some((quote) => foldText(text).includes(quote))).map(({ id }) => id),
  )
}

/** Folds what a faithful copy may change: white space, emphasis marks, quote and dash styles, case. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[*_]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
