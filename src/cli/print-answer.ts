// Prints an answer on a terminal: quotes marked, sources below, wrapped to its width; plain when piped.
import pc from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import type { Answer, AnswerSentence, Citation } from '../answers/types.js'
import { answerText, introduce } from '../bot/views/answer-text.js'
import { answerWords } from '../bot/views/answer-words.js'
import { passagePath } from '../bot/views/passage-link.js'
import { headingsShown } from '../bot/views/shown-headings.js'
import type { Hit, Passage } from '../retrieval/types.js'
import type { Kompas } from './types.js'

const widest = 100
const shownOfNearest = 120

/** What printing one answer needs at hand. */
interface Printing {
  language: Answer['language']
  passages: Map<string, Passage>
  publicUrl: string | null
  headingsOf: (passage: Passage) => string[]
  colours: ReturnType<typeof pc.createColors>
}

/** Where an answer goes; a pipe has neither `isTTY` nor a width. */
type Output = Pick<NodeJS.WriteStream, 'write' | 'columns'> & { isTTY?: boolean }

/** Writes an answer for a person to read: in colour on a terminal only, whatever the environment says. */
export function printAnswer(
  answer: Answer,
  { documents, config }: Pick<Kompas, 'documents' | 'config'>,
  stdout: Output,
): void {
  const printing: Printing = {
    language: answer.language,
    passages: new Map(documents.flatMap(({ passages }) => passages.map((passage) => [passage.id, passage]))),
    publicUrl: config.publicUrl,
    headingsOf: headingsShown(documents),
    colours: pc.createColors(stdout.isTTY === true),
  }
  const width = Math.min(widest, stdout.columns > 20 ? stdout.columns : widest)
  const wrapped = linesOf(answer, printing).map((line) => wrapAnsi(line, width, { trim: false }))
  stdout.write(`${wrapped.join('\n').trimEnd()}\n`)
}

function linesOf(answer: Answer, printing: Printing): string[] {
  const { outcome } = answer
  const words = answerWords[answer.language]
  switch (outcome.kind) {
    case 'cited':
      return [
        introduce(answer),
        '',
        ...outcome.sentences.flatMap((sentence) => sentenceLines(sentence, printing)),
      ]
    case 'not-found':
      return [
        answerText(answer),
        '',
        `${words.nearest}:`,
        ...outcome.nearest.map((hit) => hitLine(hit, printing)),
      ]
    case 'unclear':
      if (outcome.choices.length === 0) return [answerText(answer)]
      return [answerText(answer), '', words.choices, ...outcome.choices.map((hit) => hitLine(hit, printing))]
    case 'courtesy':
      return [answerText(answer), '', ...words.exampleQuestions.map((question) => `  · ${question}`)]
    case 'declined':
      return [answerText(answer)]
  }
}

function sentenceLines({ text, citations }: AnswerSentence, printing: Printing): string[] {
  const label = citations.some(({ quote }) => quote === text) ? [] : [printing.colours.bold(text)]
  return [...label, ...citations.flatMap((citation) => quoteLines(citation, printing)), '']
}

function quoteLines(citation: Citation, printing: Printing): string[] {
  const { colours, passages, language } = printing
  const passage = passages.get(citation.passageId)
  const { unofficialReading } = answerWords[language]
  return [
    `  «${colours.green(citation.quote)}»`,
    ...(citation.reading === undefined ? [] : [colours.dim(`  ${unofficialReading}: ${citation.reading}`)]),
    ...(passage === undefined ? [] : [colours.cyan(`  — ${sourceOf(passage, printing, citation)}`)]),
  ]
}

function hitLine({ passage }: Hit, printing: Printing): string {
  const { text } = passage
  const shown = text.length > shownOfNearest ? `${text.slice(0, shownOfNearest)}…` : text
  return `  · ${shown} ${printing.colours.cyan(`— ${sourceOf(passage, printing)}`)}`
}

/** The headings above a passage, and its address where Kompas has one. */
function sourceOf(passage: Passage, { publicUrl, headingsOf }: Printing, span?: Citation): string {
  const headings = headingsOf(passage).slice(1).join(' › ')
  return publicUrl === null ? headings : `${headings} ${publicUrl}${passagePath(passage, span)}`
}
