// The review list as a message: counts by subject, then one by one with a way to close each.
import type { StrategyDocument } from '../../retrieval/types.js'
import type { WaitingReviews } from '../review-list.js'
import type { ListItem, Message, Part } from '../types.js'
import { quoteWords } from './briefing-phrases.js'
import { personName } from './names.js'
import { partTitle } from './quote-parts.js'
import { reviewKinds, reviewsPath, type ReviewKind } from './review-link.js'
import { reviewWords } from './review-words.js'
import { siteUrl, type ViewContext } from './view-context.js'

/** Entries of a kind that a message shows; the page has all. */
const shown = 8

type Entry = WaitingReviews['entries'][number]

/** The whole list. */
export function reviewListMessage(
  waiting: WaitingReviews,
  documents: readonly StrategyDocument[],
  context: ViewContext,
): Message {
  const { language, publicUrl } = context
  const words = reviewWords[language]
  const parts = reviewKinds.flatMap((kind) => kindParts(kind, waiting, documents, context))
  const url = siteUrl(publicUrl, reviewsPath('questions'))
  const link: Part[] = url === null ? [] : [{ kind: 'links', links: [{ label: words.title, url }] }]
  const said: Part[] = parts.length === 0 ? [{ kind: 'text', text: words.none }] : parts
  const lines = parts.flatMap((part) => (part.kind === 'list' ? part.items.map(({ text }) => text) : []))
  return {
    ...{ language, title: words.title, parts: [...said, ...link] },
    fallbackText: [words.title, ...(lines.length === 0 ? [words.none] : lines)].join('\n'),
  }
}

function kindParts(
  kind: ReviewKind,
  { counts, entries }: WaitingReviews,
  documents: readonly StrategyDocument[],
  context: ViewContext,
): Part[] {
  const words = reviewWords[context.language]
  const counted = (kind === 'questions' ? counts : []).map(({ partId, count }) => ({
    text: words.count(partTitle(documents, partId, context.language), count),
  }))
  const own = entries.filter((entry) => entry.kind === kind).slice(0, shown)
  const items = [...counted.slice(0, shown), ...own.map((entry) => entryItem(entry, documents, context))]
  if (items.length === 0) return []
  return [
    { kind: 'text', text: words.kinds[kind], style: 'heading' },
    { kind: 'list', items },
  ]
}

function entryItem(entry: Entry, documents: readonly StrategyDocument[], context: ViewContext): ListItem {
  const words = reviewWords[context.language]
  const details = entryDetails(entry, context)
  return {
    text: entryText(entry, documents, context),
    ...(details.length === 0 ? {} : { detail: details.join(' · ') }),
    button:
      entry.questionId === null
        ? { label: words.close, command: `review close ${entry.kind} ${entry.id}`, opensForm: true }
        : { label: words.look, command: `review answer ${entry.questionId}` },
  }
}

/** What an entry is about: its words, or its subject where those were not kept. */
export function entryText(
  { kind, about, lines, partId }: Entry,
  documents: readonly StrategyDocument[],
  { language }: Pick<ViewContext, 'language'>,
): string {
  const words = reviewWords[language]
  if (kind === 'questions') return quoteWords(about, language)
  if (lines !== null) return words.correction(about.slice(0, 200), lines.from ?? '–', lines.to)
  return words.notHelpful(about === '' ? partTitle(documents, partId, language) : about.slice(0, 200))
}

/** Who asks, why, and how many are like it; a name only where its bearer sent the question on. */
export function entryDetails(
  { kind, by, reason, similar }: Entry,
  { language, directory }: Pick<ViewContext, 'language' | 'directory'>,
): string[] {
  const words = reviewWords[language]
  return [
    ...(kind === 'questions' ? [words.asks(personName(directory, by))] : []),
    ...(reason === null ? [] : [quoteWords(reason, language)]),
    ...(similar === 0 ? [] : [words.similar(similar)]),
  ]
}
