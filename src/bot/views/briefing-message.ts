// A briefing in words: the message that a channel gets, and its sentences with what each rests on.
import { citePassage } from '../../briefings/cite-passage.js'
import type { Briefing, BriefingSection, Source, Statement } from '../../briefings/types.js'
import type { Language } from '../../languages.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import type { ListItem, Message, Part } from '../types.js'
import { answerWords } from './answer-words.js'
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
  /** Names the kept briefing; null for one that isn't kept. */
  id: string | null
}

/** A sentence with what it rests on. */
export interface Sentence {
  text: string
  sources: Source[]
}

/** The sentence of a statement. */
export function sayStatement<S extends Say>(
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

/** The path of a kept briefing, from the root of the site. */
export function briefingPath(id: string): string {
  return `/briefings/${encodeURIComponent(id)}`
}

/** The path of a kept briefing's picture. */
export function picturePath(id: string): string {
  return `${briefingPath(id)}/items.png`
}

/** The message that a channel gets. */
export function briefingMessage(briefing: Briefing, frame: BriefingFrame): Message {
  const { language } = briefing
  const title = briefingTitle(briefing)
  const parts = [
    ...briefing.sections.flatMap((section) => sectionParts(section, briefing, frame)),
    ...strategyParts(briefing, frame),
    ...pictureParts(briefing, frame),
    ...linkParts(language, frame),
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

/** Chats fetch pictures from the site, so there is none without its address. */
function pictureParts({ weeks, language }: Briefing, { id, publicUrl }: BriefingFrame): Part[] {
  const url = id === null ? null : siteUrl(publicUrl, picturePath(id))
  return url === null || weeks.length === 0
    ? []
    : [{ kind: 'image', png: { url }, alt: describePicture({ weeks, language }) }]
}

/** What the picture shows, for who can't see it. */
export function describePicture({ weeks, language }: Pick<Briefing, 'weeks' | 'language'>): string {
  const { groups, describe, nothing } = briefingWords[language].picture
  const last = weeks.at(-1)
  const shown = (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) => {
    const count = last?.[group] ?? 0
    const [first = ''] = groups[group]
    return count === 0 ? [] : [`${first.toLowerCase()}${groups[group].slice(first.length)} (${count})`]
  })
  return describe(weeks.length, shown.length === 0 ? nothing : shown.join(', '))
}

function linkParts(language: Language, { id, publicUrl }: BriefingFrame): Part[] {
  const url = id === null ? null : siteUrl(publicUrl, briefingPath(id))
  return url === null ? [] : [{ kind: 'links', links: [{ label: briefingWords[language].readOnWeb, url }] }]
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
