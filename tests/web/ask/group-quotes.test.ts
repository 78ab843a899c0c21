import { expect, test } from 'vitest'
import { groupQuotes } from '../../../src/web/ask/group-quotes.js'
import { buildLibrary } from '../../../src/web/reader/library.js'
import { citeSentence, textsOf } from '../../support/fake-ask.js'
import { strategy } from '../../support/web-server.js'

const library = buildLibrary([strategy], null)
const [first, second] = textsOf(strategy, '1.1')
const one = citeSentence(strategy, first!, 0, 'en')
const two = citeSentence(strategy, first!, 1, 'en')
const three = citeSentence(strategy, second!, 0, 'en')

test('neighbouring quotes from a passage share a card', () => {
  const groups = groupQuotes(
    [one, two, three].map((citation) => ({ text: citation.quote, citations: [citation] })),
    library,
  )
  expect(groups.map((group) => group.text)).toEqual([null])
  expect(groups[0]!.quotes.map((quote) => quote.citations)).toEqual([[one, two], [three]])
})

test('a sentence that is itself a reading isn’t said twice', () => {
  const [group] = groupQuotes([{ text: one.reading!, citations: [one] }], library)
  expect(group!.text).toBeNull()
})

test('words of its own stand above their quotes', () => {
  const groups = groupQuotes(
    [
      { text: 'NATO comes first.', citations: [one] },
      { text: 'Belgium stands ready.', citations: [three] },
    ],
    library,
  )
  expect(groups.map((group) => group.text)).toEqual(['NATO comes first.', 'Belgium stands ready.'])
})

test('a passage that no document has is refused', () => {
  expect(() => groupQuotes([{ text: '', citations: [{ ...one, passageId: 'x:y' }] }], library)).toThrow(/x:y/)
})
