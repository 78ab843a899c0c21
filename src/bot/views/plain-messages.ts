// Short messages without a command behind them: something failed, a text is classified, a guest asks.
import type { Language } from '../../languages.js'
import type { ChatEvent, Message, Reply } from '../types.js'
import { answerWords } from './answer-words.js'

const guestWords: Record<Language, string> = {
  nl: 'Kompas antwoordt alleen mensen van de diensten die de strategie uitvoeren. Vraag het aan uw contactpersoon bij die dienst.',
  fr: 'Kompas ne répond qu’aux personnes des services qui mettent la stratégie en œuvre. Adressez-vous à votre personne de contact dans ce service.',
  de: 'Kompas antwortet nur Personen der Dienste, die die Strategie umsetzen. Wenden Sie sich an Ihre Kontaktperson bei diesem Dienst.',
  en: 'Kompas only answers people of the services that carry out the strategy. Please ask your contact there.',
}

/** A message of one paragraph. */
export function plainMessage(language: Language, text: string): Message {
  return { language, parts: [{ kind: 'text', text }], fallbackText: text }
}

/** Something failed that the person can't help, and what to do. */
export function apology(language: Language): Reply {
  return { kind: 'message', to: 'person', message: plainMessage(language, answerWords[language].failed) }
}

/** The text bears a classification marking: why nothing was done with it, and what to do instead. */
export function refuseMarked(language: Language): Reply {
  const text = answerWords[language].declined.classified
  return { kind: 'message', to: 'person', message: plainMessage(language, text) }
}

/** A polite refusal for somebody from outside, where the person addressed Kompas. */
export function refuseGuest({ kind, isPrivate }: ChatEvent, language: Language): Reply {
  const spoken = kind === 'mention' || kind === 'command' || (kind === 'message' && isPrivate)
  if (!spoken && kind !== 'capture' && kind !== 'submit' && kind !== 'button') return { kind: 'nothing' }
  return { kind: 'message', to: 'person', message: plainMessage(language, guestWords[language]) }
}
