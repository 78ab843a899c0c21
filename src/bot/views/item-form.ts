// The forms in which an item is written: a proposal before it is created, and an item that exists.
import type { ActionItem, ItemDraft } from '../../actions/types.js'
import type { Directory } from '../../directory/types.js'
import type { Language } from '../../languages.js'
import type { Form, Input, Option, Part } from '../types.js'
import { boardItemWords } from './board-item-words.js'
import { draftWords } from './draft-words.js'
import { agencyName, lineName } from './names.js'
import { talkWords } from './talk-words.js'
import type { ViewContext } from './view-context.js'

/** Longest title, characters. */
export const longestTitle = 80
/** Longest reason or evidence, characters. */
export const longestWords = 2_000

/** All action lines, in their order. */
export function lineOptions(directory: Directory, language: Language): Option[] {
  return directory.actionLines.map(({ id }) => ({ value: id, label: lineName(directory, id, language) }))
}

/** All agencies, by name. */
export function agencyOptions(directory: Directory, language: Language): Option[] {
  return directory.agencies
    .map(({ id }) => ({ value: id, label: agencyName(directory, id, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/** A form's frame in a language. */
export function formFrame(language: Language): Pick<Form, 'language' | 'parts' | 'submit' | 'cancel'> {
  const { submit, cancel } = talkWords[language].form
  return { language, parts: [], submit, cancel }
}

function titleInput(title: string, language: Language): Input {
  const label = boardItemWords[language].moves.fields.title
  return { ...{ kind: 'text', name: 'title', label, required: true }, value: title, maxLength: longestTitle }
}

function lineInput(line: string | null, { directory, language }: ViewContext): Input {
  return {
    ...{ kind: 'choice', name: 'line', label: boardItemWords[language].facts.line, required: false },
    options: lineOptions(directory, language),
    ...(line === null ? {} : { value: line }),
  }
}

function dueInput(dueOn: string | null, language: Language): Input {
  const label = boardItemWords[language].facts.due
  return {
    ...{ kind: 'date', name: 'due', label, required: false },
    ...(dueOn === null ? {} : { value: dueOn }),
  }
}

/**
 * The form of a proposal.
 * @param command what is carried out when it is sent in: "action create …"
 * @param duplicates open items that likely mean the same
 */
export function draftForm(
  draft: ItemDraft,
  command: string,
  context: ViewContext,
  duplicates: readonly ActionItem[],
): Form {
  const { language, directory } = context
  const { form } = draftWords[language]
  const agencies = agencyOptions(directory, language)
  return {
    ...{ language, title: form.title, command, submit: form.submit, cancel: talkWords[language].form.cancel },
    parts: [{ kind: 'text', text: form.intro, style: 'quiet' }, ...duplicateParts(duplicates, language)],
    inputs: [
      titleInput(draft.title, language),
      lineInput(draft.actionLine, context),
      {
        ...{ kind: 'choice', name: 'lead', label: form.lead, hint: form.leadHint, required: false },
        ...{ options: agencies, ...(draft.lead === null ? {} : { value: draft.lead.agency }) },
      },
      dueInput(draft.dueOn, language),
      {
        ...{ kind: 'choices', name: 'contributors', label: form.contributors, required: false },
        ...{ options: agencies, values: draft.contributors },
      },
    ],
  }
}

function duplicateParts(duplicates: readonly ActionItem[], language: Language): Part[] {
  if (duplicates.length === 0) return []
  const titles = duplicates.map(({ id, title }) => `${id}: ${title}`).join('\n')
  return [{ kind: 'text', text: `${draftWords[language].resembles}\n${titles}` }]
}

/** The form of an item's title, line and due day; it changes the version that was shown. */
export function editForm(item: ActionItem, context: ViewContext): Form {
  const { language } = context
  return {
    ...formFrame(language),
    title: boardItemWords[language].moves.labels.edit,
    inputs: [
      titleInput(item.title, language),
      lineInput(item.actionLine, context),
      dueInput(item.dueOn, language),
    ],
    command: `action edit ${item.id} version ${String(item.version)}`,
  }
}
