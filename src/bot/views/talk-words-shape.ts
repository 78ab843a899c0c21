// What Kompas says in a conversation beside answers and items: one shape for the four languages.

/** Around an answer in a chat. */
interface AnswerTalk {
  helpful: string
  yes: string
  no: string
  thanks: string
  /** The form that asks what was wrong. */
  down: { title: string; reason: string; hint: string; thanks: string }
  choose: string
  share: string
  shared: (name: string) => string
  /** Nothing can be shared here. */
  nothingToShare: string
  /** The passage is no longer there. */
  noPassage: string
}

/** What to type, where no form can be shown. */
interface TypingTalk {
  /** `text` is to be typed as it stands, with something in the place of "…". */
  reason: (text: string) => string
  evidence: (text: string) => string
  agency: (text: string) => string
  other: (text: string) => string
  until: (text: string) => string
  edit: (text: string) => string
  number: (text: string) => string
}

interface FormTalk {
  submit: string
  cancel: string
  /** Errors under an input. */
  needed: string
  tooLong: (most: number) => string
  noSuchAgency: string
  noSuchLine: string
  noSuchItem: string
  badDate: string
}

export interface TalkWords {
  answer: AnswerTalk
  typing: TypingTalk
  form: FormTalk
  /** The person may not do this at all; who may. */
  needsRole: { create: string; export: string; failed: string }
  /** Stands over a card whose item its readers may no longer see. */
  restricted: string
  /** The account belongs to nobody in the directory. */
  unknownPerson: string
  noSuchAgency: (typed: string) => string
  /** A button that shows an item's card: with its noun, and beside the item. */
  show: string
  showShort: string
}
