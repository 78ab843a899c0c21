// Which words a briefing has: one shape for the four languages; each sentence has its own grammar.
import type { BriefingSubject, SectionKind, Statement } from '../../briefings/types.js'

export type Say = Statement['say']
export type StatementOf<S extends Say> = Statement & { say: S }

/** Makes the sentence of each kind of statement; `today` tells which year goes without saying. */
export type Sentences = { [S in Say]: (statement: StatementOf<S>, today: string) => string }

export interface BriefingWords {
  /** "Briefing of 23 November 2026: axis 2, Strengthening our sovereignty" */
  title: (day: string, subject: BriefingSubject, name: string | null) => string
  sections: Record<Exclude<SectionKind, 'opening'>, string>
  strategySays: string
  sentences: Sentences
}
