// What a reviewer sees: an answer with what can be done with it, the forms, and what came of it.
import { longestNote } from '../../answers/review-types.js'
import type { Language } from '../../languages.js'
import type { KeptAnswer, ReviewOutcome } from '../review-desk.js'
import type { Form, Message } from '../types.js'
import { writeAmendment } from '../../answers/check-amendment.js'
import { formFrame } from './item-form.js'
import type { ReviewKind } from './review-link.js'
import { reviewWords } from './review-words.js'

const longestText = 3_000

/** The answer, and the three things to do with it. */
export function panelMessage({ id, text, answer }: KeptAnswer, language: Language): Message {
  const { buttons, withdraw, title } = reviewWords[language]
  const said = writeAmendment(answer.sentences)
  return {
    ...{ language, title },
    parts: [
      { kind: 'text', text, style: 'heading' },
      ...said.split('\n').map((line) => ({ kind: 'text' as const, text: line })),
      {
        kind: 'buttons',
        buttons: [
          { label: buttons.approve, command: `review approve ${id}`, style: 'primary' },
          { label: buttons.amend, command: `review amend ${id}`, opensForm: true },
          {
            ...{ label: buttons.withdraw, command: `review withdraw ${id}`, style: 'danger' },
            ...{ confirm: withdraw.confirm, opensForm: true },
          },
        ],
      },
    ],
    fallbackText: `${text}\n${said}`,
  }
}

/** The form of an amendment, filled with the answer as it is. */
export function amendForm(id: string, text: string, language: Language): Form {
  const words = reviewWords[language].amend
  return {
    ...formFrame(language),
    title: words.title,
    inputs: [
      {
        ...{ kind: 'long-text', name: 'words', label: words.text, hint: words.hint, required: true },
        ...{ value: text.slice(0, longestText), maxLength: longestText },
      },
    ],
    command: `review amend ${id}`,
  }
}

/** The form that asks why an answer is withdrawn. */
export function withdrawForm(id: string, language: Language): Form {
  const { title, note, hint } = reviewWords[language].withdraw
  return noteForm(`review withdraw ${id}`, { title, note, hint }, language)
}

/** The form that asks what the asker is told. */
export function closeForm(kind: ReviewKind, id: string, language: Language): Form {
  const { closeTitle: title, closeNote: note } = reviewWords[language]
  return noteForm(`review close ${kind} ${id}`, { title, note }, language)
}

function noteForm(
  command: string,
  { title, note, hint }: { title: string; note: string; hint?: string },
  language: Language,
): Form {
  const input = {
    kind: 'long-text',
    name: 'words',
    label: note,
    required: false,
    maxLength: longestNote,
  } as const
  return {
    ...formFrame(language),
    ...{ title, command, inputs: [hint === undefined ? input : { ...input, hint }] },
  }
}

/** What came of a decision, in words. */
export function outcomeText(outcome: ReviewOutcome, language: Language): string {
  const { done, refused, faults } = reviewWords[language]
  if (outcome.kind === 'done') return done[outcome.review.status]
  if (outcome.reason !== 'unsound') return refused[outcome.reason]
  return faults[outcome.fault.reason](outcome.fault.words)
}
