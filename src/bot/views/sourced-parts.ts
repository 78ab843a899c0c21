// A briefing as it was written, each sentence beside what it rests on, for those who want to look it up.
import type { Briefing, Source } from '../../briefings/types.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import type { Message, Part } from '../types.js'
import { briefingPageWords } from './briefing-page-words.js'
import { itemPath } from './item-link.js'
import { passagePath } from './passage-link.js'
import { findPassage } from './quote-parts.js'
import { reviewsPath } from './review-link.js'

/** A sentence with where one finds what it rests on. */
export interface SourcedSentence {
  text: string
  links: { label: string; path: string }[]
}

/** A part of a briefing; sentences stand in a list, but for those of the opening. */
export type SourcedPart =
  | { kind: 'heading'; text: string }
  | { kind: 'quiet'; text: string }
  | { kind: 'sentences'; inList: boolean; sentences: SourcedSentence[] }
  | { kind: 'quote'; part: Extract<Part, { kind: 'quote' }>; link: { label: string; path: string } | null }
  | { kind: 'image'; alt: string }

/** The path of a briefing's page, from the root of the site. */
export function briefingPath(id: string): string {
  return `/briefings/${encodeURIComponent(id)}`
}

/** The words as they stand in the message, whatever this version would say; sentences keep their order. */
export function sourceParts(
  message: Message,
  briefing: Briefing,
  documents: readonly StrategyDocument[],
): SourcedPart[] {
  const sources = briefing.sections.flatMap(({ statements }) => statements.map((one) => one.sources))
  let next = 0
  const sentence = (text: string): SourcedSentence => {
    const links = linksOf(sources[next] ?? [], briefing, documents)
    next += 1
    return { text, links }
  }
  const label = citationLabel(message)
  return message.parts.flatMap((part): SourcedPart[] => {
    switch (part.kind) {
      case 'text':
        if (part.style !== undefined) return [{ kind: part.style, text: part.text }]
        return [{ kind: 'sentences', inList: false, sentences: [sentence(part.text)] }]
      case 'list':
        return [{ kind: 'sentences', inList: true, sentences: part.items.map(({ text }) => sentence(text)) }]
      case 'quote':
        return [{ kind: 'quote', part, link: quoteLink(briefing, documents, label) }]
      case 'image':
        return [{ kind: 'image', alt: part.alt }]
      default:
        return []
    }
  })
}

function citationLabel({ parts }: Message): string {
  return parts.flatMap((part) => (part.kind === 'citation' ? [part.label] : []))[0] ?? ''
}

function quoteLink(
  { passage, language }: Briefing,
  documents: readonly StrategyDocument[],
  label: string,
): { label: string; path: string } | null {
  const found = passage === null ? null : findPassage(documents, passage.passageId)
  if (passage === null || found === null) return null
  const { start, end } = passage
  const name = label === '' ? briefingPageWords[language].sources.passage : label
  return { label: name, path: passagePath(found.passage, { start, end }) }
}

/** One link a record; questions and feedback are counted, so their list is the record. */
function linksOf(
  sources: readonly Source[],
  { language }: Briefing,
  documents: readonly StrategyDocument[],
): { label: string; path: string }[] {
  const words = briefingPageWords[language].sources
  const links = sources.flatMap((source) => {
    switch (source.kind) {
      case 'item':
        return [{ label: words.item(source.itemId), path: itemPath(source.itemId) }]
      case 'passage': {
        const found = findPassage(documents, source.passageId)
        return found === null ? [] : [{ label: words.passage, path: passagePath(found.passage) }]
      }
      case 'question':
        return [{ label: words.question, path: reviewsPath('questions') }]
      case 'feedback':
        return [{ label: words.feedback, path: reviewsPath('feedback') }]
      case 'history':
        return [{ label: words.history, path: '/items' }]
      case 'remark':
        return [{ label: words.remark, path: `/people/${encodeURIComponent(source.by)}` }]
    }
  })
  return [...new Map(links.map((link) => [link.path, link])).values()]
}
