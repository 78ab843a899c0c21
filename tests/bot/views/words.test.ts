// No word is missing or empty in any language, and all languages say the same things.
import { describe, expect, test } from 'vitest'
import { courtesies, unclearReasons } from '../../support/outcomes.js'
import { declineReasons } from '../../../src/answers/types.js'
import { commandList } from '../../../src/bot/commands/command-list.js'
import { answerWords } from '../../../src/bot/views/answer-words.js'
import { briefingPageWords } from '../../../src/bot/views/briefing-page-words.js'
import { boardItemWords } from '../../../src/bot/views/board-item-words.js'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { draftWords } from '../../../src/bot/views/draft-words.js'
import { helpWords } from '../../../src/bot/views/help-words.js'
import { listWords } from '../../../src/bot/views/list-words.js'
import { refusalWords } from '../../../src/bot/views/refusal-words.js'
import { reviewWords } from '../../../src/bot/views/review-words.js'
import { serviceWords } from '../../../src/bot/views/service-words.js'
import { talkWords } from '../../../src/bot/views/talk-words.js'
import { webWords } from '../../../src/bot/views/web-words.js'
import { detectLanguage, languages, type Language } from '../../../src/languages.js'

/** Every word with its path; words made from values are made with samples. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return [[path, String((value as (...parts: unknown[]) => unknown)(2, 3, 4))]]
  return Object.entries(value as object).flatMap(([key, below]) => flatten(below, `${path}.${key}`))
}

/** The words of the commands themselves. */
function commandWordsIn(language: Language): Record<string, string> {
  return Object.fromEntries(commandList.map(({ name, help }) => [name, help[language]]))
}

const commandHelp = {
  nl: commandWordsIn('nl'),
  fr: commandWordsIn('fr'),
  de: commandWordsIn('de'),
  en: commandWordsIn('en'),
}

describe.each([
  ['answer words', answerWords],
  ['web words', webWords],
  ['board words', boardWords],
  ['board item words', boardItemWords],
  ['briefing page words', briefingPageWords],
  ['draft words', draftWords],
  ['help words', helpWords],
  ['list words', listWords],
  ['refusal words', refusalWords],
  ['review words', reviewWords],
  ['service words', serviceWords],
  ['talk words', talkWords],
  ['the help on commands', commandHelp],
])('%s', (_name, table) => {
  const paths = flatten(table.nl).map(([path]) => path)

  test.each(languages)('%s has every word, and none is empty', (language) => {
    const words = flatten(table[language])
    expect(words.map(([path]) => path)).toEqual(paths)
    expect(words.filter(([, word]) => word.trim() === '' || word.includes('undefined'))).toEqual([])
  })

  test.each(languages)('%s is written in that language', (language) => {
    const text = flatten(table[language])
      .map(([, word]) => word)
      .join('. ')
    expect(detectLanguage(text)).toBe(language)
  })

  test('no long word is the same in two languages', () => {
    const seen = new Map<string, string>()
    for (const language of languages) {
      for (const [path, word] of flatten(table[language])) {
        if (word.length < 25) continue
        expect(seen.get(word) ?? language, `${language}${path}`).toBe(language)
        seen.set(word, language)
      }
    }
  })
})

test.each(languages)('%s answers every reason and courtesy in words of its own', (language) => {
  const { declined, unclear, courtesies: said } = answerWords[language]
  const texts = [
    ...declineReasons.map((reason) => declined[reason]),
    ...unclearReasons.map((reason) => unclear[reason]),
    ...courtesies.map((courtesy) => said[courtesy]),
  ]
  expect(new Set(texts).size).toBe(declineReasons.length + unclearReasons.length + courtesies.length)
})

test.each(languages)('%s counts one and many', (language) => {
  const { found } = webWords[language].search
  expect(found(1, 1)).not.toBe(found(2, 2).replaceAll('2', '1'))
})
