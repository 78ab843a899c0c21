// Reads the form of a new item: what it is to be made of, and what is wrong with it.
import type { ItemDraft } from '../../actions/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import type { Directory } from '../../directory/types.js'
import type { Language } from '../../languages.js'
import type { DraftProblems, DraftValues } from './draft.js'
import { readSeat } from './list-choices.js'
import { textOf } from './read-form.js'
import { showNumber } from './show-time.js'
import type { Acting, Fields } from './types.js'

/** Longest text, characters. */
const longestText = 10_000

/** What is wrong with a text; undefined when it will do. */
export function textProblem(
  text: string,
  language: Language,
  isMarked: (text: string) => boolean,
): string | undefined {
  const { textNeeded, textTooLong } = boardWords[language].create
  if (text.trim() === '') return textNeeded
  if (text.length > longestText) return textTooLong(showNumber(longestText, language))
  return isMarked(text) ? answerWords[language].declined.classified : undefined
}

/** What was filled in, so that the form can show it again. */
export function readValues(fields: Fields, directory: Directory): DraftValues {
  const line = textOf(fields, 'line')
  const subject = textOf(fields, 'subject')
  const ofLine = directory.competences.filter((each) => each.line === line)
  const seat = readSeat(directory, textOf(fields, 'lead'))
  const deputy = textOf(fields, 'deputy')
  const isKnown = (entries: readonly { id: string }[], id: string) => entries.some((each) => each.id === id)
  return {
    ...{ text: textOf(fields, 'text'), title: textOf(fields, 'title'), dueOn: textOf(fields, 'dueOn') },
    line: isKnown(directory.actionLines, line) ? line : null,
    subject: isKnown(ofLine, subject) ? subject : null,
    lead: seat === null ? null : { ...seat, deputy: isKnown(directory.people, deputy) ? deputy : null },
    contributors: (fields.get('contributors') ?? []).filter((id) => isKnown(directory.agencies, id)),
    audience: textOf(fields, 'audience') === 'people' ? 'people' : 'public',
  }
}

/** Choices that were never offered, and a marked title; the rest is checked where items are made. */
export function choiceProblems(
  fields: Fields,
  values: DraftValues,
  language: Language,
  isMarked: (text: string) => boolean,
): DraftProblems {
  const { chooseOne } = boardItemWords[language].problems
  return {
    ...(isMarked(values.title) ? { title: answerWords[language].declined.classified } : {}),
    ...(textOf(fields, 'line') !== '' && values.line === null ? { line: chooseOne } : {}),
    ...(textOf(fields, 'lead') !== '' && values.lead === null ? { lead: chooseOne } : {}),
    ...((fields.get('contributors') ?? []).length === values.contributors.length
      ? {}
      : { contributors: chooseOne }),
  }
}

/** The item as it is to be created. An agency that leads isn't asked to contribute as well. */
export function toItemDraft(values: DraftValues, language: Language, { viewer }: Acting): ItemDraft {
  const { text, title, line, lead, contributors, dueOn, audience } = values
  return {
    ...{ title: title.trim(), text: text.trim(), language, actionLine: line, lead },
    contributors: contributors.filter((agency) => agency !== lead?.agency),
    dueOn: dueOn === '' ? null : dueOn,
    ...{ source: null, sourceLink: null },
    audience: audience === 'people' ? { kind: 'people', people: [viewer.personId] } : { kind: 'public' },
  }
}
