// Whatever a message holds, Slack takes what is made of it, no word is lost, and nothing in it is a mark.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form, Message, Part } from '../../../src/bot/types.js'
import { splitText } from '../../../src/platforms/slack/split-text.js'
import { renderForm } from '../../../src/platforms/slack/render-form.js'
import {
  renderHome,
  renderMessage,
  renderPlainText,
  renderUnfurl,
} from '../../../src/platforms/slack/render-message.js'
import { languages } from '../../../src/languages.js'
import { checkBlocks, checkView } from '../../support/fake-slack/check-limits.js'
import { checkValue } from '../../support/fake-slack/schemas.js'
import { showBlock } from '../../support/fake-slack/show.js'

const hostile = fc.constantFrom(
  '<!channel>',
  '<@U1>',
  '&amp;',
  '*vet*',
  '_x_',
  '`c`',
  '> q',
  '\n',
  'https://a.be',
  ':smile:',
  '😀',
)
const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zé]{1,12}$/) },
  { weight: 1, arbitrary: hostile },
)
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(word, { minLength: 1, maxLength: most })
    .map((all) => all.join(' '))
    .filter((text) => text.trim() !== '')
const label = words(12)
const url = fc.constantFrom(
  'https://kompas.example/a?b=1&c=2',
  'javascript:alert(1)',
  'nonsense',
  'https://kompas.example/|<x>',
)
const button = fc.record({
  label,
  command: fc.constant('action accept 42'),
  opensForm: fc.boolean(),
  confirm: words(60),
})
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words(1500) }),
  fc.record({
    kind: fc.constant('text' as const),
    text: words(80),
    style: fc.constantFrom('heading' as const, 'quiet' as const),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    ...{ text: words(1200), language: fc.constantFrom(...languages), number: fc.nat(30) },
    reading: fc.record({ text: words(900), language: fc.constantFrom(...languages), label: words(3) }),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: words(4), value: words(500) }), { minLength: 1, maxLength: 25 }),
  }),
  fc.record({
    kind: fc.constant('citation' as const),
    number: fc.nat(99),
    label: words(30),
    quote: fc.constant(''),
    url,
  }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(
      fc.record({ text: words(60), detail: words(40), url, button }, { requiredKeys: ['text'] }),
      { minLength: 1, maxLength: 60 },
    ),
  }),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(button, { minLength: 1, maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('links' as const),
    links: fc.array(fc.record({ label, url }), { minLength: 1, maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('feedback' as const), label, up: button, down: button }),
  fc.record({ kind: fc.constant('image' as const), png: fc.record({ url }), alt: words(40) }),
  fc.constant({ kind: 'divider' as const }),
)
const message: fc.Arbitrary<Message> = fc.record({
  ...{ language: fc.constantFrom(...languages), title: words(40), fallbackText: words(2000) },
  parts: fc.array(part, { minLength: 1, maxLength: 14 }),
})

/** What Slack would find wrong. */
function problems(blocks: unknown[], surface: 'message' | 'unfurl'): string[] {
  return [...blocks.flatMap((block) => checkValue('block', block)), ...checkBlocks(blocks, surface)]
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '')

describe('what Slack is given', () => {
  it('is taken, however much there is of it', () => {
    fc.assert(
      fc.property(message, (one) => {
        for (const { blocks, text } of renderMessage(one)) {
          expect(problems(blocks ?? [], 'message')).toEqual([])
          expect(text.length).toBeLessThanOrEqual(4000)
        }
        expect(problems(renderUnfurl(one).blocks, 'unfurl')).toEqual([])
        expect([...checkValue('home', renderHome(one)), ...checkView(renderHome(one) as never)]).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('holds every letter of texts and quotes, alerts nobody and opens only the web', () => {
    fc.assert(
      fc.property(message, (one) => {
        const shown = renderMessage(one).map(({ blocks }) => showBlock(blocks))
        const all = bare(shown.map(({ text }) => text).join(''))
        for (const each of one.parts) {
          if (each.kind === 'text') expect(all).toContain(bare(each.text))
          if (each.kind === 'list') for (const { text } of each.items) expect(all).toContain(bare(text))
        }
        expect(shown.flatMap(({ mentions }) => mentions)).toEqual([])
        for (const link of shown.flatMap(({ links }) => links))
          expect(link).toMatch(/^https:\/\/kompas\.example\/[^<>|\s]*$/)
      }),
      { numRuns: 60 },
    )
  })

  it('is plain where it must be, with every letter', () => {
    fc.assert(
      fc.property(message, (one) => {
        const parts = renderPlainText(one)
        expect(parts.every(({ text }) => text.length <= 4000)).toBe(true)
        const shown = parts.map(({ text }) =>
          text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
        )
        expect(bare(shown.join(''))).toBe(bare(one.fallbackText))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps buttons and sources with what they belong to', () => {
    const filler: Part[] = Array.from({ length: 49 }, (_, index) => ({
      kind: 'text',
      text: `alinea ${index}`,
    }))
    const buttons: Part = { kind: 'buttons', buttons: [{ label: 'Ja', command: 'x' }] }
    const rendered = renderMessage({
      language: 'nl',
      parts: [
        ...filler,
        { kind: 'text', text: 'Kop', style: 'heading' },
        { kind: 'text', text: 'Slot' },
        buttons,
      ],
      fallbackText: '-',
    })
    expect(rendered).toHaveLength(2)
    expect(rendered[1]?.blocks?.map(({ type }) => type)).toEqual(['header', 'section', 'actions'])
  })

  it('is a form that Slack takes, whatever is asked', () => {
    const options = fc
      .array(words(30), { maxLength: 130 })
      .map((all) => all.map((text, index) => ({ value: `v${index}`, label: text })))
    const input = fc.oneof(
      fc.record({
        kind: fc.constantFrom('text' as const, 'long-text' as const),
        value: words(900),
        maxLength: fc.integer({ min: 1, max: 9000 }),
      }),
      fc.record({ kind: fc.constant('date' as const), value: fc.constantFrom('2026-12-01', '') }),
      fc.record({
        kind: fc.constant('choice' as const),
        options,
        value: fc.constantFrom('v0', 'v120', 'none'),
      }),
      fc.record({
        kind: fc.constant('choices' as const),
        options,
        values: fc.constant<string[]>(['v1', 'none']),
      }),
    )
    const metadata = { command: 'x', channel: 'C1', thread: null, isPrivate: false, language: 'nl' as const }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(input, words(60), words(60)), { maxLength: 12 }),
        words(30),
        part,
        (inputs, title, above) => {
          const form: Form = {
            ...{
              language: 'nl',
              title,
              submit: title,
              cancel: title,
              command: 'action edit 42',
              parts: [above],
            },
            inputs: inputs.map(([own, name, hint], index) => ({
              ...own,
              name: `n${index}`,
              label: name,
              hint,
              required: true,
            })),
          }
          const view = renderForm(form, metadata)
          const wrong = [
            ...checkValue('modal', view),
            ...view.blocks.flatMap((block) => checkValue('block', block)),
            ...checkView(view as never),
          ]
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('splitting a text', () => {
  it('pauses where a reader would', () => {
    const text = `${'a'.repeat(40)}. ${'b'.repeat(30)}\n\n${'c'.repeat(20)} ${'d'.repeat(20)}`
    expect(splitText(text, 80)).toEqual([
      `${'a'.repeat(40)}. ${'b'.repeat(30)}`,
      `${'c'.repeat(20)} ${'d'.repeat(20)}`,
    ])
    expect(splitText(text, 60)[0]).toBe(`${'a'.repeat(40)}.`)
  })

  it('cuts what has no pause, never within a character', () => {
    for (const piece of splitText('😀'.repeat(500), 101)) expect(piece).toMatch(/^(?:😀)+$/u)
    expect(splitText('&'.repeat(100), 50).every((piece) => piece.length <= 10)).toBe(true)
  })
})
