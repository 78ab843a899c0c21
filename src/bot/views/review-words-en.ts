// The words of reviews, in English.
import type { ReviewWords } from './review-words-shape.js'

export const reviewWordsEn: ReviewWords = {
  marks: {
    approved: (office, day) => `Reviewed and approved by ${office} on ${day}.`,
    amended: (office, day) => `Amended by ${office} on ${day}.`,
    withdrawn: (office, day) => `${office} withdrew this answer on ${day}.`,
  },
  review: 'Review',
  send: 'Send to the owner',
  sent: 'Your question has been sent, with your name, to who answers for this subject.',
  sentBefore: 'This question was sent already, or is no longer kept. Ask it again if you need to.',
  question: (name, subject) =>
    `${name} found no answer in the strategy and puts this question to you (${subject}):`,
  title: 'To review',
  lead: 'Questions without an answer, feedback on answers and corrections. Whoever asked is told when you close one.',
  none: 'There is nothing to review.',
  kinds: { questions: 'Questions without an answer', feedback: 'Feedback', corrections: 'Corrections' },
  count: (subject, count) =>
    `${subject}: ${String(count)} unanswered ${count === 1 ? 'question' : 'questions'}`,
  similar: (count) => (count === 1 ? '1 more like it' : `${String(count)} more like it`),
  asks: (name) => `Asked by ${name}`,
  notHelpful: (question) => `The answer to “${question}” didn’t help`,
  correction: (text, from, to) => `“${text}”: action line ${to} instead of ${from}`,
  look: 'Look at the answer',
  close: 'Close',
  closeTitle: 'Close',
  closeNote: 'What the asker will read',
  closed: 'Closed; whoever asked or reported it is told.',
  closedBefore: 'This was closed already.',
  closing: {
    questions: (about, note) => `Your question “${about}” has been dealt with. ${note}`.trim(),
    feedback: (about, note) =>
      `Your feedback on the answer to “${about}” has been dealt with. ${note}`.trim(),
    corrections: (about, note) => `Your correction of “${about}” has been dealt with. ${note}`.trim(),
  },
  buttons: { approve: 'Approve', amend: 'Amend', withdraw: 'Withdraw' },
  amend: {
    title: 'Amend the answer',
    text: 'The answer',
    hint: 'One sentence a line, each with words of the strategy, letter by letter, between « and ».',
  },
  withdraw: {
    title: 'Withdraw the answer',
    note: 'Why',
    hint: 'Everybody who sees the answer reads this. You may leave it empty.',
    confirm: 'Wherever this answer stands, it will say that your office withdrew it.',
  },
  done: {
    approved: 'Approved. The same question will get this answer from now on, with your office’s name.',
    amended: 'Amended. The same question will get your answer from now on, with your office’s name.',
    withdrawn: 'Withdrawn. It now says so where the answer had appeared.',
  },
  refused: {
    'not-allowed': 'Only the owner of this action line and coordinators review this answer.',
    'not-found': 'This answer is no longer kept. Ask the question again.',
    'too-long': 'This text is too long. Please shorten it.',
  },
  faults: {
    empty: () => 'There is nothing here. Write at least one sentence with a quote.',
    'too-many': () => 'These are too many sentences. Use twelve at most.',
    'no-quote': (words) => `This sentence has no quote: “${words}”. Add one between « and ».`,
    quote: (words) =>
      `This doesn’t stand in the strategy, letter by letter: «${words}». Copy the words as they stand.`,
    sentence: (words) => `This sentence says something that its quote doesn’t, or isn’t whole: “${words}”.`,
  },
  noReviewer: 'Only owners of an action line and coordinators see this list.',
}
