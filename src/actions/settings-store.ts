// What people chose for themselves: language, quiet hours, mute, snooze, vacation and where to be told.
import type { Selectable } from 'kysely'
import { isLanguage, type Language } from '../languages.js'
import type { Database } from '../storage/database.js'
import type { PersonSettingsTable } from '../storage/schema.js'
import type { Viewer } from './types.js'
import type { ClockHours } from './working-days.js'

/** Null means: not chosen, so the directory's or the agency's habit holds. */
export interface PersonSettings {
  language: Language | null
  /** IANA name. */
  zone: string | null
  quietHours: ClockHours | null
  /** No reminders before this instant (ISO 8601 UTC). */
  snoozedUntil: string | null
  muted: boolean
  /** First and last day, and who stands in. */
  vacation: { from: string; to: string; standIn: string | null } | null
  preferredPlatform: string | null
  /** Where the person last answered. */
  lastPlatform: string | null
}

/** What holds until a person chooses. */
export const noSettings: PersonSettings = {
  ...{ language: null, zone: null, quietHours: null, snoozedUntil: null, muted: false, vacation: null },
  ...{ preferredPlatform: null, lastPlatform: null },
}

/** Everybody's choices. */
export interface SettingsStore {
  /** A person's settings, for themselves and for Kompas; nobody else reads them. */
  read(personId: string, viewer: Viewer): Promise<PersonSettings>
  /** Everybody's settings by person, for the reminders. */
  readAll(): Promise<Map<string, PersonSettings>>
  /** Whom a person stands in for on `day`; for the viewer's `actsFor`. */
  findAbsent(standIn: string, day: string): Promise<string[]>
  /** Changes some of a person's settings and leaves the rest. */
  change(personId: string, change: Partial<PersonSettings>): Promise<PersonSettings>
}

function toSettings(row: Selectable<PersonSettingsTable>): PersonSettings {
  const { quiet_from: from, quiet_to: to, vacation_from: start, vacation_to: end } = row
  return {
    ...{ language: isLanguage(row.language) ? row.language : null, zone: row.zone },
    quietHours: from !== null && to !== null ? { from, to } : null,
    ...{ snoozedUntil: row.snoozed_until, muted: row.muted === 1 },
    vacation: start !== null && end !== null ? { from: start, to: end, standIn: row.stand_in } : null,
    ...{ preferredPlatform: row.preferred_platform, lastPlatform: row.last_platform },
  }
}

function toRow(personId: string, settings: PersonSettings): Selectable<PersonSettingsTable> {
  const { quietHours, vacation } = settings
  return {
    ...{ person_id: personId, language: settings.language, zone: settings.zone },
    ...{ quiet_from: quietHours?.from ?? null, quiet_to: quietHours?.to ?? null },
    ...{ snoozed_until: settings.snoozedUntil, muted: settings.muted ? 1 : 0 },
    ...{ vacation_from: vacation?.from ?? null, vacation_to: vacation?.to ?? null },
    stand_in: vacation?.standIn ?? null,
    ...{ preferred_platform: settings.preferredPlatform, last_platform: settings.lastPlatform },
  }
}

async function readSettings(database: Database, personId: string, viewer: Viewer): Promise<PersonSettings> {
  if (viewer.kind === 'person' && viewer.personId !== personId) return noSettings
  const row = await database.query
    .selectFrom('person_settings')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? toSettings(row) : noSettings
}

async function readAllSettings(database: Database): Promise<Map<string, PersonSettings>> {
  const rows = await database.query.selectFrom('person_settings').selectAll().execute()
  return new Map(rows.map((row) => [row.person_id, toSettings(row)]))
}

async function findAbsent(database: Database, standIn: string, day: string): Promise<string[]> {
  const rows = await database.query
    .selectFrom('person_settings')
    .select('person_id')
    .where('stand_in', '=', standIn)
    .where('vacation_from', '<=', day)
    .where('vacation_to', '>=', day)
    .execute()
  return rows.map((row) => row.person_id)
}

async function changeSettings(
  database: Database,
  personId: string,
  change: Partial<PersonSettings>,
): Promise<PersonSettings> {
  return await database.transact(async (transaction) => {
    await transaction
      .insertInto('person_settings')
      .values(toRow(personId, noSettings))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // Written first and read after, so that two changes at once both hold.
    const row = await transaction
      .updateTable('person_settings')
      .set({ person_id: personId })
      .where('person_id', '=', personId)
      .returningAll()
      .executeTakeFirstOrThrow()
    const settings = { ...toSettings(row), ...change }
    await transaction
      .updateTable('person_settings')
      .set(toRow(personId, settings))
      .where('person_id', '=', personId)
      .execute()
    return settings
  })
}

/** The choices kept in this database. */
export function createSettingsStore(database: Database): SettingsStore {
  return {
    read: (personId, viewer) => readSettings(database, personId, viewer),
    readAll: () => readAllSettings(database),
    findAbsent: (standIn, day) => findAbsent(database, standIn, day),
    change: (personId, change) => changeSettings(database, personId, change),
  }
}
