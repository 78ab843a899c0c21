// Sending: what comes of each answer of a platform, and what happens when nobody knows the answer.
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OutgoingDraft } from '../../src/actions/message-types.js'
import { createOutboxStore, type OutboxStore } from '../../src/actions/outbox-store.js'
import { backOffSeconds } from '../../src/jobs/back-off.js'
import { sendDue, startOutboxSender } from '../../src/jobs/outbox-sender.js'
import type { LookUpResult, SendResult } from '../../src/bot/types.js'
import type { Sender } from '../../src/jobs/sender.js'
import type { Database } from '../../src/storage/database.js'
import { coordinator, now } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'

function message(key: string, personId = 'bo'): OutgoingDraft {
  return {
    key,
    destination: { kind: 'person', personId },
    content: { kind: 'message', message: { title: key } },
    audience: { kind: 'public' },
  }
}

/** Answers from a list, and remembers what it was asked. */
function scripted(answers: SendResult[], found?: LookUpResult) {
  const sent: string[] = []
  const lookedUp: string[] = []
  const sender: Sender = {
    send(_message, key) {
      sent.push(key)
      const answer = answers.shift()
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('connection reset'))
    },
  }
  if (found)
    sender.lookUp = (_message, key) => {
      lookedUp.push(key)
      return Promise.resolve(found)
    }
  return { sent, lookedUp, sender }
}

describe('sending', () => {
  let databases: TestDatabases
  let database: Database
  let outbox: OutboxStore
  let time: Date
  let logged: string[]
  const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) })
  beforeAll(async () => {
    databases = await sqliteDatabases()
  })
  beforeEach(async () => {
    database = await databases.open(await databases.locate())
    outbox = createOutboxStore(database)
    time = now
    logged = []
    await outbox.add([message('a')], now)
  })
  afterEach(() => databases.close())
  afterAll(() => databases.stop())

  const send = (sender: Sender) => sendDue({ outbox, sender, log, clock: () => time })
  const wait = (seconds: number) => {
    time = new Date(time.getTime() + seconds * 1000)
  }
  const row = () => database.query.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()

  it('sends once and keeps what the platform calls it', async () => {
    const { sent, sender } = scripted([{ kind: 'sent', reference: '17.5' }])
    expect(await send(sender)).toBe(1)
    expect(await send(sender)).toBe(0)
    expect(sent).toEqual(['a'])
    expect(await row()).toMatchObject({ status: 'sent', reference: '17.5', sent_at: now.toISOString() })
  })

  it('obeys Retry-After, however often, without counting it as a failure', async () => {
    const limited = { kind: 'retry', reason: 'limited', afterSeconds: 30 } as const
    const { sender } = scripted([
      ...Array.from({ length: 30 }, () => limited),
      { kind: 'sent', reference: null },
    ])
    for (let count = 0; count < 30; count += 1) {
      expect(await send(sender)).toBe(1)
      wait(29)
      expect(await send(sender)).toBe(0)
      wait(1)
    }
    await send(sender)
    expect(await row()).toMatchObject({ status: 'sent', attempts: 1 })
  })

  it('backs off ever longer and shows what gave up, never dropping it', async () => {
    const { sent, sender } = scripted(
      Array.from({ length: 40 }, () => ({ kind: 'retry', reason: 'HTTP 503' })),
    )
    const waits: number[] = []
    for (let guard = 0; guard < 100 && (await row()).status !== 'failed'; guard += 1) {
      await send(sender)
      const next = Date.parse((await row()).next_attempt_at)
      waits.push((next - time.getTime()) / 1000)
      time = new Date(next)
    }
    expect(sent).toHaveLength(20)
    expect(waits.slice(0, 9)).toEqual(waits.slice(0, 9).sort((a, b) => a - b))
    expect(Math.max(...waits)).toBeLessThanOrEqual(900)
    expect(await outbox.listFailed(coordinator, 10)).toMatchObject([{ key: 'a', lastError: 'HTTP 503' }])
    expect(logged.join('')).toContain('given up')
  })

  it('gives up at once where trying again can not help', async () => {
    const { sender } = scripted([{ kind: 'failed', reason: 'account deactivated' }])
    await send(sender)
    expect(await row()).toMatchObject({ status: 'failed', last_error: 'account deactivated', attempts: 1 })
  })

  it('looks up what may have arrived before it sends it again', async () => {
    const lost = scripted([{ kind: 'unknown', reason: 'timeout' }], { kind: 'found', reference: '17.6' })
    await send(lost.sender)
    wait(60)
    await send(lost.sender)
    expect(lost.sent).toEqual(['a'])
    expect(lost.lookedUp).toEqual(['a'])
    expect(await row()).toMatchObject({ status: 'sent', reference: '17.6', possibly_doubled: 0 })
  })

  it('sends again what surely did not arrive, and waits while even that is unknown', async () => {
    const first = scripted([{ kind: 'unknown', reason: 'timeout' }], { kind: 'unknown', reason: 'HTTP 500' })
    await send(first.sender)
    wait(60)
    await send(first.sender)
    expect(first.sent).toEqual(['a'])
    wait(60)
    const second = scripted([{ kind: 'sent', reference: null }], { kind: 'absent' })
    await send(second.sender)
    expect(second.sent).toEqual(['a'])
    expect(await row()).toMatchObject({ status: 'sent', possibly_doubled: 0 })
  })

  it('doubles only where the platform can not be asked, and says so', async () => {
    const { sent, sender } = scripted([])
    await send(sender)
    expect(logged.join('')).not.toContain('may have arrived')
    wait(60)
    await send(sender)
    expect(sent).toEqual(['a', 'a'])
    expect(logged.join('')).toContain('may have arrived')
    expect(await row()).toMatchObject({
      status: 'pending',
      possibly_doubled: 1,
      last_error: 'connection reset',
    })
  })

  it('keeps the order of a thread and lets other threads pass', async () => {
    await outbox.add([message('a2'), message('b', 'cy')], now)
    const order = scripted([
      { kind: 'retry', reason: 'limited', afterSeconds: 10 },
      { kind: 'sent', reference: null },
      { kind: 'sent', reference: null },
      { kind: 'sent', reference: null },
    ])
    await send(order.sender)
    wait(10)
    await send(order.sender)
    await send(order.sender)
    expect(order.sent).toEqual(['a', 'b', 'a', 'a2'])
  })

  it('runs until it is stopped, and finishes what is under way', async () => {
    const arrived: string[] = []
    const sender: Sender = {
      async send(_message, key) {
        await new Promise((resolve) => setImmediate(resolve))
        arrived.push(key)
        return { kind: 'sent', reference: null }
      },
    }
    const running = startOutboxSender({ outbox, sender, log, clock: () => time })
    await expect.poll(() => arrived).toEqual(['a'])
    await outbox.add([message('a2')], now)
    running.wake()
    await expect.poll(() => arrived).toEqual(['a', 'a2'])
    await running.stop()
    const open = await database.query
      .selectFrom('outbox')
      .select('key')
      .where('status', '<>', 'sent')
      .execute()
    expect(open).toEqual([])
  })
})

describe('backing off', () => {
  it('doubles to a quarter of an hour and spreads', () => {
    expect([1, 2, 3, 9, 10, 19].map((attempts) => backOffSeconds(attempts, 1))).toEqual([
      2, 4, 8, 512, 900, 900,
    ])
    expect(backOffSeconds(3, 0)).toBe(6)
  })
})
