// Proposed items between being captured and a person's click; they expire, and each becomes one item.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { audienceColumns, idsOf, isInAudience, nameAudience } from '../actions/audience-store.js'
import type { Audience, ItemDraft, Viewer } from '../actions/types.js'
import type { Database } from '../storage/database.js'
import { idOfCause } from './id-of-cause.js'

/** A proposal as it is captured. `Content` is stored as JSON. */
interface NewDraft<Content> {
  /** What it came of: the same cause gives the same proposal, on any replica. */
  cause: string
  content: Content
  /** The id of the person who captured it. */
  createdBy: string
  /** Who may see it beside that person. */
  audience: Audience
  expiresAt: Date
}

/** A proposal that waits for a click. Times ISO 8601 UTC. */
interface Draft<Content> {
  id: string
  content: Content
  createdBy: string
  createdAt: string
  expiresAt: string
}

/** Proposed items. Fails with a StorageError. */
export interface DraftStore<Content extends ItemDraft = ItemDraft> {
  /** Keeps a proposal, once a cause. @returns its id */
  add(draft: NewDraft<Content>, now: Date): Promise<string>
  /**
   * A proposal; null when it expired, or isn't for this viewer. Create its item under the cause `draft:<id>`:
   * two clicks at once make one item, and a later click is told which.
   */
  find(id: string, viewer: Viewer, now: Date): Promise<Draft<Content> | null>
  /** Erases what has expired, used or not. @returns how many proposals */
  eraseExpired(now: Date): Promise<number>
}

async function addDraft<Content>(database: Database, draft: NewDraft<Content>, now: Date): Promise<string> {
  const id = idOfCause(draft.cause)
  await database.transact(async (transaction) => {
    await transaction
      .insertInto('drafts')
      .values({
        ...{ id, content: JSON.stringify(draft.content), created_by: draft.createdBy },
        ...{ created_at: now.toISOString(), expires_at: draft.expiresAt.toISOString() },
        ...{ used_at: null, item_id: null, ...audienceColumns(draft.audience) },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await nameAudience(transaction, 'drafts', id, draft.audience)
  })
  return id
}

function isVisibleDraft(viewer: Viewer): RawBuilder<SqlBool> {
  const inAudience = isInAudience(viewer, 'drafts', 'id')
  if (viewer.kind === 'system') return inAudience
  return sql<SqlBool>`(${inAudience} or drafts.created_by in (${sql.join(idsOf(viewer))}))`
}

async function findDraft<Content>(
  database: Database,
  id: string,
  viewer: Viewer,
  now: Date,
): Promise<Draft<Content> | null> {
  const row = await database.query
    .selectFrom('drafts')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now.toISOString())
    .where(isVisibleDraft(viewer))
    .executeTakeFirst()
  if (!row) return null
  return {
    ...{ id, content: JSON.parse(row.content) as Content, createdBy: row.created_by },
    ...{ createdAt: row.created_at, expiresAt: row.expires_at },
  }
}

async function eraseExpired(database: Database, now: Date): Promise<number> {
  return await database.transact(async (transaction) => {
    const erased = await transaction
      .deleteFrom('drafts')
      .where('expires_at', '<=', now.toISOString())
      .returning('id')
      .execute()
    const subjects = erased.map(({ id }) => `drafts:${id}`)
    for (let start = 0; start < subjects.length; start += 500)
      await transaction
        .deleteFrom('audience_members')
        .where('subject', 'in', subjects.slice(start, start + 500))
        .execute()
    return erased.length
  })
}

/** The proposals kept in this database. */
export function createDraftStore<Content extends ItemDraft = ItemDraft>(
  database: Database,
): DraftStore<Content> {
  return {
    add: (draft, now) => addDraft(database, draft, now),
    find: (id, viewer, now) => findDraft(database, id, viewer, now),
    eraseExpired: (now) => eraseExpired(database, now),
  }
}
