// What is left to choose in a proposal: the line, the subject that decides who answers, and what to do with a duplicate.
import type { ActionItem } from '../../actions/types.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import {
  choiceText,
  completeDraft,
  type CompleteDraft,
  type Proposal,
} from '../commands/drafting/proposal.js'
import type { Part } from '../types.js'
import { boardItemWords } from './board-item-words.js'
import { boardWords } from './board-words.js'
import { draftWords } from './draft-words.js'
import { itemTitle } from './item-card.js'
import { colon } from './labelled.js'
import { agencyName, lineName, shortAgencyName, shortLineName } from './names.js'
import type { ViewContext } from './view-context.js'

export interface DraftContext extends ViewContext {
  documents: readonly StrategyDocument[]
}

/** A kept proposal with the choices made so far. */
export interface ShownDraft {
  id: string
  proposal: Proposal
  complete: CompleteDraft
  /** Open items that likely mean the same. */
  duplicates: readonly ActionItem[]
  /** Somebody wants an item although the message asks for nothing. */
  anyway: boolean
}

const mostChoices = 5

/** How sure a line is, in words. */
export function certainty(confidence: number, language: DraftContext['language']): string {
  const { high, medium, low } = draftWords[language].certainty
  return confidence >= 0.85 ? high : confidence >= 0.5 ? medium : low
}

/** What only a person can choose: the line, or the subject that decides who answers. */
export function choiceParts(shown: ShownDraft, context: DraftContext): Part[] {
  const { doubt } = shown.complete.owner
  if (doubt?.kind === 'line-unknown') return lineChoices(shown, context)
  return doubt === null ? [] : subjectChoices(shown, doubt.subjects, context)
}

function lineChoices({ id, proposal }: ShownDraft, { language, directory }: DraftContext): Part[] {
  const words = draftWords[language]
  const items = proposal.route.alternatives.map(({ actionLine, confidence }) => {
    const { lead } = completeDraft(proposal, { line: actionLine }, directory).draft
    const who =
      lead === null ? boardItemWords[language].facts.nobody : agencyName(directory, lead.agency, language)
    const label = words.createUnder(shortLineName(directory, actionLine, language))
    return {
      text: lineName(directory, actionLine, language),
      detail: words.lineChoice(certainty(confidence, language), who),
      button: { label, command: `action create ${id} line ${actionLine}` },
    }
  })
  return [
    { kind: 'text', text: words.unsure },
    { kind: 'list', items },
  ]
}

function subjectChoices(
  { id, proposal, complete }: ShownDraft,
  subjects: readonly string[],
  { language, directory }: DraftContext,
): Part[] {
  const words = draftWords[language]
  const { facts } = boardItemWords[language]
  const items = subjects.slice(0, mostChoices).flatMap((subject) => {
    const competence = directory.competences.find((each) => each.id === subject)
    if (competence === undefined) return []
    const choice = { line: competence.line, subject }
    const { lead } = completeDraft(proposal, choice, directory).draft
    const who = lead === null ? facts.nobody : agencyName(directory, lead.agency, language)
    const command = `action draft ${id} ${choiceText({ ...complete.choice, ...choice })}`
    return {
      ...{ text: competence.name[language], detail: facts.lead + colon[language] + who },
      button: { label: words.choose, command },
    }
  })
  return [
    { kind: 'text', text: words.unclearSubject },
    { kind: 'list', items },
  ]
}

/** Open items that likely mean the same. */
export function duplicateParts({ duplicates }: ShownDraft, context: DraftContext): Part[] {
  if (duplicates.length === 0) return []
  const { language, directory } = context
  const items = duplicates.map((item) => {
    const status = boardWords[language].statuses[item.status]
    const lead = item.lead === null ? [] : [shortAgencyName(directory, item.lead.agency, language)]
    return { text: itemTitle(item, context), detail: [status, ...lead].join(', ') }
  })
  return [
    { kind: 'text', text: draftWords[language].duplicates },
    { kind: 'list', items },
  ]
}
