// Work waits for its turn: so many at a time, in order, and none begins while events come in.
import { expect, it } from 'vitest'
import { createTurns } from '../../src/bot/take-turns.js'

/** Work that ends when it is told to. */
function createWork(begun: string[]) {
  const ends = new Map<string, () => void>()
  const make = (name: string) => (): Promise<void> => {
    begun.push(name)
    return new Promise((resolve) => ends.set(name, resolve))
  }
  return { make, end: (name: string) => ends.get(name)?.() }
}
const turnOver = () => new Promise((resolve) => setImmediate(resolve))

it('lets so many go on at a time, first come, first served', async () => {
  const begun: string[] = []
  const { make, end } = createWork(begun)
  const takeTurn = createTurns({ atOnce: 2, isReceiving: () => false })
  const all = ['a', 'b', 'c', 'd'].map((name) => takeTurn(make(name)))
  await turnOver()
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await turnOver()
  expect(begun).toEqual(['a', 'b', 'c'])
  for (const name of ['a', 'c']) end(name)
  await turnOver()
  end('d')
  await Promise.all(all)
})

it('gives the turn on when work fails', async () => {
  const takeTurn = createTurns({ atOnce: 1, isReceiving: () => false })
  const failing = takeTurn(() => Promise.reject(new Error('no')))
  const next = takeTurn(() => Promise.resolve())
  await expect(failing).rejects.toThrow('no')
  await next
})

it('begins nothing while events come in, but not for ever', async () => {
  const begun: string[] = []
  let isReceiving = true
  const takeTurn = createTurns({ atOnce: 1, isReceiving: () => isReceiving })
  const quiet = takeTurn(() => Promise.resolve(void begun.push('quiet')))
  await turnOver()
  expect(begun).toEqual([])
  isReceiving = false
  await quiet
  isReceiving = true
  await takeTurn(() => Promise.resolve(void begun.push('busy')))
  expect(begun).toEqual(['quiet', 'busy'])
})
