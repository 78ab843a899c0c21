// What every store keeps to, on either database.
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { TestDatabases } from '../support/test-databases.js'
import { describeActions } from './action-contract.js'
import { describeAudience } from './audience-contract.js'
import { describeAudit } from './audit-contract.js'
import { describeBot } from './bot-contract.js'
import { describeBriefings } from './briefing-contract.js'
import { describeCorrections } from './correction-contract.js'
import { describeDirectory } from './directory-contract.js'
import { describeEvents } from './event-contract.js'
import { describeMigrations } from './migration-contract.js'
import { describeOutbox } from './outbox-contract.js'
import { describePeople } from './people-contract.js'
import { describeReminders } from './reminder-contract.js'
import { describeRestricted } from './restricted-contract.js'
import { describeStart } from './start-contract.js'

/** Gives the databases once they are there. */
export type Databases = () => TestDatabases

/** Runs every suite on one kind of database. */
export function describeStores(name: string, start: () => Promise<TestDatabases>): void {
  describe(name, () => {
    let databases: TestDatabases | undefined
    beforeAll(async () => {
      databases = await start()
    })
    afterEach(() => databases?.close())
    afterAll(() => databases?.stop())
    const get: Databases = () => databases!
    describeStart(get)
    describeMigrations(get)
    describeEvents(get)
    describeActions(get)
    describeAudience(get)
    describeRestricted(get)
    describeAudit(get)
    describeOutbox(get)
    describeReminders(get)
    describePeople(get)
    describeCorrections(get)
    describeBot(get)
    describeBriefings(get)
    describeDirectory(get)
  })
}
