// A briefing in words: the message that a channel gets, and its sentences with what each rests on.
import { citePassage } from '../../briefings/cite-passage.js'
import type { Briefing, BriefingSection, Source, Statement } from '../../briefings/types.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import type { ListItem, Message, Part } from '../types.js'
import { answerWords } from './answer-words.js'
import { boardWords } from './board-words.js'
import { markQuote } from './briefing-phrases.js'
import { briefingWords } from './briefing-words.js'
import type { Say, StatementOf } from './briefing-words-shape.js'
import { itemPath } from './item-link.js'
import { citationParts, numberCitations, quoteParts } from './quote-parts.js'
import { siteUrl } from './view-context.js'

/** What a briefing is shown with. */
export interface BriefingFrame {
  documents: readonly StrategyDocument[]
  publicUrl: string | null
}

/** A sentence with what it rests on. */
export interface Sentence {
  text: string
  sources: Source[]
}

/** The sentence of a statement. */
function sayStatement<S extends Say>(
  statement: StatementOf<S>,
  { language, today }: Pick<Briefing, 'language' | 'today'>,
): string {
  const say: (statement: StatementOf<S>, today: string) => string =
    briefingWords[language].sentences[statement.say]
  return say(statement, today)
}

/** Every sentence of a briefing but the strategy's own words, in order. */
export function sentencesOf(briefing: Briefing): Sentence[] {
  return briefing.sections.flatMap(({ statements }) =>
    statements.map((statement) => ({ text: sayStatement(statement, briefing), sources: statement.sources })),
  )
}

/** The title, which tells the day and what it is about. */
export function briefingTitle({ language, today, subject, subjectName }: Briefing): string {
  return briefingWords[language].title(today, subject, subjectName)
}

/** The message that a channel gets. */
export function briefingMessage(briefing: Briefing, frame: BriefingFrame): Message {
  const { language } = briefing
  const title = briefingTitle(briefing)
  const parts = [
    ...briefing.sections.flatMap((section) => sectionParts(section, briefing, frame)),
    ...strategyParts(briefing, frame),
    ...boardParts(briefing, frame),
  ]
  return { language, title, parts, fallbackText: [title, ...plainLines(briefing)].join('\n') }
}

function sectionParts(
  { kind, statements }: BriefingSection,
  briefing: Briefing,
  { publicUrl }: BriefingFrame,
): Part[] {
  if (kind === 'opening')
    return statements.map((statement) => ({ kind: 'text', text: sayStatement(statement, briefing) }))
  const items = statements.map((statement): ListItem => ({
    text: sayStatement(statement, briefing),
    ...linkOf(statement, publicUrl),
  }))
  const heading = briefingWords[briefing.language].sections[kind]
  return [
    { kind: 'text', text: heading, style: 'heading' },
    { kind: 'list', items },
  ]
}

function linkOf(statement: Statement, publicUrl: string | null): { url?: string } {
  const url = 'item' in statement ? siteUrl(publicUrl, itemPath(statement.item.id)) : null
  return url === null ? {} : { url }
}

function strategyParts(briefing: Briefing, { documents, publicUrl }: BriefingFrame): Part[] {
  const { passage, language } = briefing
  if (passage === null) return []
  const context = { language, documents, publicUrl }
  const numbers = numberCitations()
  const quoted = quoteParts([citePassage(passage)], context, numbers)
  const heading = briefingWords[language].strategySays
  return [{ kind: 'text', text: heading, style: 'heading' }, ...quoted, ...citationParts(numbers, context)]
}

/** Leads to the items themselves, where somebody has said where the site is. */
function boardParts({ language, subject }: Briefing, { publicUrl }: BriefingFrame): Part[] {
  const path =
    subject.kind === 'strategy' ? '/board' : `/board?${subject.kind}=${encodeURIComponent(subject.id)}`
  const url = siteUrl(publicUrl, path)
  return url === null ? [] : [{ kind: 'links', links: [{ label: boardWords[language].title, url }] }]
}

function plainLines(briefing: Briefing): string[] {
  return [...sentencesOf(briefing).map(({ text }) => text), ...plainQuote(briefing)]
}

function plainQuote({ passage, language }: Briefing): string[] {
  if (passage === null) return []
  const { quote, reading } = passage
  const label = answerWords[language].unofficialReading
  const read = reading === null ? [] : [markQuote(reading, language) + ` (${label})`]
  return [briefingWords[language].strategySays, markQuote(quote, passage.language), ...read]
}
