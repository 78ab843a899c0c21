// Where the card of each item stands, so that a change replaces it instead of posting another.
import type { Database } from '../storage/database.js'

/** A card that was posted: one for an item in a place. */
interface Card {
  itemId: string
  /** As `threadKey` writes a place, or whatever else names where the card stands. */
  placeKey: string
  platform: string
  /** The platform's own reference to the message. */
  reference: string
  /** The item's version that the card shows. */
  version: number
}

/** Cards by item and place. Fails with a StorageError. */
export interface CardStore {
  /** Notes where a card stands and what it shows; one that shows an older version changes nothing. */
  save(card: Card, now: Date): Promise<void>
  find(itemId: string, placeKey: string): Promise<Card | null>
  /** Every card of an item, by place. */
  listFor(itemId: string): Promise<Card[]>
  /** Forgets a card that its platform no longer has. */
  remove(itemId: string, placeKey: string): Promise<void>
}

async function saveCard(database: Database, card: Card, now: Date): Promise<void> {
  const shown = { reference: card.reference, version: card.version, shown_at: now.toISOString() }
  await database.query
    .insertInto('cards')
    .values({ item_id: card.itemId, place_key: card.placeKey, platform: card.platform, ...shown })
    .onConflict((conflict) =>
      conflict
        .columns(['item_id', 'place_key'])
        .doUpdateSet({ platform: card.platform, ...shown })
        .where('cards.version', '<=', card.version),
    )
    .execute()
}

async function readCards(database: Database, itemId: string, placeKey?: string): Promise<Card[]> {
  let query = database.query.selectFrom('cards').selectAll().where('item_id', '=', itemId)
  if (placeKey !== undefined) query = query.where('place_key', '=', placeKey)
  const rows = await query.orderBy('place_key').execute()
  return rows.map((row) => ({
    ...{ itemId: row.item_id, placeKey: row.place_key, platform: row.platform },
    ...{ reference: row.reference, version: row.version },
  }))
}

/** The cards kept in this database. */
export function createCardStore(database: Database): CardStore {
  return {
    save: (card, now) => saveCard(database, card, now),
    find: async (itemId, placeKey) => (await readCards(database, itemId, placeKey))[0] ?? null,
    listFor: (itemId) => readCards(database, itemId),
    async remove(itemId, placeKey) {
      await database.query
        .deleteFrom('cards')
        .where('item_id', '=', itemId)
        .where('place_key', '=', placeKey)
        .execute()
    },
  }
}
