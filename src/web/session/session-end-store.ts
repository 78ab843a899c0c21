// Which sessions were ended before their time: one that was signed out of, or all that a person had.
import { createHash } from 'node:crypto'
import type { Database } from '../../storage/database.js'
import type { Session } from './session.js'

/** A sealed session can't be taken back, so its end is kept until it would have ended anyway. */
export interface SessionEndStore {
  /** Ends one session, wherever a copy of its cookie is kept. */
  end(session: Session, now: Date): Promise<void>
  /** Ends every session that the person has, in any browser. */
  endAll(personId: string, now: Date): Promise<void>
  /** True when the session was ended, by itself or with all others. */
  isEnded(session: Session): Promise<boolean>
  /** Forgets the ends of sessions that would be over by themselves. @returns how many */
  eraseBefore(before: Date): Promise<number>
}

/** The form token is the session's own secret: only its hash is kept. */
function keyOf({ formToken }: Session): string {
  return `session:${createHash('sha256').update(formToken).digest('hex')}`
}

async function keepEnd({ query }: Database, key: string, now: Date): Promise<void> {
  await query
    .insertInto('session_ends')
    .values({ key, ended_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ended_at: now.toISOString() }))
    .execute()
}

/** The ended sessions of this database. */
export function createSessionEndStore(database: Database): SessionEndStore {
  return {
    end: (session, now) => keepEnd(database, keyOf(session), now),
    endAll: (personId, now) => keepEnd(database, `person:${personId}`, now),
    isEnded: async (session) => {
      const end = await database.query
        .selectFrom('session_ends')
        .select('key')
        .where('key', 'in', [keyOf(session), `person:${session.personId}`])
        .where('ended_at', '>=', session.startedAt)
        .limit(1)
        .executeTakeFirst()
      return end !== undefined
    },
    eraseBefore: async (before) => {
      const { numDeletedRows } = await database.query
        .deleteFrom('session_ends')
        .where('ended_at', '<', before.toISOString())
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}
