// Corrections of the action line: kept as proposed examples until an admin takes them into the bank.
import { randomUUID } from 'node:crypto'
import { mayDo } from '../directory/access.js'
import { isLanguage, type Language } from '../languages.js'
import type { Database, Transaction } from '../storage/database.js'
import { audienceColumns, isInAudience, nameAudience } from './audience-store.js'
import type { ActionItem, Audience, Viewer } from './types.js'

/** A person's choice of line over the proposed one. */
export interface Correction {
  itemId: string | null
  text: string
  language: Language
  proposedLine: string | null
  chosenLine: string
  correctedBy: string
  audience: Audience
}

/** A correction that waits for an admin. */
type ProposedExample = Omit<Correction, 'audience'> & { id: string; correctedAt: string }

type CorrectionStatus = 'proposed' | 'accepted' | 'rejected'

/** Corrections and what became of them. */
export interface CorrectionStore {
  /** Keeps a correction. @returns its id */
  add(correction: Correction, now: Date): Promise<string>
  /** Corrections that the viewer may see, oldest first. */
  list(status: CorrectionStatus, viewer: Viewer): Promise<ProposedExample[]>
  /**
   * Takes a proposed example into the bank or turns it down.
   * @returns false when that was done already, or the viewer may not accept examples
   */
  decide(id: string, decision: 'accepted' | 'rejected', viewer: Viewer, now: Date): Promise<boolean>
}

async function addCorrection(transaction: Transaction, correction: Correction, now: Date): Promise<string> {
  const id = randomUUID()
  await transaction
    .insertInto('routing_corrections')
    .values({
      ...{ id, item_id: correction.itemId, text: correction.text, language: correction.language },
      ...{ proposed_line: correction.proposedLine, chosen_line: correction.chosenLine },
      ...{ corrected_by: correction.correctedBy, corrected_at: now.toISOString() },
      ...{ status: 'proposed' as const, decided_by: null, decided_at: null },
      ...audienceColumns(correction.audience),
    })
    .execute()
  await nameAudience(transaction, 'routing_corrections', id, correction.audience)
  return id
}

/**
 * Keeps that somebody chose another line for an item, in the transaction that changes it: the item's own text,
 * for the item's own audience. It takes the place of a correction of the same item that nobody has decided on;
 * a line put back to what was proposed leaves none.
 * @param before the item as it was
 */
export async function keepChosenLine(
  transaction: Transaction,
  before: Pick<ActionItem, 'id' | 'actionLine' | 'text' | 'language' | 'audience'>,
  { chosenLine, correctedBy }: Pick<Correction, 'chosenLine' | 'correctedBy'>,
  now: Date,
): Promise<void> {
  const replaced = await transaction
    .deleteFrom('routing_corrections')
    .where('item_id', '=', before.id)
    .where('status', '=', 'proposed')
    .returning(['id', 'proposed_line'])
    .execute()
  const subjects = replaced.map(({ id }) => `routing_corrections:${id}`)
  if (subjects.length > 0)
    await transaction.deleteFrom('audience_members').where('subject', 'in', subjects).execute()
  const [first] = replaced
  const proposedLine = first === undefined ? before.actionLine : first.proposed_line
  if (proposedLine === chosenLine) return
  const { id: itemId, text, language, audience } = before
  const correction = { itemId, text, language, audience, proposedLine, chosenLine, correctedBy }
  await addCorrection(transaction, correction, now)
}

async function listCorrections(
  database: Database,
  status: CorrectionStatus,
  viewer: Viewer,
): Promise<ProposedExample[]> {
  const rows = await database.query
    .selectFrom('routing_corrections')
    .selectAll()
    .where('status', '=', status)
    .where(isInAudience(viewer, 'routing_corrections', 'id'))
    .orderBy('corrected_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    if (!isLanguage(row.language)) return []
    return {
      ...{ id: row.id, itemId: row.item_id, text: row.text, language: row.language },
      ...{ proposedLine: row.proposed_line, chosenLine: row.chosen_line },
      ...{ correctedBy: row.corrected_by, correctedAt: row.corrected_at },
    }
  })
}

async function decideCorrection(
  database: Database,
  id: string,
  decision: 'accepted' | 'rejected',
  viewer: Viewer,
  now: Date,
): Promise<boolean> {
  if (viewer.kind !== 'person' || !mayDo(viewer.roles, 'accept-examples')) return false
  const { numUpdatedRows } = await database.query
    .updateTable('routing_corrections')
    .set({ status: decision, decided_by: viewer.personId, decided_at: now.toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .where(isInAudience(viewer, 'routing_corrections', 'id'))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The corrections kept in this database. */
export function createCorrectionStore(database: Database): CorrectionStore {
  return {
    add: (correction, now) => database.transact((transaction) => addCorrection(transaction, correction, now)),
    list: (status, viewer) => listCorrections(database, status, viewer),
    decide: (id, decision, viewer, now) => decideCorrection(database, id, decision, viewer, now),
  }
}
