// Keeps a section short: what doesn't fit is counted in one sentence, and still has its sources.
import type { Statement } from './types.js'

/** Sentences that a section shows. */
const most = 6

/** The first sentences of a section, and how many more there would be. */
export function limitStatements(statements: readonly Statement[]): Statement[] {
  if (statements.length <= most) return [...statements]
  const left = statements.slice(most - 1)
  const sources = left.flatMap((statement) => statement.sources)
  return [...statements.slice(0, most - 1), { say: 'more', count: left.length, sources }]
}
