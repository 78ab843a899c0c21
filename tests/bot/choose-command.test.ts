// What people type becomes the command that they mean, and a question stays a question.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseCommand, type ChoiceHelp } from '../../src/bot/choose-command.js'
import { forms, questionWords } from '../../src/bot/command-words/forms.js'
import { languages } from '../../src/languages.js'
import { phrases } from './command-phrases.js'
import { lookAlikes } from './look-alike-questions.js'

const findAgency = (text: string) =>
  ['ccb', 'zcb', 'het ccb', 'the ccb', 'vom zcb'].includes(text.toLowerCase()) ? 'ccb' : null
const help = (language: ChoiceHelp['language']): ChoiceHelp => ({ language, findAgency })

describe.each(languages)('in %s', (language) => {
  test('at least thirty phrases are tried', () => {
    expect(phrases[language].length).toBeGreaterThanOrEqual(30)
  })

  test.each(phrases[language])('"%s" is %s %s', (typed, command, text) => {
    expect(chooseCommand(typed, help(language))).toMatchObject({ command, text })
  })

  test.each(phrases[language])('"%s" is understood by a reader of any language', (typed, command, text) => {
    for (const other of languages)
      expect(chooseCommand(typed, help(other)), other).toMatchObject({ command, text })
  })
})

test('at least forty look-alikes are tried', () => {
  expect(lookAlikes.length).toBeGreaterThanOrEqual(40)
})

test.each(lookAlikes)('"%s" stays a question', (text) => {
  for (const language of languages)
    expect(chooseCommand(text, help(language)), language).toEqual({ command: 'ask', text, language: null })
})

test('no form leads to a command of another form', () => {
  const wrong = forms.flatMap(({ language, canonical, parts, following }) => {
    const typed = parts.map((part) =>
      'word' in part ? part.word : { n: '42', m: '17', t: 'xyz' }[part.kind],
    )
    const text = typed.join(' ') + (following === 'after-colon' ? ': xyz' : '')
    if (/language|export|help|line/u.test(canonical) || canonical === 'ask {t}') return []
    // Such a form follows a subject: "we are done with 42".
    if (questionWords[language].has(typed[0]!)) return []
    const [name] = /^action [a-z]+|^[a-z]+/u.exec(canonical) ?? []
    const { command } = chooseCommand(text, help(language))
    return command === name ? [] : [`${text}: ${command}, not ${canonical}`]
  })
  expect(wrong).toEqual([])
})

test('whatever is put as a question changes nothing, and a question keeps its words', () => {
  const harmless = /^(?:ask|who|help|settings|action (?:show|list|export|new))$/u
  const words = fc.constantFrom(
    '42',
    '#7',
    '17',
    'accept',
    'neem',
    'aan',
    'klaar',
    'annule',
    'le',
    'Wer',
    'acties',
    ':',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 8 }), (typed) => {
      const text = `${typed.join(' ')} ?`.trim()
      const chosen = chooseCommand(text, help('nl'))
      expect(chosen.command).toMatch(harmless)
      if (chosen.command === 'ask' && !text.includes(':')) expect(chosen.text).toBe(text)
    }),
  )
})

test('a question mark keeps every order from being one', () => {
  const orders = languages.flatMap((language) =>
    phrases[language].filter(([, command]) => !/new|ask|show|list|export|who|help|settings/u.test(command)),
  )
  for (const [typed] of orders) expect(chooseCommand(`${typed}?`, help('en')).command, typed).toBe('ask')
})

const draftId = '0b7a1c9e-3f5d-4a68-9c1e-2d4f6a8b0c1d'
test.each([
  [`action draft ${draftId} line 2.4 subject cyber`, 'action draft', `${draftId} line 2.4 subject cyber`],
  [`action create ${draftId}`, 'action create', draftId],
  [`feedback up ${draftId}`, 'feedback', `up ${draftId}`],
  ['share: Wat zegt de strategie?', 'share', 'Wat zegt de strategie?'],
  ['ask: Wat zijn de dreigingen?', 'ask', 'Wat zijn de dreigingen?'],
  ['ask passage strategy:2.4-daartoe', 'ask', 'passage strategy:2.4-daartoe'],
  ['action list mine overdue after 2026-12-18/42', 'action list', 'mine overdue after 2026-12-18/42'],
  ['action edit 42 version 3', 'action edit', '42 version 3'],
  ['who subject cyber-resilience', 'who', 'subject cyber-resilience'],
  ['settings mute on', 'settings', 'mute on'],
  ['failed retry event-3:person:bo', 'failed', 'retry event-3:person:bo'],
  ['language de', 'language', 'de'],
])('a button’s "%s" is %s', (carried, command, text) => {
  for (const language of languages)
    expect(chooseCommand(carried, help(language))).toEqual({ command, text, language: null })
})
