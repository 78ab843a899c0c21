// Refitting: the same numbers for the same bank, figures before and after, and nothing replaced by itself.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refitRouting, type RefitParts } from '../../src/actions/refit-routing.js'
import { readRoutingBank } from '../../src/actions/routing-bank.js'
import { openSharedClassifier, type SharedClassifier } from '../support/shared-classifier.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const lines = ['1.4', '3.5', 'none']

/** A bank of three lines, with 25 messages each and their calibration messages. */
function smallBank(): string {
  const folder = makeFolder()
  const read = (name: string): string[] => readFileSync(join('corpus/routing', name), 'utf8').split('\n')
  for (const line of lines) {
    writeFileSync(join(folder, `${line}.jsonl`), read(`${line}.jsonl`).slice(0, 25).join('\n'))
  }
  const isOurs = (text: string): boolean => lines.some((line) => text.startsWith(`{"line": "${line}"`))
  writeFileSync(join(folder, 'calibration.jsonl'), read('calibration.jsonl').filter(isOurs).join('\n'))
  return folder
}

describe('refitting on a small bank', () => {
  let shared: SharedClassifier
  let parts: RefitParts

  beforeAll(async () => {
    shared = await openSharedClassifier()
    const folder = smallBank()
    const { index, documents, embedder, product } = shared
    parts = {
      folder,
      corrections: [],
      before: null,
      dataDir: makeFolder(),
      index,
      documents,
      embedder,
      product,
    }
  }, 900_000)
  afterAll(async () => {
    await shared.embedder.close()
  })

  it('fits, tells what it is worth, and writes nothing', async () => {
    const { before, after, worse, model } = await refitRouting(parts)
    expect({ before, worse }).toEqual({ before: null, worse: [] })
    expect(after.crossValidated.messages).toBe(75)
    expect(after.crossValidated.first).toBeGreaterThan(0.8)
    expect(after.calibration.first).toBeGreaterThan(0.8)
    expect(model.choice.labels).toEqual(lines)
    expect(readdirSync(parts.folder)).not.toContain('model.json')
  })

  it('gives the same numbers again', async () => {
    expect((await refitRouting(parts)).model).toEqual((await refitRouting(parts)).model)
  })

  it('names what fell against the model in use', async () => {
    const { model } = await refitRouting(parts)
    const { crossValidated } = model.figures
    const better = { ...model.figures, crossValidated: { ...crossValidated, first: 1.02, topTwo: 1 } }
    const again = await refitRouting({ ...parts, before: better })
    expect(again.before).toBe(better)
    expect(again.worse.join()).toContain('crossValidated.first: 1.020 → ')
  })

  it('takes corrections into the bank, and a corrected example in the place of the one it corrects', async () => {
    const added = { label: '1.4', text: 'De dijken moeten hoger' }
    const { text } = readRoutingBank(parts.folder).examples[0]!
    const plain = await refitRouting(parts)
    const more = await refitRouting({ ...parts, corrections: [added, { label: '3.5', text }] })
    expect(more.after.crossValidated.messages).toBe(plain.after.crossValidated.messages + 1)
    expect(more.model.bank).not.toBe(plain.model.bank)
  })
})
