// A person's settings as a message, with a button for each.
import type { PersonSettings } from '../../actions/settings-store.js'
import type { Button, Message, Part } from '../types.js'
import { answerWords } from './answer-words.js'
import { fieldsText } from './labelled.js'
import { personName } from './names.js'
import { platformName } from './platform-name.js'
import { serviceWords } from './service-words.js'
import { showDay, showMoment } from './show-date.js'
import type { ViewContext } from './view-context.js'

/** The buttons that change settings. */
export function settingsButtons(settings: PersonSettings, { language }: ViewContext): Button[] {
  const { buttons } = serviceWords[language].settings
  return [
    { label: buttons.language, command: 'language', opensForm: true },
    settings.muted
      ? { label: buttons.unmute, command: 'settings mute off' }
      : { label: buttons.mute, command: 'settings mute on' },
    settings.preferredPlatform === null
      ? { label: buttons.here, command: 'settings notify here' }
      : { label: buttons.whereLast, command: 'settings notify last' },
    { label: buttons.quiet, command: 'settings quiet', opensForm: true },
    { label: buttons.vacation, command: 'settings vacation', opensForm: true },
    { label: buttons.snooze, command: 'settings snooze', opensForm: true },
  ]
}

/** The settings with their buttons; `saved` after a change. */
export function settingsMessage(settings: PersonSettings, saved: boolean, context: ViewContext): Message {
  const { language } = context
  const words = serviceWords[language].settings
  const fields = settingsFields(settings, context)
  const parts: Part[] = [
    ...(saved ? [{ kind: 'text' as const, text: words.saved }] : []),
    { kind: 'fields', fields },
    { kind: 'buttons', buttons: settingsButtons(settings, context) },
  ]
  return {
    ...{ language, title: words.title, parts },
    fallbackText: fieldsText(saved ? words.saved : words.title, fields, language),
  }
}

function settingsFields(settings: PersonSettings, context: ViewContext) {
  const { language, zone, now } = context
  const words = serviceWords[language].settings
  const { quietHours, snoozedUntil, muted, preferredPlatform } = settings
  const isSnoozed = snoozedUntil !== null && snoozedUntil > now.toISOString()
  return [
    { label: words.language, value: answerWords[language].languageNames[settings.language ?? language] },
    { label: words.reminders, value: muted ? words.off : words.on },
    { label: words.notified, value: platformName(preferredPlatform) ?? words.whereLast },
    {
      label: words.quiet,
      value: quietHours === null ? words.noQuiet : words.range(quietHours.from, quietHours.to),
    },
    { label: words.vacation, value: vacationText(settings, context) },
    ...(isSnoozed ? [{ label: words.snoozed, value: showMoment(snoozedUntil, language, zone) }] : []),
  ]
}

function vacationText({ vacation }: PersonSettings, { directory, language }: ViewContext): string {
  const words = serviceWords[language].settings
  if (vacation === null) return words.noVacation
  const days = words.range(showDay(vacation.from, language), showDay(vacation.to, language))
  return vacation.standIn === null
    ? days
    : `${days}; ${words.standIn(personName(directory, vacation.standIn))}`
}
