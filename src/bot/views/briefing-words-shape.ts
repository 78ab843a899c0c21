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
  /** Of the picture: what it shows and its parts. */
  picture: {
    title: string
    groups: Record<'waiting' | 'underWay' | 'blocked' | 'reported', string>
    /** "23 Nov." */
    shortDay: (day: string) => string
    /** For who can't see it; `now` is what the last week shows: "under way (3), blocked (1)". */
    describe: (weeks: number, now: string) => string
    nothing: string
  }
  /** Leads to the briefing on the web. */
  readOnWeb: string
}
