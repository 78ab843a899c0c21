// The same event ten times, by two replicas at once on PostgreSQL, with a restart between: one effect.
import { createInterface } from 'node:readline'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { system } from '../support/people.js'
import { spawnSource, whenEnded } from '../support/spawn-source.js'
import { postgresDatabases, type TestDatabases } from '../support/test-databases.js'
import { startPlatform } from '../support/test-platform.js'

const worker = new URL('../support/kill-worker.ts', import.meta.url)
const events = 10

/** Resolves when the process has said something that holds `words`; rejects when it ends before. */
function whenSaid(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.includes(words)) resolve()
    })
    child.once('close', () => {
      reject(new Error(`ended before it said ${words}`))
    })
  })
}

describe('two replicas', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await postgresDatabases()
  })
  afterAll(() => databases.stop())

  it('give each event one effect and each message one arrival, though one of them is killed', async () => {
    const location = await databases.locate()
    const database = await databases.open(location)
    const platform = await startPlatform(() => 0.5)
    const start = (round: number) => {
      const options = { location, platformUrl: platform.url, canLookUp: true, aheadSeconds: round * 120 }
      const child = spawnSource(worker, [JSON.stringify(options)])
      child.stdin?.on('error', () => undefined)
      return child
    }
    const toLine = (id: string, title: string) => JSON.stringify({ id, title, itemId: null, move: null })
    const titles = Array.from({ length: events }, (_, index) => `item ${index}`)
    const lines = titles.map((title, index) => toLine(`Ev.${index}`, title))
    const repeated = lines.flatMap((line) => [line, line, line, line, line]).join('\n')
    const deliver = (child: ChildProcess) => child.stdin?.write(`${repeated}\n`)
    const deliverAll = (child: ChildProcess, last: string) => {
      deliver(child)
      child.stdin?.write(`${toLine(`${last}.0`, last)}\n`)
      titles.push(last)
      return whenSaid(child, `handled ${last}.0`)
    }

    const first = start(0)
    const doomed = start(0)
    await Promise.all([whenSaid(first, 'ready'), whenSaid(doomed, 'ready')])
    const working = whenSaid(doomed, 'recorded')
    const firstDone = deliverAll(first, 'first')
    deliver(doomed)
    await working
    doomed.kill('SIGKILL')
    await whenEnded(doomed)
    const again = start(0)
    await whenSaid(again, 'ready')
    await Promise.all([firstDone, deliverAll(again, 'again')])
    // The last process finds the leases of the others run out, and brings everything to its end.
    for (const child of [first, again]) child.kill('SIGKILL')
    await Promise.all([first, again].map(whenEnded))
    const last = start(1)
    last.stdin?.end()
    expect(await whenEnded(last)).toBe(0)

    const store = createActionStore(database)
    const { items } = await store.list(system, {}, { limit: 100 })
    expect(items.map((item) => item.title).sort()).toEqual([...titles].sort())
    expect((await store.verify()).problems).toEqual([])
    const keys = platform.received.map((message) => message.key)
    const rows = await database.query.selectFrom('outbox').select(['key', 'status']).execute()
    expect(new Set(keys).size).toBe(keys.length)
    expect(rows.map((row) => row.key).sort()).toEqual([...keys].sort())
    expect(rows.filter((row) => row.status !== 'sent')).toEqual([])
    await platform.stop()
  })
})
