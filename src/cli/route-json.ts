// A proposed route as the JSON that `kompas route` promises.
import type { ProposedRoute, RouteOutcome } from '../actions/route.js'

const nothing = {
  ...{ isAction: false, actionLine: null, axis: null, confidence: 0, alternatives: [], evidence: [] },
  ...{ title: null, due: null, dueText: null, owner: null },
}

/** Turns an outcome into its JSON form; `id` is left out where there is none. */
export function toRouteJson(id: string | null, outcome: RouteOutcome): Record<string, unknown> {
  const named = id === null ? {} : { id }
  if (outcome.kind === 'routed') return { ...named, ...toProposalJson(outcome) }
  const { origin, level } = outcome.marking
  return { ...named, ...nothing, reason: 'classified', marking: { origin, level } }
}

/** The form of an answer to a line that holds no message. */
export function toBadMessageJson({ id, error }: { id: string | null; error: string }): object {
  return { id, ...nothing, reason: 'bad-input', error }
}

function toProposalJson(route: ProposedRoute): Record<string, unknown> {
  const { isAction, actionLine, confidence, alternatives, evidence, captured, owner } = route
  const { title, due, dueText } = isAction ? captured : nothing
  return {
    isAction,
    actionLine,
    axis: actionLine === null ? null : axisOf(actionLine),
    confidence: rounded(confidence),
    alternatives: alternatives.map((one) => ({ ...one, confidence: rounded(one.confidence) })),
    evidence: evidence.map(({ passageId, quote }) => ({ passageId, quote })),
    ...{ title, due, dueText },
    owner: isAction ? { ...owner.owner, deputy: owner.deputy.person } : null,
  }
}

/** "2" for "2.4"; null for a line of no axis. */
function axisOf(actionLine: string): string | null {
  return /^(\d)\.\d$/.exec(actionLine)?.[1] ?? null
}

function rounded(probability: number): number {
  return Number(probability.toFixed(4))
}
