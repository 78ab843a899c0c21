// What a captured message proposes, kept until somebody clicks, and what comes of it with a line or subject chosen.
import { z } from 'zod'
import type { ItemDraft } from '../../../actions/types.js'
import { StorageError } from '../../../errors.js'
import { findOwner, type OwnerFinding } from '../../../directory/find-owner.js'
import type { Directory } from '../../../directory/types.js'
import { languages } from '../../../languages.js'

const place = z.object({
  platform: z.string(),
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().exactOptional(),
})

const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('public') }),
  z.object({ kind: z.literal('channel'), channel: z.string() }),
  z.object({ kind: z.literal('people'), people: z.array(z.string()) }),
])

const evidence = z.object({
  ...{ passageId: z.string(), quote: z.string(), start: z.number(), end: z.number() },
})

const proposalSchema = z.object({
  ...{ title: z.string(), text: z.string(), language: z.enum(languages) },
  ...{ actionLine: z.string().nullable(), dueOn: z.string().nullable(), audience },
  lead: z
    .object({ agency: z.string(), person: z.string().nullable(), deputy: z.string().nullable() })
    .nullable(),
  ...{ source: place.nullable(), sourceLink: z.string().nullable(), contributors: z.array(z.string()) },
  route: z.object({
    /** False when the message asks for nothing. */
    isAction: z.boolean(),
    /** The best lines, best first, with the probability that each is right. */
    alternatives: z.array(z.object({ actionLine: z.string(), confidence: z.number() })),
    /** Passages of the first of them. */
    evidence: z.array(evidence),
    /** The words of the message that say when. */
    dueText: z.string().nullable(),
    /** Ids of open items that likely mean the same. */
    duplicates: z.array(z.string()),
  }),
})

/** A draft with what was found on the way to it. Its line is null when nobody but a coordinator can tell. */
export type Proposal = z.infer<typeof proposalSchema> & ItemDraft

/** What somebody chose over the proposal. */
export interface DraftChoice {
  line?: string
  /** Id of a competence. */
  subject?: string
}

/** A proposal with its choices made: what would be created, and who answers why. */
export interface CompleteDraft {
  draft: ItemDraft
  owner: OwnerFinding
  choice: DraftChoice
}

/** Reads back a proposal as it was kept. @throws StorageError when it isn't one */
export function readProposal(content: unknown): Proposal {
  const parsed = proposalSchema.safeParse(content)
  if (parsed.success) return parsed.data
  throw new StorageError('a kept proposal is not readable', { cause: parsed.error })
}

/** What would be created from a proposal. A line that the directory doesn't have is left out of account. */
export function completeDraft(proposal: Proposal, choice: DraftChoice, directory: Directory): CompleteDraft {
  const { route, ...content } = proposal
  const chosen = directory.actionLines.find(({ id }) => id === choice.line)?.id
  const line = chosen ?? proposal.actionLine
  const [best] = route.alternatives
  const owner = findOwner(directory, {
    ...{ line, text: proposal.text },
    ...(choice.subject === undefined ? {} : { subject: choice.subject }),
    // Nobody looked for passages of another line.
    ...(line === best?.actionLine ? { passageIds: route.evidence.map(({ passageId }) => passageId) } : {}),
  })
  const isKnown = owner.doubt?.kind !== 'line-unknown'
  const lead = { ...owner.owner, deputy: owner.deputy.person }
  const contributors = owner.contributors.map(({ agency }) => agency)
  return {
    draft: { ...content, actionLine: line, lead: isKnown ? lead : null, contributors },
    ...{ owner, choice: { ...choice, ...(chosen === undefined ? {} : { line: chosen }) } },
  }
}

/** The choice as a button's command carries it: "line 2.4 subject cyber". */
export function choiceText({ line, subject }: DraftChoice): string {
  return [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(subject === undefined ? [] : [`subject ${subject}`]),
  ].join(' ')
}
