// Rules and contacts for tests of reminders: office hours in Brussels for everybody, unless said otherwise.
import type { Contact } from '../../src/actions/contacts.js'
import type { ReminderRules } from '../../src/actions/reminders.js'

const agencies = ['ccb', 'nccn', 'adiv', 'flanders']

/** Somebody with office hours in Brussels. */
export function contact(id: string, change: Partial<Contact> = {}): Contact {
  return {
    ...{ id, kind: agencies.includes(id) ? 'agency' : 'person', zone: 'Europe/Brussels' },
    ...{ workingHours: { from: '09:00', to: '17:00' }, quietHours: null, snoozedUntil: null, muted: false },
    vacation: null,
    ...change,
  }
}

/** Three working days to answer, three days' notice, a week between reminders of overdue items. */
export function createRules(contacts: Contact[] = [], change: Partial<ReminderRules> = {}): ReminderRules {
  const known = new Map(contacts.map((one) => [one.id, one]))
  return {
    ...{ answerWithin: () => 3, dueSoonDays: 3, overdueEveryDays: 5 },
    contact: (id) => known.get(id) ?? contact(id),
    coordinatorOf: (item) => item.createdBy,
    ...change,
  }
}
