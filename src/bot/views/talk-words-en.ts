// What Kompas says in a conversation beside answers and items, in English.
import type { TalkWords } from './talk-words-shape.js'

export const talkWordsEn: TalkWords = {
  answer: {
    helpful: 'Did this answer help you?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you. Your opinion helps to make Kompas better.',
    down: {
      title: 'What was missing?',
      reason: 'What was wrong or missing',
      hint: 'You may leave this empty. Don’t put classified information here.',
      thanks: 'Thank you. The people who look after Kompas will read this.',
    },
    choose: 'This passage',
    share: 'Share in the channel',
    shared: (name) => `${name} shares this answer`,
    nothingToShare: 'There is no answer to share here. Please ask your question again first.',
    noPassage: 'This passage is no longer in the text. Please ask your question again.',
  },
  typing: {
    reason: (text) => `A reason is needed. Type: ${text}`,
    evidence: (text) => `Say what shows that it is done too, for example with a link. Type: ${text}`,
    agency: (text) => `Say which agency it is about too. Type: ${text}`,
    other: (text) => `Say which other action item it is about too. Type: ${text}`,
    until: (text) => `Say until when too. Type: ${text}`,
    edit: (text) => `Say what should change. Type: ${text}`,
    number: (text) => `Say which action item it is about too. Type: ${text}`,
  },
  form: {
    submit: 'Send',
    cancel: 'Back',
    needed: 'Please fill this in.',
    tooLong: (most) => `Please keep this to ${String(most)} characters.`,
    noSuchAgency: 'Choose an agency from the list.',
    noSuchLine: 'Choose an action line from the list.',
    noSuchItem: 'There is no action item with this number for you.',
    badDate: 'Choose a day that is still to come.',
  },
  needsRole: {
    create: 'You can’t create action items. Ask a coordinator, or somebody who answers for your agency.',
    export: 'You can’t export action items. Ask a coordinator.',
    failed: 'Only coordinators see which messages were not delivered.',
  },
  restricted: 'This action item can now be seen only by those involved.',
  unknownPerson:
    'Kompas doesn’t know yet who you are in the directory of agencies. Ask an administrator to link your account; you can ask questions already.',
  noSuchAgency: (typed) =>
    `The directory knows no agency “${typed}”. Type its name or abbreviation as the directory has it.`,
  show: 'Show the action item',
  showShort: 'Show',
}
