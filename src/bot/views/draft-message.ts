// A proposal for an action item as a message: what would be created and why, and the choices that are left.
import { mayDo } from '../../directory/access.js'
import { choiceText, type CompleteDraft } from '../commands/drafting/proposal.js'
import type { Button, Message, Part } from '../types.js'
import { boardItemWords } from './board-item-words.js'
import {
  certainty,
  choiceParts,
  duplicateParts,
  type DraftContext,
  type ShownDraft,
} from './draft-choices.js'
import { draftWords } from './draft-words.js'
import { colon, fieldsText } from './labelled.js'
import { lineName, seatName, shortAgencyName } from './names.js'
import { passageParts } from './passage-parts.js'
import { showDay } from './show-date.js'

type Field = Extract<Part, { kind: 'fields' }>['fields'][number]

/** The draft as a message with its buttons. */
export function draftMessage(shown: ShownDraft, context: DraftContext): Message {
  const words = draftWords[context.language]
  const { proposal, complete, anyway } = shown
  if (!proposal.route.isAction && !anyway && complete.choice.line === undefined) return noTask(shown, context)
  const fields = draftFields(shown, context)
  const { title } = complete.draft
  return {
    ...{ language: context.language, title: words.title },
    parts: [
      { kind: 'text', text: title, style: 'heading' },
      { kind: 'fields', fields },
      ...whyParts(shown, context),
      ...choiceParts(shown, context),
      ...duplicateParts(shown, context),
      ...outlookParts(complete, context),
      { kind: 'buttons', buttons: draftButtons(shown, context) },
    ],
    fallbackText: fieldsText(words.title + colon[context.language] + title, fields, context.language),
  }
}

function noTask({ id }: ShownDraft, { language }: DraftContext): Message {
  const { none, anyway, cancel } = draftWords[language]
  const buttons = [
    { label: anyway, command: `action draft ${id} anyway` },
    { label: cancel, command: `action draft ${id} cancel` },
  ]
  return {
    ...{ language, fallbackText: none },
    parts: [
      { kind: 'text', text: none },
      { kind: 'buttons', buttons },
    ],
  }
}

function draftFields({ proposal, complete }: ShownDraft, context: DraftContext): Field[] {
  const { language, directory } = context
  const { draft, owner } = complete
  const words = draftWords[language]
  const { facts } = boardItemWords[language]
  const { dueText } = proposal.route
  const day = draft.dueOn === null ? words.noDue : showDay(draft.dueOn, language)
  const due = draft.dueOn === null || dueText === null ? day : words.dueFrom(day, dueText)
  const names = (ids: readonly string[]) =>
    ids.map((id) => shortAgencyName(directory, id, language)).join(', ')
  return [
    { label: facts.line, value: lineWithCertainty({ proposal, complete }, context) },
    ...(draft.lead === null ? [] : [{ label: facts.lead, value: seatName(directory, draft.lead, language) }]),
    ...(draft.lead === null
      ? []
      : [{ label: facts.deputy, value: seatName(directory, owner.deputy, language) }]),
    ...(draft.contributors.length === 0
      ? []
      : [{ label: words.contributors, value: names(draft.contributors) }]),
    ...(owner.invited.length === 0 || draft.lead === null
      ? []
      : [{ label: words.invited, value: names(owner.invited) }]),
    { label: facts.due, value: due },
  ]
}

/** "2.4 – Cyber resilience (likely)" */
function lineWithCertainty(
  { proposal, complete }: Pick<ShownDraft, 'proposal' | 'complete'>,
  { language, directory }: DraftContext,
): string {
  const { actionLine } = complete.draft
  if (actionLine === null) return boardItemWords[language].facts.noLine
  const name = lineName(directory, actionLine, language)
  // A person's choice needs no probability.
  if (complete.choice.line !== undefined) return name
  const [best] = proposal.route.alternatives
  return best === undefined ? name : `${name} (${certainty(best.confidence, language)})`
}

/** The passage that the message goes with, and why this owner. */
function whyParts({ proposal, complete }: ShownDraft, context: DraftContext): Part[] {
  const { actionLine } = complete.draft
  if (actionLine === null) return []
  const { passage: intro, whyOwner, reasoned } = draftWords[context.language]
  const { owner } = complete
  const [best] = proposal.route.alternatives
  const found = best?.actionLine === actionLine ? proposal.route.evidence[0] : undefined
  const passage = passageParts(found ?? owner.passage, context)
  const ground = owner.basis === 'reasoned' ? ` ${reasoned}` : ''
  return [
    ...(passage.length === 0 ? [] : [{ kind: 'text' as const, text: intro }, ...passage]),
    {
      kind: 'text',
      text: `${whyOwner}${colon[context.language]}${owner.reason[context.language]}${ground}`,
      style: 'quiet',
    },
  ]
}

function mayAssign({ viewer }: DraftContext): boolean {
  return viewer?.kind === 'person' && mayDo(viewer.roles, 'assign-items')
}

/** What happens once it is created. */
function outlookParts({ draft }: CompleteDraft, context: DraftContext): Part[] {
  const { willBeProposed, willBeAssigned } = draftWords[context.language]
  const lead = draft.lead === null ? null : seatName(context.directory, draft.lead, context.language)
  const text = lead === null || !mayAssign(context) ? willBeProposed : willBeAssigned(lead)
  return [{ kind: 'text', text, style: 'quiet' }]
}

function draftButtons({ id, complete, duplicates }: ShownDraft, context: DraftContext): Button[] {
  const words = draftWords[context.language]
  const choice = choiceText(complete.choice)
  const command = (verb: string, rest = '') =>
    `action ${verb} ${id} ${choice} ${rest}`.replace(/\s+/gu, ' ').trim()
  const [same] = duplicates
  const mayMerge = context.viewer?.kind === 'person' && mayDo(context.viewer.roles, 'merge-items')
  const pair =
    same === undefined
      ? []
      : [
          ...(mayMerge
            ? [{ label: words.merge(same.id), command: command('create', `merge ${same.id}`) }]
            : []),
          { label: words.link(same.id), command: command('create', `link ${same.id}`) },
        ]
  const label = same === undefined ? words.create : words.keepBoth
  return [
    { label, command: command('create'), style: 'primary' },
    ...pair,
    { label: words.edit, command: command('draft', 'edit'), opensForm: true },
    { label: words.cancel, command: `action draft ${id} cancel` },
  ]
}
