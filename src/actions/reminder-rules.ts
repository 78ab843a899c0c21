// The rules of reminding, from the directory and from what people chose for themselves.
import { peopleWithRole } from '../directory/access.js'
import type { Agency, Directory } from '../directory/types.js'
import type { Contact } from './contacts.js'
import type { ReminderRules } from './reminders.js'
import { noSettings, type PersonSettings } from './settings-store.js'
import type { ActionItem } from './types.js'

/** Working days before the due day at which the lead first hears of it. */
const dueSoonDays = 3
/** Working days between two reminders of an overdue item. */
const overdueEveryDays = 5
/** For an agency that the directory no longer knows. */
const usualAnswerDays = 3
const officeHours = { from: '08:30', to: '17:00' }

/**
 * Makes the rules of this moment.
 * @param settings everybody's own choices, by person
 * @param timezone IANA name, for whoever has no agency
 */
export function reminderRules(
  directory: Directory,
  settings: ReadonlyMap<string, PersonSettings>,
  timezone: string,
): ReminderRules {
  const agencies = new Map(directory.agencies.map((agency) => [agency.id, agency]))
  const people = new Map(directory.people.map((person) => [person.id, person]))
  const [firstCoordinator] = peopleWithRole(directory, 'coordinator')
  return {
    answerWithin: (agency) => agencies.get(agency)?.responseDays ?? usualAnswerDays,
    ...{ dueSoonDays, overdueEveryDays },
    contact: (id) => {
      const agency = agencies.get(id)
      if (agency !== undefined && !people.has(id))
        return contactOf(id, 'agency', agency, noSettings, timezone)
      const own = agencies.get(people.get(id)?.agency ?? '')
      return contactOf(id, 'person', own, settings.get(id) ?? noSettings, timezone)
    },
    // Who brought the item in follows it up, when that is a coordinator's work.
    coordinatorOf: ({ createdBy }: ActionItem) => {
      const isCoordinator = people
        .get(createdBy)
        ?.roles.some((role) => role === 'coordinator' || role === 'admin')
      return isCoordinator === true ? createdBy : (firstCoordinator?.id ?? createdBy)
    },
  }
}

function contactOf(
  id: string,
  kind: Contact['kind'],
  agency: Agency | undefined,
  settings: PersonSettings,
  timezone: string,
): Contact {
  const hours = agency?.workingHours
  return {
    ...{ id, kind, zone: settings.zone ?? hours?.zone ?? timezone },
    workingHours: hours === undefined ? officeHours : { from: hours.from, to: hours.to },
    ...{ quietHours: settings.quietHours, snoozedUntil: settings.snoozedUntil },
    ...{ muted: settings.muted, vacation: settings.vacation },
  }
}
