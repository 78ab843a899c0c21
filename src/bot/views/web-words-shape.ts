// Which words stand on the web pages: one shape for the four languages.
import type { Term } from '../../retrieval/glossary.js'
import type { PartKind } from '../../retrieval/types.js'

/** Words of the frame around every page. */
interface FrameWords {
  skip: string
  navigation: string
  ask: string
  read: string
  language: string
  footer: string
  home: string
}

/** Words of the ask page; the answer's own words stand in AnswerWords. */
interface AskWords {
  title: string
  lead: string
  label: string
  hint: string
  submit: string
  working: string
  /** While a language model writes. */
  writing: string
  answer: string
  copyLink: string
  copied: string
  print: string
  offline: string
  about: string
  promises: readonly { title: string; text: string }[]
  readInstead: string
}

/** Words of the reader. */
interface ReaderWords {
  title: string
  lead: string
  contents: string
  breadcrumbs: string
  kinds: Record<PartKind, string>
  original: string
  readingsOn: string
  readingsOff: string
  readingNotice: string
  inThisPart: string
  parts: string
  previousPart: string
  nextPart: string
  passages: string
  previousPassage: string
  nextPassage: string
  thisPassage: string
  permalink: string
  sicLabel: string
  sicNote: (printed: string, mended: string) => string
  footnote: (number: string) => string
  backToReference: string
  restored: string
  version: string
  date: string
  publisher: string
  checksum: string
}

/** Words of the search inside a document. */
interface SearchWords {
  title: string
  label: string
  submit: string
  hint: string
  found: (hits: number, passages: number) => string
  shown: (limit: number) => string
  none: (words: string) => string
  noneNext: string
  tooShort: string
  inReading: string
  askInstead: string
}

/** Words of the glossary; its search shares the buttons of SearchWords. */
interface GlossaryWords {
  title: string
  lead: string
  label: string
  hint: string
  letters: string
  count: (terms: number) => string
  kinds: Record<Term['kind'], string>
  also: string
  notInText: string
  findInText: string
  none: (words: string) => string
  noneNext: string
  all: string
}

/** Words of the page that says how the text differs from print. */
interface ChangesWords {
  title: string
  lead: string
  changes: string
  noChanges: string
  line: string
  wholeText: string
  kind: string
  kinds: Record<'what' | 'removed' | 'joined' | 'footnote' | 'restored', string>
  text: string
  why: string
  misprints: string
  misprintsLead: string
  printed: string
  meant: string
}

/** Words of a page that says what went wrong and what to do. */
interface ProblemWords {
  notFound: { title: string; text: string }
  badRequest: { title: string; text: string }
  tooMany: { title: string; text: string }
  notReady: { title: string }
  failed: { title: string }
  reference: string
}

export interface WebWords {
  frame: FrameWords
  ask: AskWords
  reader: ReaderWords
  search: SearchWords
  changes: ChangesWords
  glossary: GlossaryWords
  problems: ProblemWords
}
