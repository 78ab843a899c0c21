// Whether a sentence says who does what to whom as its evidence does.
import { expect, test } from 'vitest'
import { compareOrder, orderNames } from '../../../src/answers/verification/compare-order.js'
import { alignTexts } from '../../../src/answers/verification/place-words.js'
import type { WordVector } from '../../../src/answers/verification/word-vectors.js'

const nouns = ['disinformation', 'distrust', 'instability', 'networks', 'heroin']
const links = /^(?:leads|because|to|of)$/

/** Every noun points its own way. */
function look(text: string): Promise<WordVector[]> {
  const word = text.toLowerCase()
  const vector = Float32Array.from(nouns, (noun) => (noun === word ? 1 : 0))
  return Promise.resolve([{ word, vector, noun: nouns.includes(word) ? 1 : 0 }])
}

const tools = { words: look, rarity: (word: string) => (links.test(word) ? 0 : 5) }

async function compare(sentence: string, evidence: string): Promise<Record<string, number>> {
  const [here, there] = await alignTexts(
    { text: sentence, language: 'en' },
    { text: evidence, language: 'en' },
    tools,
  )
  return Object.fromEntries(compareOrder(here, there).map((value, at) => [orderNames[at] ?? '', value]))
}

const evidence = 'Disinformation leads to distrust.'

test.each([
  ['Disinformation leads to distrust.', 1, 0],
  ['Distrust leads to disinformation.', 0, 1],
  ['Distrust because of disinformation.', 1, 0],
  ['Because of disinformation, distrust.', 1, 0],
  ['Because of distrust, disinformation.', 0, 1],
])('causes and effects: %s', async (sentence, right, wrong) => {
  const compared = await compare(sentence, evidence)
  expect(compared['cause and effect as in the evidence']).toBe(right)
  expect(compared['cause and effect the other way round']).toBe(wrong)
})

test('a cause that the evidence does not name, another order, and a noun that is new', async () => {
  const added = await compare('Networks because of instability.', 'Instability, networks.')
  expect(added['a cause where the evidence names none']).toBe(1)
  expect(added['nouns in another order']).toBe(1)
  const fresh = await compare('Heroin, networks.', 'Instability, networks.')
  expect(fresh['nouns without counterpart in the same language']).toBe(1)
  expect(fresh['worst match of a noun in the same language']).toBe(0)
})
