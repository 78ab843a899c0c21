// A Kompas process to be killed: the whole conversation on a platform over HTTP; events come on stdin as JSON lines.
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import { z } from 'zod'
import { createDirectoryStore } from '../../src/directory/directory-store.js'
import type { ChatEvent } from '../../src/bot/types.js'
import { readConfig } from '../../src/config.js'
import { openCoordination } from '../../src/open-coordination.js'
import type { Routing } from '../../src/open-routing.js'
import { createStores } from '../../src/open-storage.js'
import { openDatabase, type DatabaseLocation } from '../../src/storage/database.js'
import { routed } from '../bot/bot-world.js'
import { context, directory, strategy } from '../directory/load-directory.js'
import { account, chatEvent } from './chat-events.js'
import { makeFakeAsk } from './fake-ask.js'
import { createHttpPlatform } from './http-platform.js'
import { letterEmbedder } from './letter-embedder.js'
import { platformName, readMade, steps } from './kill-lives.js'

const options = z
  .object({
    location: z.custom<DatabaseLocation>(),
    platformUrl: z.string(),
    canLookUp: z.boolean(),
    /** Seconds that this process's clock is ahead, so that leases of the dead have run out. */
    aheadSeconds: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

const saidSchema = z.object({
  id: z.string(),
  title: z.string(),
  step: z.number(),
  draftId: z.string().nullable(),
  itemId: z.string().nullable(),
})
type Said = z.infer<typeof saidSchema>

let ahead = options.aheadSeconds
const clock = () => new Date(Date.now() + ahead * 1000)
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

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
const stores = createStores(database)
const platform = createHttpPlatform(platformName, options.platformUrl, options.canLookUp)
/** Everybody has an account here, and no channel is briefed. */
const known = {
  ...directory,
  channels: [],
  people: directory.people.map((person) => ({ ...person, accounts: [`${platformName}:${person.id}`] })),
}
const { ask } = makeFakeAsk(strategy)
const coordination = openCoordination({
  config: readConfig({}).config,
  logger: pino({ level: 'fatal' }, process.stderr),
  documents: [strategy],
  embedder: letterEmbedder,
  glossary: undefined,
  ...{ ask, stores, clock, platforms: [platform], isMarked: () => false },
  route: ({ text }) => {
    const outcome = routed()
    if (outcome.kind === 'routed') {
      outcome.captured = { ...outcome.captured, title: text, due: null, dueText: null }
      outcome.owner = { ...outcome.owner, contributors: [] }
    }
    return Promise.resolve(outcome)
  },
  routing: () => Promise.resolve({ duplicates: noDuplicates } as unknown as Routing),
  directory: createDirectoryStore(known, stores.directoryChanges, context),
})
const noDuplicates: Routing['duplicates'] = {
  remember: () => Promise.resolve(),
  forget: () => undefined,
  find: () => Promise.resolve([]),
}

function eventOf({ id, title, step, ...made }: Said): ChatEvent {
  const done = steps[step]!
  return chatEvent({
    ...{ id, kind: done.kind, text: done.text(title, made), at: clock().toISOString() },
    account: account({ userId: done.by, name: done.by }),
    place: { platform: platformName, workspace: 'W1', channel: 'C1', thread: title },
  })
}

async function receive(line: string): Promise<void> {
  const said = saidSchema.parse(JSON.parse(line))
  await platform.onEvent!(eventOf(said))
  // From here on the platform has its acknowledgement and will not send the event again.
  say('recorded', said.id)
  for (;;) {
    const made = await readMade(database, said.id)
    if (made === null) await pause(5)
    else {
      say('handled', said.id, made.draftId ?? made.itemId ?? '')
      return
    }
  }
}

/** Ends once everything recorded is handled and everything written is sent. */
async function drain(): Promise<void> {
  for (;;) {
    await coordination.events.resume()
    await coordination.events.idle()
    const waiting = await database.query
      .selectFrom('events_in')
      .select('id')
      .where('handled_at', 'is', null)
      .executeTakeFirst()
    const open = await database.query
      .selectFrom('outbox')
      .select('key')
      .where('status', 'in', ['pending', 'sending'])
      .executeTakeFirst()
    if (waiting === undefined && open === undefined) return
    // What backs off is due at once.
    ahead += 20
    await pause(50)
  }
}

await coordination.start()
say('ready')
const receiving: Promise<void>[] = []
for await (const line of createInterface({ input: process.stdin })) receiving.push(receive(line))
await Promise.all(receiving)
await drain()
await coordination.stop()
await database.close()
