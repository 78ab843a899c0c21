// The words around an answer, in English.
import type { AnswerWords } from './answer-words-shape.js'

export const answerWordsEn: AnswerWords = {
  introduction: {
    one: 'This is what the strategy says:',
    many: 'This is what the strategy says, in several passages:',
  },
  notFound: {
    title: 'The strategy doesn’t say',
    next: 'Ask it differently, with words that the strategy might use, or browse the text.',
  },
  nearest: 'The nearest passages; they don’t answer the question',
  declined: {
    'off-topic':
      'This question isn’t about the national security strategy. Ask what the strategy says about an interest, a threat, an axis or an action line.',
    opinion:
      'Kompas gives no opinion and no judgement. Ask what the strategy says about it; you’ll get the passages themselves.',
    'legal-advice':
      'Kompas gives no legal advice. Put the question to your legal service, or ask what the strategy says about this subject.',
    operational:
      'The strategy holds no operational instructions. During an incident, contact the competent service; in immediate danger, call 112.',
    person:
      'Kompas gives no information about people. Ask which task or service the strategy names, or ask the organisation itself.',
    'small-talk':
      'Kompas can’t chat about that. Ask a question about the national security strategy and you’ll get the passages that go with it.',
    attack:
      'Kompas doesn’t follow instructions hidden in a question. Ask your question about the strategy in plain words.',
    classified:
      'Kompas knows only the public strategy and holds no classified information. Don’t put any in a question either; use the prescribed channels.',
  },
  unclear: {
    empty: 'There’s no question yet. Type a question about the strategy, or choose an example.',
    'too-long': 'This question is too long to look up. Sum it up in a sentence or two, or ask it in parts.',
    'no-words':
      'There are no words here that Kompas can look up. Write the question as an ordinary sentence.',
    ambiguous: 'This question can mean several things. Choose what you mean, or ask more precisely.',
  },
  choices: 'Do you mean one of these passages?',
  courtesies: {
    greeting:
      'Hello! Kompas looks up what the national security strategy says and shows you the passages themselves, word for word.',
    thanks: 'You’re welcome. You can ask another question at any time.',
    help: 'Ask a question in plain words, in Dutch, French, German or English. Kompas answers with passages from the strategy, and says so when the strategy doesn’t say.',
  },
  exampleQuestionsTitle: 'For example',
  exampleQuestions: [
    'What are Belgium’s vital interests?',
    'What does the strategy say about disinformation?',
    'How are essential services protected in a crisis?',
    'Who follows up how the strategy is carried out?',
  ],
  languageModelFailed:
    'The language model couldn’t be reached, so here are the passages themselves, without a summary.',
  writtenByLanguageModel:
    'A language model wrote the linking sentences; every passage was checked against the strategy’s text.',
  unofficialReading: 'Unofficial reading in English',
  originalIn: {
    nl: 'Original in Dutch',
    fr: 'Original in French',
    de: 'Original in German',
    en: 'Original in English',
  },
  languageNames: { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' },
  source: 'Source',
  openInReader: 'Read the passage in the text',
  restoredHeading: 'heading restored; missing in print',
  failed: 'Kompas can’t answer right now. Try again in a minute; you can read the text meanwhile.',
  notReady: 'Kompas is getting ready and is reading in the strategy. Try again in a minute.',
}
