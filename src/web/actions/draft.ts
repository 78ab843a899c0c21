// A new item before it is created: what Kompas proposes for a text, and what a person made of it.
import { shorten } from '../../actions/title/shorten.js'
import type { ProposedRoute } from '../../actions/route.js'
import type { ActionItem, Lead } from '../../actions/types.js'
import { findOwner, type OwnerFinding } from '../../directory/find-owner.js'
import type { Directory } from '../../directory/types.js'
import { AppError } from '../../errors.js'
import { longestTitle } from '../../bot/views/item-form.js'
import type { Acting, WebActions } from './types.js'

/** What the inputs of the form show. */
export interface DraftValues {
  text: string
  title: string
  line: string | null
  /** Id of a competence that somebody chose. */
  subject: string | null
  lead: Lead | null
  contributors: string[]
  /** As it was typed; YYYY-MM-DD. */
  dueOn: string
  audience: 'public' | 'people'
}

/** What Kompas found about a text. */
export interface Finding {
  /** Null where there is nothing to propose with. */
  route: ProposedRoute | null
  owner: OwnerFinding
  /** Open items that likely mean the same. */
  duplicates: ActionItem[]
}

export interface Draft {
  values: DraftValues
  finding: Finding
}

/** What is wrong with what was filled in, by the name of the input. */
export type DraftProblems = Partial<
  Record<'text' | 'title' | 'line' | 'lead' | 'contributors' | 'dueOn', string>
>

export interface CheckProps {
  acting: Acting
  draft: Draft
  problems: DraftProblems
}

/** Looks for line, owner and duplicates. The text bears no classification marking. */
export async function findProposal(
  actions: WebActions,
  acting: Acting,
  text: string,
): Promise<Omit<Finding, 'owner'>> {
  const { now, timezone, viewer } = acting
  if (actions.route === null) return { route: null, duplicates: [] }
  const route = await actions.route({ text, thread: [], sentAt: now, zone: timezone })
  if (route.kind === 'marked') throw new AppError('a marked text was let through')
  const { findDuplicates } = actions
  const mayRepeat = findDuplicates !== null && route.isAction
  return { route, duplicates: mayRepeat ? await findDuplicates(route.embedding, viewer) : [] }
}

/** Who answers for a text under a line; the fallback's owner without one. */
export function ownerOf(
  directory: Directory,
  route: ProposedRoute | null,
  text: string,
  { line, subject }: Pick<DraftValues, 'line' | 'subject'>,
): OwnerFinding {
  // Passages were looked for under the likeliest line only.
  const isLikeliest = route !== null && line !== null && route.alternatives[0].actionLine === line
  const passageIds = isLikeliest ? { passageIds: route.evidence.map(({ passageId }) => passageId) } : {}
  return findOwner(directory, { line, text, ...passageIds, ...(subject === null ? {} : { subject }) })
}

/** What the form shows before anybody touched it, but for the choice of line and subject. */
export function proposedValues(
  text: string,
  { route, owner }: Finding,
  choice: Pick<DraftValues, 'line' | 'subject'>,
): DraftValues {
  const captured = route?.captured
  const title = captured?.title ?? ''
  return {
    ...{ text, ...choice, lead: leadOf(owner), audience: 'public' },
    title: title === '' ? shorten(text.replace(/\s+/gu, ' ').trim(), longestTitle) : title,
    contributors: owner.contributors.map(({ agency }) => agency),
    dueOn: captured?.due ?? '',
  }
}

/** Nobody is proposed where only a coordinator can tell the line. */
function leadOf({ owner, deputy, doubt }: OwnerFinding): Lead | null {
  return doubt?.kind === 'line-unknown' ? null : { ...owner, deputy: deputy.person }
}
