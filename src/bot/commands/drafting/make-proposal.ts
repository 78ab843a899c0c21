// Makes a proposal of a message: routed, with likely duplicates, and kept for whoever may see it.
import type { Place } from '../../../actions/types.js'
import { shorten } from '../../../actions/title/shorten.js'
import type { BotServices, CommandInput } from '../../services.js'
import type { Proposal } from './proposal.js'

/** A message that somebody wants to become an action item. */
export interface CapturedMessage {
  text: string
  /** Earlier messages of the thread, oldest first. */
  thread: readonly string[]
  /** ISO 8601 UTC. */
  at: string
  place: Place
  link: string | null
}

const longestTitle = 80
const shownAlternatives = 4
const lifeDays = 7
const dayMilliseconds = 86_400_000

/**
 * Makes and keeps a proposal.
 * @returns null for a message with a classification marking: nothing of it is kept. Fails with a ModelError
 * or StorageError.
 */
export async function makeProposal(
  message: CapturedMessage,
  { asker, audience, now, cause }: CommandInput,
  services: BotServices,
): Promise<{ id: string; proposal: Proposal } | null> {
  const { text, thread, at } = message
  const routed = await services.route({ text, thread, sentAt: new Date(at), zone: asker.zone })
  if (routed.kind === 'marked') return null
  const { captured, isAction, actionLine, owner } = routed
  const duplicates = isAction ? await services.findDuplicates(routed.embedding, asker.viewer) : []
  const isKnown = owner.doubt?.kind !== 'line-unknown'
  const proposal: Proposal = {
    title: captured.title === '' ? shorten(text.replace(/\s+/gu, ' ').trim(), longestTitle) : captured.title,
    ...{ text, language: captured.language ?? asker.language, actionLine, dueOn: captured.due, audience },
    lead: isKnown ? { ...owner.owner, deputy: owner.deputy.person } : null,
    contributors: owner.contributors.map(({ agency }) => agency),
    // At the command line and on the web nobody reads along.
    source: message.place.channel === '' ? null : message.place,
    sourceLink: message.link,
    route: {
      ...{ isAction, evidence: routed.evidence, dueText: captured.dueText },
      alternatives: routed.alternatives.slice(0, shownAlternatives),
      duplicates: duplicates.map(({ id }) => id),
    },
  }
  const expiresAt = new Date(now.getTime() + lifeDays * dayMilliseconds)
  const draft = { cause, content: proposal, createdBy: asker.viewer.personId, audience, expiresAt }
  return { id: await services.drafts.add(draft, now), proposal }
}
