// How to reach people and channels first: each platform's own reference, refreshed whenever they are heard.
import type { Database } from '../storage/database.js'

/** References by id (`platform:who or where`); what is in one only its platform reads. */
export interface ConversationStore {
  save(id: string, platform: string, reference: unknown, now: Date): Promise<void>
  /** Null when there is none, or it went bad since it was saved. */
  find(id: string): Promise<unknown>
  /** The platform refused it: no longer used until it is saved anew. */
  markFailed(id: string, now: Date): Promise<void>
}

/** The references kept in this database. */
export function createConversationStore(database: Database): ConversationStore {
  const { query } = database
  return {
    async save(id, platform, reference, now) {
      const fresh = { reference: JSON.stringify(reference), refreshed_at: now.toISOString(), failed_at: null }
      await query
        .insertInto('conversations')
        .values({ id, platform, ...fresh })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(fresh))
        .execute()
    },
    async find(id) {
      const row = await query
        .selectFrom('conversations')
        .select('reference')
        .where('id', '=', id)
        .where('failed_at', 'is', null)
        .executeTakeFirst()
      return row ? (JSON.parse(row.reference) as unknown) : null
    },
    async markFailed(id, now) {
      await query
        .updateTable('conversations')
        .set({ failed_at: now.toISOString() })
        .where('id', '=', id)
        .execute()
    },
  }
}
