// How every chat platform shows messages: all of them, to whom they are meant, and words as words.
import { describe, expect, it } from 'vitest'
import type { Message, Part } from '../../src/bot/types.js'
import { buttons, sentReference, textMessage, type Stage, wait } from './platform-stage.js'

/** Describes what is shown of what is said. */
export function describeSaying(stage: Stage): void {
  describe('saying', () => {
    it('shows all parts of a message', async () => {
      const all: Message = {
        ...{ language: 'nl', title: 'Wat de strategie zegt', fallbackText: 'Zie de tekst.' },
        parts: [
          { kind: 'text', text: 'Er zijn drie assen.', style: 'heading' },
          {
            ...{ kind: 'quote', text: 'België beschermt zijn burgers.', language: 'nl', number: 1 },
            reading: { text: 'Belgium protects its citizens.', language: 'en', label: 'Reading' },
          },
          { kind: 'fields', fields: [{ label: 'Due', value: '2026-12-01' }] },
          { kind: 'list', items: [{ text: 'Punt een', detail: 'loopt' }, { text: 'Punt twee' }] },
          { kind: 'divider' },
          buttons,
          {
            ...{ kind: 'citation', number: 1, label: 'Inleiding', quote: 'België beschermt' },
            url: 'https://kompas.example/strategy#p1',
          },
          { kind: 'links', links: [{ label: 'Board', url: 'https://kompas.example/board' }] },
        ],
      }
      const result = await stage.harness.platform.post(stage.channel(), all, { key: 'k', ...wait })
      expect(result).toMatchObject({ kind: 'sent', reference: expect.any(String) as string })
      const [shown] = await stage.harness.read(stage.harness.bystander)
      for (const words of ['Wat de strategie zegt', 'Er zijn drie assen.', 'België beschermt zijn burgers.'])
        expect(shown?.text).toContain(words)
      for (const words of ['Belgium protects its citizens.', 'Due', '2026-12-01', 'Punt een', 'loopt'])
        expect(shown?.text).toContain(words)
      expect(shown?.text.indexOf('België')).toBeLessThan(shown?.text.indexOf('Belgium') ?? 0)
      expect(shown?.text).toContain('Inleiding')
      expect(shown?.buttons).toEqual(expect.arrayContaining(['Accept', 'Decline']))
      expect(shown?.links).toEqual(['https://kompas.example/strategy#p1', 'https://kompas.example/board'])
    })

    it('speaks to one person in private', async () => {
      const { workspace, author: userId } = stage.harness
      const sent = await stage.post('k', 'For your eyes', { kind: 'person', workspace, userId })
      expect(sent.kind).toBe('sent')
      expect(await stage.count(stage.harness.author, 'For your eyes')).toBe(1)
      expect(await stage.count(stage.harness.bystander, 'For your eyes')).toBe(0)
    })

    it('shows a private reply to nobody else', async () => {
      const target = { kind: 'place' as const, place: stage.harness.place, onlyFor: stage.harness.author }
      expect((await stage.post('k', 'Just you', target)).kind).toBe('sent')
      expect(await stage.count(stage.harness.author, 'Just you')).toBe(1)
      expect(await stage.count(stage.harness.bystander, 'Just you')).toBe(0)
    })

    it('replaces a message', async () => {
      const reference = sentReference(await stage.post('k1', 'Open'))
      const updated = await stage.harness.platform.update(reference, textMessage('Done'), {
        key: 'k2',
        ...wait,
      })
      expect(updated).toMatchObject({ kind: 'sent', reference })
      expect(await stage.texts(stage.harness.author)).toEqual([expect.stringContaining('Done')])
    })

    it('loses no word of a long message', async () => {
      const words = Array.from({ length: 9000 }, (_, index) => `w${index}`)
      const paragraphs = Array.from({ length: 60 }, (_, index) => ({
        kind: 'text' as const,
        text: words.slice(index * 150, index * 150 + 150).join(' '),
      }))
      const long: Message = { language: 'en', parts: paragraphs, fallbackText: words.join(' ') }
      expect((await stage.harness.platform.post(stage.channel(), long, { key: 'k', ...wait })).kind).toBe(
        'sent',
      )
      const shown = (await stage.texts(stage.harness.author)).join(' ').match(/w\d+/g)
      expect(shown).toEqual(words)
    })
  })

  describe('taking words for words', () => {
    const hostile = [
      '<!channel> <@U0000000001> <https://evil.example|the strategy> & <b>bold</b>',
      '*bold* _italic_ ~struck~ `code` [text](https://evil.example) # heading',
      '<at>Everyone</at> @here @channel &lt;!here&gt; javascript:alert(1)',
      '> quoted\n- list\n1. number\n\n\n```block```',
    ]
    it('alerts nobody and links to nothing', async () => {
      const parts = hostile.flatMap((text): Part[] => [
        { kind: 'text', text },
        { kind: 'text', text, style: 'quiet' },
        { kind: 'text', text, style: 'heading' },
        { kind: 'quote', text, language: 'en', reading: { text, language: 'nl', label: text } },
        { kind: 'fields', fields: [{ label: text, value: text }] },
        { kind: 'list', items: [{ text, detail: text }] },
        { kind: 'citation', number: 1, label: text, quote: text, url: null },
      ])
      for (const part of parts) {
        const one: Message = {
          language: 'en',
          title: hostile[0]!,
          parts: [part],
          fallbackText: hostile[1]!,
        }
        const sent = await stage.harness.platform.post(stage.channel(), one, { key: 'k', ...wait })
        expect(sent.kind).toBe('sent')
      }
      const shown = await stage.harness.read(stage.harness.author)
      expect(shown.flatMap(({ mentions }) => mentions)).toEqual([])
      expect(shown.flatMap(({ links }) => links)).toEqual([])
    })

    it('shows quoted words as they are', async () => {
      const quotes = hostile.map((text): Part => ({ kind: 'quote', text, language: 'en' }))
      for (const quote of quotes)
        await stage.harness.platform.post(stage.channel(), textMessage('-', quote), { key: 'k', ...wait })
      const shown = (await stage.texts(stage.harness.author)).join('\n')
      for (const line of hostile.flatMap((text) => text.split('\n')).filter((one) => one !== ''))
        expect(shown).toContain(line)
    })

    it('opens nothing but web addresses', async () => {
      const links = ['javascript:alert(1)', 'https://kompas.example/a|b> <!channel>', 'data:text/html,x']
      const parts: Part[] = links.flatMap((url, index) => [
        { kind: 'citation', number: index, label: 'Here', quote: '', url },
        { kind: 'links', links: [{ label: 'There', url }] },
        { kind: 'list', items: [{ text: 'Everywhere', url }] },
      ])
      await stage.harness.platform.post(stage.channel(), textMessage('-', ...parts), { key: 'k', ...wait })
      const shown = await stage.harness.read(stage.harness.author)
      const opened = shown.flatMap((one) => one.links)
      expect(opened.length).toBeGreaterThan(0)
      for (const url of opened) expect(url).toMatch(/^https:\/\/kompas\.example\/a[^\s<>|]*$/)
      expect(shown.flatMap(({ mentions }) => mentions)).toEqual([])
    })
  })
}
