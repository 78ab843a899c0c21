// Items that say the same in other words or another language are found; strangers seldom are.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDuplicateFinder, type DuplicateFinder } from '../../src/actions/find-duplicates.js'
import { routedText } from '../../src/actions/routed-text.js'
import type { Embedder } from '../../src/models/types.js'
import { countCalls } from '../support/shared-app.js'
import { openSharedClassifier, type SharedClassifier } from '../support/shared-classifier.js'

const pairs = readFileSync('tests/bench/duplicates.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { text: string; same: string })

describe('likely duplicates', () => {
  let shared: SharedClassifier
  let embedder: Embedder & { embedded: string[] }
  let finder: DuplicateFinder
  const items = pairs.map(({ text }, at) => ({ id: `${at}`, text: routedText(text, []) }))
  const all = new Set(items.map(({ id }) => id))

  beforeAll(async () => {
    shared = await openSharedClassifier()
    embedder = countCalls(shared.embedder)
    finder = createDuplicateFinder({ embedder, product: shared.product, weigh: shared.weigh })
    await finder.remember(items)
  }, 900_000)
  afterAll(async () => {
    await shared.embedder.close()
  })

  it('finds nine in ten, likeliest first, and few strangers', async () => {
    let found = 0
    let strangers = 0
    for (const [at, { same }] of pairs.entries()) {
      const got = await finder.find(await shared.embedder.embed(routedText(same, []), 'query'), all)
      if (got[0]?.id === `${at}`) found += 1
      if (got.some(({ id }) => id !== `${at}`)) strangers += 1
      expect(got.length).toBeLessThanOrEqual(3)
    }
    expect(found / pairs.length).toBeGreaterThanOrEqual(0.88)
    expect(strangers / pairs.length).toBeLessThanOrEqual(0.05)
  })

  it('knows the same text as wholly alike', async () => {
    const [first] = await finder.find(await shared.embedder.embed(items[3]!.text, 'query'), all)
    expect(first?.id).toBe('3')
    expect(first?.likeness).toBeGreaterThan(0.97)
  })

  it('looks only among what the viewer may see, and at nothing forgotten', async () => {
    const message = await shared.embedder.embed(items[3]!.text, 'query')
    expect((await finder.find(message, new Set(['4']))).map(({ id }) => id)).not.toContain('3')
    await finder.remember([{ id: 'gone', text: items[3]!.text }])
    expect((await finder.find(message, new Set(['gone']))).map(({ id }) => id)).toEqual(['gone'])
    finder.forget('gone')
    expect(await finder.find(message, new Set(['gone']))).toEqual([])
  })

  it('embeds an item once, and again only when its text changes', async () => {
    const before = embedder.embedded.length
    await finder.remember(items)
    expect(embedder.embedded.length).toBe(before)
    await finder.remember([{ id: '0', text: `${items[0]!.text} (bis)` }])
    expect(embedder.embedded.length).toBe(before + 1)
  })
})
