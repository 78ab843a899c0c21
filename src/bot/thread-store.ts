// Threads that Kompas takes part in, with their last turns, so that a follow-up question is understood.
import type { Turn } from '../answers/types.js'
import type { Database } from '../storage/database.js'

const mostTurns = 12
const mostCharacters = 8_000

/** A thread; turns oldest first, times ISO 8601 UTC. */
interface RememberedThread {
  key: string
  platform: string
  createdAt: string
  lastAt: string
  turns: Turn[]
}

/** Threads by key (as `threadKey` writes a place). Fails with a StorageError. */
export interface ThreadStore {
  /** Null for a thread that Kompas takes no part in, or whose turns were erased. */
  find(key: string): Promise<RememberedThread | null>
  /**
   * Takes part in a thread from now on, and adds turns: the last 12 are kept, of at most 8,000 characters.
   * Turns that stand last already are not added again: their event is handled a second time after a crash.
   */
  remember(key: string, platform: string, turns: readonly Turn[], now: Date): Promise<void>
  /** Erases threads in which nothing was said since an instant. @returns how many */
  eraseBefore(instant: Date): Promise<number>
}

/** The newest turns that fit; one that alone is too long keeps its beginning. */
function keepNewest(turns: readonly Turn[]): Turn[] {
  const kept: Turn[] = []
  let room = mostCharacters
  for (const turn of turns.slice(-mostTurns).reverse()) {
    if (kept.length > 0 && turn.text.length > room) break
    const text = turn.text.slice(0, room)
    kept.unshift({ role: turn.role, text })
    room -= text.length
  }
  return kept
}

function endsWith(before: readonly Turn[], turns: readonly Turn[]): boolean {
  const last = before.slice(-turns.length)
  return (
    last.length === turns.length &&
    turns.every(({ role, text }, index) => last[index]?.role === role && last[index].text === text)
  )
}

async function findThread(database: Database, key: string): Promise<RememberedThread | null> {
  const row = await database.query.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) return null
  const { platform, created_at: createdAt, last_at: lastAt } = row
  return { key, platform, createdAt, lastAt, turns: JSON.parse(row.turns) as Turn[] }
}

async function remember(
  database: Database,
  key: string,
  platform: string,
  turns: readonly Turn[],
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await database.transact(async (transaction) => {
    // Writing before reading holds the row: whoever else adds turns waits for these.
    const row = await transaction
      .insertInto('threads')
      .values({ key, platform, created_at: at, last_at: at, turns: '[]' })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ last_at: at }))
      .returning('turns')
      .executeTakeFirstOrThrow()
    const before = JSON.parse(row.turns) as Turn[]
    await transaction
      .updateTable('threads')
      .set({ turns: JSON.stringify(endsWith(before, turns) ? before : keepNewest([...before, ...turns])) })
      .where('key', '=', key)
      .execute()
  })
}

/** The threads kept in this database. */
export function createThreadStore(database: Database): ThreadStore {
  return {
    find: (key) => findThread(database, key),
    remember: (key, platform, turns, now) => remember(database, key, platform, turns, now),
    async eraseBefore(instant) {
      const { numDeletedRows } = await database.query
        .deleteFrom('threads')
        .where('last_at', '<', instant.toISOString())
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}
