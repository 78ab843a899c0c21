// Reads the form of a proposal: what was filled in over what was proposed, or what is wrong with it.
import type { ItemDraft } from '../../../actions/types.js'
import { dayIn, isDay } from '../../../actions/working-days.js'
import type { Directory } from '../../../directory/types.js'
import { longestTitle } from '../../views/item-form.js'
import { refusalWords } from '../../views/refusal-words.js'
import { talkWords } from '../../views/talk-words.js'
import type { CommandInput } from '../../services.js'
import { valueOf, valuesOf } from '../reply.js'
import { completeDraft, type CompleteDraft, type Proposal } from './proposal.js'

type FormReading = { kind: 'draft'; draft: ItemDraft } | { kind: 'wrong'; errors: Record<string, string> }

/**
 * Reads the form. A lead or contributors that nobody touched follow the line that was chosen.
 * @param shown the draft that the form was filled with
 */
export function readDraftForm(
  input: CommandInput,
  proposal: Proposal,
  shown: CompleteDraft,
  directory: Directory,
): FormReading {
  const errors = findErrors(input, directory)
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors }
  const line = valueOf(input, 'line') ?? ''
  const choice = line === '' ? {} : { ...shown.choice, line }
  const base = line === (shown.draft.actionLine ?? '') ? shown : completeDraft(proposal, choice, directory)
  const dueOn = valueOf(input, 'due') ?? ''
  return {
    kind: 'draft',
    draft: {
      ...base.draft,
      title: (valueOf(input, 'title') ?? '').trim(),
      ...{ actionLine: line === '' ? null : line, dueOn: dueOn === '' ? null : dueOn },
      lead: chosenLead(valueOf(input, 'lead') ?? '', shown, base),
      contributors: chosenContributors(valuesOf(input, 'contributors'), shown, base),
    },
  }
}

function chosenLead(agency: string, shown: CompleteDraft, base: CompleteDraft): ItemDraft['lead'] {
  const untouched = agency === (shown.draft.lead?.agency ?? '')
  if (untouched || agency === base.draft.lead?.agency) return base.draft.lead
  return agency === '' ? null : { agency, person: null, deputy: null }
}

function chosenContributors(agencies: string[], shown: CompleteDraft, base: CompleteDraft): string[] {
  const proposed = shown.draft.contributors
  const untouched = agencies.length === proposed.length && agencies.every((id) => proposed.includes(id))
  return untouched ? base.draft.contributors : agencies
}

function findErrors(input: CommandInput, directory: Directory): Record<string, string> {
  const { language, zone } = input.asker
  const { form } = talkWords[language]
  const { reasons } = refusalWords[language]
  const title = (valueOf(input, 'title') ?? '').trim()
  const due = valueOf(input, 'due') ?? ''
  const agencies = [valueOf(input, 'lead') ?? '', ...valuesOf(input, 'contributors')].filter(
    (id) => id !== '',
  )
  const isPast = due !== '' && (!isDay(due) || due < dayIn(input.now, zone))
  const line = valueOf(input, 'line') ?? ''
  return {
    ...(title === '' ? { title: reasons['title-needed'] } : {}),
    ...(title.length > longestTitle ? { title: reasons['title-too-long'] } : {}),
    ...(isPast ? { due: form.badDate } : {}),
    ...(line === '' || directory.actionLines.some(({ id }) => id === line) ? {} : { line: form.noSuchLine }),
    ...(agencies.every((agency) => directory.agencies.some(({ id }) => id === agency))
      ? {}
      : { lead: form.noSuchAgency }),
  }
}
