// Tells a Kompas process what happens, kills it again and again, and remembers what it acknowledged.
import { createInterface } from 'node:readline'
import type { ActionStore } from '../../src/actions/action-store.js'
import type { Database, DatabaseLocation } from '../../src/storage/database.js'
import { readMade, steps, type Made } from './kill-lives.js'
import { spawnSource, whenEnded } from './spawn-source.js'

/** An item's life: one event after the other, each sent until it is known to be handled. */
interface Life extends Made {
  title: string
  /** Index in `steps` of the next one. */
  next: number
}

interface WorkerOptions {
  location: DatabaseLocation
  platformUrl: string
  canLookUp: boolean
}

const worker = new URL('./kill-worker.ts', import.meta.url)
const livesAtOnce = 6

/** Something that is awaited in one place and happens in another. */
function signal(): { given: Promise<void>; give(): void } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return {
    given,
    give: () => {
      give()
    },
  }
}

export interface Story {
  /** Starts a process and kills it some milliseconds after it has said so many things. */
  killAfter(words: number, milliseconds: number): Promise<void>
  /** Starts a process and lets it come to the end of every life that was begun. */
  finish(): Promise<void>
  readonly acknowledged: ReadonlySet<string>
  readonly titles: readonly string[]
}

/** Begins a story on a database, which is read to learn what the dead had done. */
export function beginStory(options: WorkerOptions, database: Database, random: () => number): Story {
  const lives: Life[] = []
  const acknowledged = new Set<string>()
  let rounds = 0

  const idOf = (life: Life) => `${life.title}.${life.next}`
  const eventOf = ({ title, next: step, draftId, itemId }: Life) => ({
    ...{ id: `${title}.${step}`, title, step, draftId, itemId },
  })
  const isOver = (life: Life) => life.next >= steps.length

  const goOn = (life: Life, made: Partial<Made>) => {
    Object.assign(life, made)
    life.next += 1
  }

  async function catchUp(): Promise<void> {
    for (const life of lives)
      while (!isOver(life)) {
        const made = await readMade(database, idOf(life))
        if (made === null) break
        goOn(life, made)
      }
  }

  function run(mayBegin: boolean, words: number) {
    rounds += 1
    const child = spawnSource(worker, [JSON.stringify({ ...options, aheadSeconds: rounds * 120 })])
    // Writing to a process that was just killed fails, as a platform's request to it would.
    child.stdin?.on('error', () => undefined)
    const spoken = signal()
    let heard = 0
    const over = signal()
    const send = (life: Life) => {
      const line = `${JSON.stringify(eventOf(life))}\n`
      // Platforms repeat themselves.
      child.stdin?.write(random() < 0.2 ? line + line : line)
    }
    const begin = () => {
      const life = { title: `punt ${lives.length + 1}`, draftId: null, itemId: null, next: 0 }
      lives.push(life)
      send(life)
    }
    const advance = (id: string, made: string) => {
      const life = lives.find((one) => !isOver(one) && idOf(one) === id)
      if (!life) return
      goOn(life, life.next === 0 ? { draftId: made } : life.next === 1 ? { itemId: made } : {})
      if (!isOver(life)) send(life)
      else if (mayBegin) begin()
      if (lives.every(isOver)) over.give()
    }
    createInterface({ input: child.stdout! }).on('line', (line) => {
      heard += 1
      if (heard > words) spoken.give()
      const [, word, id, made] = /^(\w+)(?: (.*?\.\d+))?(?: ([\w-]*))?$/.exec(line) ?? []
      if (word === 'ready') {
        for (const life of lives) if (!isOver(life)) send(life)
        while (mayBegin && lives.filter((life) => !isOver(life)).length < livesAtOnce) begin()
        if (lives.every(isOver)) over.give()
      } else if (word === 'recorded' && id !== undefined) acknowledged.add(id)
      else if (word === 'handled' && id !== undefined) advance(id, made ?? '')
    })
    return { child, spoken: spoken.given, over: over.given }
  }

  return {
    acknowledged,
    get titles() {
      return lives.map((life) => life.title)
    },
    async killAfter(words, milliseconds) {
      await catchUp()
      const { child, spoken } = run(true, words)
      await Promise.race([spoken, whenEnded(child)])
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      child.kill('SIGKILL')
      const end = await whenEnded(child)
      if (end !== 'SIGKILL') throw new Error(`the process ended by itself: ${String(end)}`)
    },
    async finish() {
      await catchUp()
      const { child, over } = run(false, 0)
      await Promise.race([over, whenEnded(child)])
      child.stdin?.end()
      const end = await whenEnded(child)
      if (end !== 0) throw new Error(`the last process ended with ${String(end)}`)
    },
  }
}

/** The kinds of everything that happened to each item, by title. */
export async function readLives(
  store: ActionStore,
  titles: readonly string[],
): Promise<Map<string, string[][]>> {
  const system = { kind: 'system' } as const
  const lives = new Map<string, string[][]>(titles.map((title) => [title, []]))
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await store.list(system, {}, after === '' ? { limit: 200 } : { limit: 200, after })
    for (const item of page.items) {
      const history = await store.history(item.id, system)
      lives.set(item.title, [...(lives.get(item.title) ?? []), history.map((event) => event.kind)])
    }
    after = page.next ?? undefined
  }
  return lives
}
