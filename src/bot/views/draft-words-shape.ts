// What is said around a proposal for an action item: one shape for the four languages.

export interface DraftWords {
  /** Above a proposal. */
  title: string
  /** How sure the action line is. */
  certainty: Record<'high' | 'medium' | 'low', string>
  /** "Friday 18 December ("by Friday")": the words that the day came from. */
  dueFrom: (day: string, words: string) => string
  noDue: string
  contributors: string
  invited: string
  whyOwner: string
  /** The directory, not the strategy's own words, says who answers. */
  reasoned: string
  passage: string
  /** Nobody can tell the action line; choices follow. */
  unsure: string
  /** The line is clear, the subject isn't; choices follow. */
  unclearSubject: string
  /** The best lines, each with how likely it is and who would lead. */
  lineChoice: (likelihood: string, lead: string) => string
  choose: string
  createUnder: (line: string) => string
  /** The message asks for nothing. */
  none: string
  anyway: string
  /** Above likely duplicates: with a question, and as a remark. */
  duplicates: string
  resembles: string
  merge: (id: string) => string
  link: (id: string) => string
  keepBoth: string
  create: string
  edit: string
  cancel: string
  cancelled: string
  /** Nobody assigns it yet: a coordinator does. */
  willBeProposed: string
  willBeAssigned: (lead: string) => string
  /** There is nothing to make an item of. */
  noText: string
  expired: string
  usedFor: (item: string) => string
  usedForHidden: string
  created: {
    assigned: (item: string, lead: string) => string
    proposed: (item: string) => string
  }
  mergeRefused: (item: string, why: string) => string
  form: {
    title: string
    intro: string
    line: string
    lead: string
    leadHint: string
    contributors: string
    due: string
    submit: string
  }
}
