// The life of an item as the people in a thread tell it, and what the database says of each thing that they did.
import type { Database } from '../../src/storage/database.js'

/** What was made so far: a proposal, then an item. */
export interface Made {
  draftId: string | null
  itemId: string | null
}

interface Step {
  by: 'cleo-coordinator' | 'noe-nccn'
  kind: 'mention' | 'button'
  text(title: string, made: Made): string
}

export const steps: readonly Step[] = [
  { by: 'cleo-coordinator', kind: 'mention', text: (title) => `nieuw actiepunt: ${title}` },
  {
    by: 'cleo-coordinator',
    kind: 'button',
    text: (_, { draftId }) => `action create ${String(draftId)}`,
  },
  { by: 'noe-nccn', kind: 'button', text: (_, { itemId }) => `action accept ${String(itemId)}` },
  { by: 'noe-nccn', kind: 'button', text: (_, { itemId }) => `action start ${String(itemId)}` },
  {
    by: 'noe-nccn',
    kind: 'button',
    text: (_, { itemId }) => `action done ${String(itemId)} https://example.org/list`,
  },
  { by: 'cleo-coordinator', kind: 'button', text: (_, { itemId }) => `action confirm ${String(itemId)}` },
]
/** The history of an item that lived to its end. */
export const wholeLife = ['created', 'accept', 'start', 'finish', 'confirm']

export const platformName = 'memory'

/** What came of an event, by the reply that is kept for it; null while it isn't handled. */
export async function readMade(
  { query }: Pick<Database, 'query'>,
  eventId: string,
): Promise<Partial<Made> | null> {
  const id = `${platformName}:${eventId}`
  const event = await query
    .selectFrom('events_in')
    .select('handled_at')
    .where('id', '=', id)
    .executeTakeFirst()
  if (event === undefined || event.handled_at === null) return null
  const reply = await query
    .selectFrom('outbox')
    .select('content')
    .where('key', '=', `${id}:reply`)
    .executeTakeFirst()
  if (reply === undefined) throw new Error(`${eventId} was handled without a reply`)
  const draftId = /action create ([\w-]+)/.exec(reply.content)?.[1]
  const itemId = /action (?:undo|show) (\d+)/.exec(reply.content)?.[1]
  return { ...(draftId === undefined ? {} : { draftId }), ...(itemId === undefined ? {} : { itemId }) }
}
