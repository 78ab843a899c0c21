// A Kompas process to be killed: takes events on stdin as JSON lines, records them, applies them and sends.
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import { z } from 'zod'
import { createActionStore } from '../../src/actions/action-store.js'
import { createEventStore } from '../../src/actions/event-store.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import type { Move } from '../../src/actions/types.js'
import { startOutboxSender } from '../../src/jobs/outbox-sender.js'
import { openDatabase, type DatabaseLocation } from '../../src/storage/database.js'
import { createHttpSender } from './http-sender.js'
import { coordinator, draft, owner } from './people.js'

const options = z
  .object({
    location: z.custom<DatabaseLocation>(),
    platformUrl: z.string(),
    canLookUp: z.boolean(),
    /** Seconds that this process's clock is ahead, so that leases of the dead have run out. */
    aheadSeconds: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

const eventSchema = z.object({
  id: z.string(),
  title: z.string(),
  itemId: z.string().nullable(),
  move: z.custom<Move>().nullable(),
})
type TestEvent = z.infer<typeof eventSchema>

const leaseSeconds = 60
let ahead = options.aheadSeconds
const clock = () => new Date(Date.now() + ahead * 1000)
const say = (word: string, id: string) => process.stdout.write(`${word} ${id}\n`)

const { location } = options
const database = await openDatabase(
  location.kind === 'sqlite'
    ? location
    : {
        ...location,
        onIdleError: (error) => {
          throw error
        },
      },
)
const events = createEventStore(database)
const actions = createActionStore(database)
const outbox = createOutboxStore(database)
const log = pino({ level: 'fatal' }, process.stderr)
const sender = createHttpSender(options.platformUrl, options.canLookUp)
const sending = startOutboxSender({ outbox, sender, clock, log })

async function handle(event: TestEvent): Promise<void> {
  const change = { now: clock(), cause: `test:${event.id}` }
  const source = { platform: 'test', workspace: 'W', channel: 'C', thread: event.title }
  const by = event.move?.kind === 'confirm' ? coordinator : owner
  const outcome =
    event.move === null || event.itemId === null
      ? await actions.create(draft({ title: event.title, source }), coordinator, change)
      : await actions.move(event.itemId, event.move, by, change)
  if (outcome.kind === 'refused') throw new Error(`${event.id} refused: ${outcome.reason}`)
  await events.finish({ platform: 'test', eventId: event.id }, clock())
  sending.wake()
  say('handled', `${event.id} ${outcome.item?.id ?? ''}`)
}

async function receive(line: string): Promise<void> {
  const event = eventSchema.parse(JSON.parse(line))
  const incoming = { platform: 'test', eventId: event.id, payload: event }
  const state = await events.record(incoming, clock(), leaseSeconds)
  // From here on the platform has its acknowledgement and will not send the event again.
  say('recorded', event.id)
  if (state === 'new') await handle(event)
}

async function recover(): Promise<void> {
  for (const event of await events.claimUnfinished(clock(), leaseSeconds, 1000))
    await handle(eventSchema.parse(event.payload))
}

/** Ends once everything recorded is applied and everything written is sent. */
async function drain(): Promise<void> {
  for (;;) {
    await recover()
    const open = await database.query
      .selectFrom('outbox')
      .select('key')
      .where('status', 'in', ['pending', 'sending'])
      .executeTakeFirst()
    if (!open) return
    // What backs off is due at once.
    ahead += 20
    sending.wake()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

say('ready', '')
await recover()
const receiving: Promise<void>[] = []
for await (const line of createInterface({ input: process.stdin })) receiving.push(receive(line))
await Promise.all(receiving)
await drain()
await sending.stop()
await database.close()
