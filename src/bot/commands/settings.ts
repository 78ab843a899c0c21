// "settings": language, reminders, where messages go, quiet hours, time away with a stand-in, and putting everything off.
import { DateTime } from 'luxon'
import type { PersonSettings } from '../../actions/settings-store.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Form, Option, Reply } from '../types.js'
import { serviceWords } from '../views/service-words.js'
import { quietForm, snoozeForm, vacationForm } from '../views/settings-forms.js'
import { platformName } from '../views/platform-name.js'
import { settingsMessage } from '../views/settings-message.js'
import { talkWords } from '../views/talk-words.js'
import { readFutureDay } from './action-snooze.js'
import { readHours, readVacation, splitDays, splitHours } from './read-settings.js'
import { canShowForm, formErrors, formReply, tell, valueOf, viewFor } from './reply.js'

export const settings: Command = {
  name: 'settings',
  needs: 'ask',
  usage: { nl: 'instellingen', fr: 'paramètres', de: 'Einstellungen', en: 'settings' },
  help: {
    nl: 'Herinneringen uit of aan, stille uren, afwezigheid met een vervanger, alles uitstellen.',
    fr: 'Rappels, heures calmes, absence avec suppléant, tout reporter.',
    de: 'Erinnerungen, Ruhezeiten, Abwesenheit mit Vertretung, alles aufschieben.',
    en: 'Reminders on or off, quiet hours, time away with a stand-in, putting everything off.',
  },
  run: runSettings,
}

type Change = Partial<PersonSettings>

async function runSettings(input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker } = input
  if (!asker.isKnown) return tell(input, talkWords[asker.language].unknownPerson)
  const { what = '', rest = '' } = /^(?<what>\S*)\s*(?<rest>.*)$/su.exec(input.text.trim())?.groups ?? {}
  switch (what) {
    case 'mute':
      return await save({ muted: rest !== 'off' }, input, services)
    case 'notify':
      return await changePlatform(rest, input, services)
    case 'quiet':
      return await changeQuiet(rest, input, services)
    case 'vacation':
      return await changeVacation(rest, input, services)
    case 'snooze':
      return await changeSnooze(rest, input, services)
    default:
      return await show(await read(input, services), false, input, services)
  }
}

async function read({ asker }: CommandInput, services: BotServices): Promise<PersonSettings> {
  return await services.settings.read(asker.viewer.personId, asker.viewer)
}

async function save(change: Change, input: CommandInput, services: BotServices): Promise<Reply> {
  const saved = await services.settings.change(input.asker.viewer.personId, change)
  return await show(saved, true, input, services)
}

async function show(
  current: PersonSettings,
  saved: boolean,
  input: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const message = settingsMessage(current, saved, await viewFor(input, services))
  return { kind: 'message', message, to: 'person' }
}

function ask(input: CommandInput, form: Form, typing: string): Reply {
  return canShowForm(input) ? formReply(form) : tell(input, typing)
}

/** "here": on the platform where it is said; "last": wherever the person last answered. */
async function changePlatform(where: string, input: CommandInput, services: BotServices): Promise<Reply> {
  if (where !== 'here') return await save({ preferredPlatform: null }, input, services)
  const { platform } = input.event.account
  if (platformName(platform) === null) return tell(input, serviceWords[input.asker.language].settings.notHere)
  return await save({ preferredPlatform: platform }, input, services)
}

async function changeQuiet(typed: string, input: CommandInput, services: BotServices): Promise<Reply> {
  const words = serviceWords[input.asker.language].settings
  const filled = valueOf(input, 'from')
  if (filled === undefined && typed === '')
    return ask(input, quietForm(await read(input, services), input.asker.language), words.typing.quiet)
  const pair = filled === undefined ? splitHours(typed) : ([filled, valueOf(input, 'to') ?? ''] as const)
  if (pair?.every((hour) => hour.trim() === '') === true)
    return await save({ quietHours: null }, input, services)
  const quietHours = pair === null ? null : readHours(...pair)
  if (quietHours !== null) return await save({ quietHours }, input, services)
  return filled === undefined ? tell(input, words.typing.quiet) : formErrors(input, { from: words.badHours })
}

async function changeVacation(typed: string, input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker, now } = input
  const words = serviceWords[asker.language].settings
  const filled = valueOf(input, 'from')
  const colleagues = await colleaguesOf(input, services)
  if (filled === undefined && typed === '')
    return ask(
      input,
      vacationForm(await read(input, services), colleagues, asker.language),
      words.typing.vacation,
    )
  const pair: [string, string] | null =
    filled === undefined ? splitDays(typed) : [filled, valueOf(input, 'to') ?? '']
  if (pair?.every((day) => day === '') === true) return await save({ vacation: null }, input, services)
  const named = valueOf(input, 'standIn') ?? 'nobody'
  const standIn = colleagues.some(({ value }) => value === named) ? named : null
  if (named !== 'nobody' && standIn === null) return formErrors(input, { standIn: words.noSuchPerson })
  const vacation = pair === null ? null : readVacation(pair, standIn, { zone: asker.zone, now })
  if (vacation !== null) return await save({ vacation }, input, services)
  return filled === undefined ? tell(input, words.typing.vacation) : formErrors(input, { to: words.badRange })
}

/** People of the same agency, who may stand in. */
async function colleaguesOf({ asker }: CommandInput, services: BotServices): Promise<Option[]> {
  const { people } = await services.directory.current()
  return people
    .filter(({ id, agency }) => asker.viewer.agencies.includes(agency) && id !== asker.viewer.personId)
    .map(({ id, name }) => ({ value: id, label: name }))
}

async function changeSnooze(typed: string, input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker } = input
  const filled = valueOf(input, 'until')
  if (filled === '') return await save({ snoozedUntil: null }, input, services)
  const day = readFutureDay(filled ?? typed, input)
  if (day.kind === 'missing')
    return ask(input, snoozeForm(asker.language), serviceWords[asker.language].settings.typing.snooze)
  if (day.kind === 'wrong')
    return filled === undefined ? tell(input, day.why) : formErrors(input, { until: day.why })
  const midnight = DateTime.fromISO(day.value, { zone: asker.zone }).toUTC().toISO()
  return await save({ snoozedUntil: midnight }, input, services)
}
