// The same event ten times, by two replicas at once on PostgreSQL, with a restart between: one effect.
import { createInterface } from 'node:readline'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { system } from '../support/people.js'
import { platformName, readMade } from '../support/kill-lives.js'
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
    const toLine = (title: string, step: number, draftId: string | null) =>
      JSON.stringify({ id: `${title}.${step}`, title, step, draftId, itemId: null })
    const titles = Array.from({ length: events }, (_, index) => `punt ${index}`)
    const first = start(0)
    const doomed = start(0)
    await Promise.all([whenSaid(first, 'ready'), whenSaid(doomed, 'ready')])
    const proposed = Promise.all(titles.map((title) => whenSaid(first, `handled ${title}.0`)))
    first.stdin?.write(titles.map((title) => `${toLine(title, 0, null)}\n`).join(''))
    await proposed
    const clicks = await Promise.all(
      titles.map(async (title) => toLine(title, 1, (await readMade(database, `${title}.0`))!.draftId!)),
    )
    const repeated = clicks.flatMap((line) => [line, line, line, line, line]).join('\n')
    const deliver = (child: ChildProcess) => child.stdin?.write(`${repeated}\n`)
    /** Five times each, and something else by which to know that it came so far. */
    const deliverAll = (child: ChildProcess, last: string) => {
      deliver(child)
      child.stdin?.write(`${toLine(last, 0, null)}\n`)
      return whenSaid(child, `handled ${last}.0`)
    }
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
    const drafts = await database.query.selectFrom('drafts').select('id').execute()
    expect(drafts).toHaveLength(titles.length + 2)
    const keys = platform.received.map((message) => message.key)
    const rows = await database.query.selectFrom('outbox').select(['key', 'status']).execute()
    expect(new Set(keys).size).toBe(keys.length)
    for (const title of titles) expect(keys).toContain(`${platformName}:${title}.1:reply`)
    expect(rows.filter((row) => row.status !== 'sent')).toEqual([])
    await platform.stop()
  }, 300_000)
})
