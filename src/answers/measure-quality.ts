// Measures answers on labelled questions: served, citation precision and recall, and what is declined.
import type { Language } from '../languages.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import { findPassages, foldText, type LabelledQuestion } from './labelled-questions.js'
import type { Answer, Ask } from './types.js'

/** Shares from 0 to 1; null where no question of the set counts. */
interface QualityFigures {
  questions: number
  /** Answered with an acceptable citation, or rightly not answered. */
  served: number | null
  /** An acceptable passage among the first 1, 3, 10. */
  first: number | null
  firstThree: number | null
  firstTen: number | null
  citationPrecision: number | null
  /** Of the passages needed, the share cited. */
  citationRecall: number | null
  /** The same, where several are needed. */
  recallOfSeveral: number | null
  rightlyDeclined: number | null
  answerableDeclined: number | null
  quotesVerbatim: number | null
}

export interface QualityReport {
  all: QualityFigures
  byLanguage: Partial<Record<Language, QualityFigures>>
  notServed: string[]
}

interface Row {
  question: LabelledQuestion
  answered: boolean
  served: boolean
  rank: number
  precision: number | null
  recall: number | null
  needed: number
  verbatim: boolean[]
}

/** Asks every question and compares the answers with the labels. */
export async function measureQuality(
  questions: LabelledQuestion[],
  ask: Ask,
  documents: StrategyDocument[],
): Promise<QualityReport> {
  const passages = documents.flatMap((document) => document.passages)
  const rows: Row[] = []
  for (const question of questions) rows.push(judge(question, await ask(question.question), passages))
  const languages = [...new Set(questions.map(({ lang }) => lang))]
  return {
    all: summarise(rows),
    byLanguage: Object.fromEntries(
      languages.map((language) => [
        language,
        summarise(rows.filter(({ question }) => question.lang === language)),
      ]),
    ),
    notServed: rows.filter(({ served }) => !served).map(({ question }) => question.id),
  }
}

function judge(question: LabelledQuestion, { outcome, hits }: Answer, passages: Passage[]): Row {
  const citations =
    outcome.kind === 'cited' ? outcome.sentences.flatMap((sentence) => sentence.citations) : []
  const acceptable = findPassages(
    question.evidence.map(({ quote }) => quote),
    passages,
  )
  const good = citations.filter(({ passageId }) => acceptable.has(passageId))
  const answered = outcome.kind === 'cited'
  const answerable = question.evidence.length > 0
  const needed = neededGroups(question)
  const cited = passages.filter(({ id }) => citations.some(({ passageId }) => passageId === id))
  const found = needed.filter((quotes) => findPassages(quotes, cited).size > 0)
  return {
    question,
    answered,
    served: answerable ? good.length > 0 : !answered,
    rank: hits.findIndex(({ passage }) => acceptable.has(passage.id)),
    precision: citations.length > 0 && answerable ? good.length / citations.length : null,
    recall:
      answered && answerable
        ? needed.length > 0
          ? found.length / needed.length
          : Number(good.length > 0)
        : null,
    needed: needed.length,
    verbatim: citations.map(({ passageId, quote }) =>
      passages.some(({ id, text }) => id === passageId && foldText(text).includes(foldText(quote))),
    ),
  }
}

/** For each needed quote, the quotes that will do: itself and the others of its group. */
function neededGroups({ evidence }: LabelledQuestion): string[][] {
  return evidence
    .filter(({ required }) => required === true)
    .map((one) =>
      evidence
        .filter((other) => other === one || (one.group !== undefined && other.group === one.group))
        .map(({ quote }) => quote),
    )
}

function summarise(rows: Row[]): QualityFigures {
  const answerable = rows.filter(({ question }) => question.evidence.length > 0)
  const unanswerable = rows.filter(({ question }) => question.evidence.length === 0)
  const within = (most: number): number | null =>
    mean(answerable.map(({ rank }) => Number(rank >= 0 && rank < most)))
  return {
    questions: rows.length,
    served: mean(rows.map(({ served }) => Number(served))),
    first: within(1),
    firstThree: within(3),
    firstTen: within(10),
    citationPrecision: mean(rows.flatMap(({ precision }) => precision ?? [])),
    citationRecall: mean(rows.flatMap(({ recall }) => recall ?? [])),
    recallOfSeveral: mean(rows.flatMap(({ recall, needed }) => (needed > 1 ? (recall ?? []) : []))),
    rightlyDeclined: mean(unanswerable.map(({ answered }) => Number(!answered))),
    answerableDeclined: mean(answerable.map(({ answered }) => Number(!answered))),
    quotesVerbatim: mean(rows.flatMap(({ verbatim }) => verbatim.map(Number))),
  }
}

function mean(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
