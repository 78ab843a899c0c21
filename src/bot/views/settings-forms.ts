// The forms of a person's settings: language, quiet hours, time away, and putting reminders off.
import type { PersonSettings } from '../../actions/settings-store.js'
import { languages, type Language } from '../../languages.js'
import type { Form, Option } from '../types.js'
import { answerWords } from './answer-words.js'
import { formFrame } from './item-form.js'
import { serviceWords } from './service-words.js'

/** Which language Kompas answers in. */
export function languageForm(language: Language): Form {
  const { settings } = serviceWords[language]
  const { languageNames } = answerWords[language]
  const options = languages.map((code) => ({ value: code, label: languageNames[code] }))
  return {
    ...formFrame(language),
    title: settings.language,
    inputs: [
      {
        ...{ kind: 'choice', name: 'language', label: settings.language, required: true },
        ...{ options, value: language },
      },
    ],
    command: 'language',
  }
}

/** From when to when nothing is sent. */
export function quietForm({ quietHours }: PersonSettings, language: Language): Form {
  const { title, from, to, hint } = serviceWords[language].settings.forms.quiet
  const hour = { kind: 'text', required: false, maxLength: 5 } as const
  return {
    ...formFrame(language),
    title,
    inputs: [
      {
        ...hour,
        name: 'from',
        label: from,
        hint,
        ...(quietHours === null ? {} : { value: quietHours.from }),
      },
      { ...hour, name: 'to', label: to, ...(quietHours === null ? {} : { value: quietHours.to }) },
    ],
    command: 'settings quiet',
  }
}

/**
 * First and last day away, and who stands in.
 * @param colleagues whom the person can name
 */
export function vacationForm(
  { vacation }: PersonSettings,
  colleagues: readonly Option[],
  language: Language,
): Form {
  const { title, from, to, standIn, nobody } = serviceWords[language].settings.forms.vacation
  const day = { kind: 'date', required: false } as const
  return {
    ...formFrame(language),
    title,
    inputs: [
      { ...day, name: 'from', label: from, ...(vacation === null ? {} : { value: vacation.from }) },
      { ...day, name: 'to', label: to, ...(vacation === null ? {} : { value: vacation.to }) },
      {
        ...{ kind: 'choice', name: 'standIn', label: standIn, required: false },
        options: [{ value: 'nobody', label: nobody }, ...colleagues],
        value: vacation?.standIn ?? 'nobody',
      },
    ],
    command: 'settings vacation',
  }
}

/** The day from which reminders come again. */
export function snoozeForm(language: Language): Form {
  const { title, until, hint } = serviceWords[language].settings.forms.snooze
  return {
    ...formFrame(language),
    title,
    inputs: [{ kind: 'date', name: 'until', label: until, hint, required: false }],
    command: 'settings snooze',
  }
}
