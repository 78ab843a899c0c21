// The reader over HTTP: the whole text, highlights, readings, misprints, notes, search.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passagePath } from '../../src/bot/views/passage-link.js'
import { webWords } from '../../src/bot/views/web-words.js'
import { textsOf } from '../support/fake-ask.js'
import { startWeb, strategy, type RunningWeb } from '../support/web-server.js'

const base = '/read/national-security-strategy'
let web: RunningWeb
beforeAll(async () => {
  web = await startWeb()
})
afterAll(() => web.stop())

async function get(path: string): Promise<string> {
  return (await fetch(web.url + path)).text()
}

/** The words on a page, as a person copies them: without marks and [sic], entities read. */
function words(html: string): string {
  return html
    .replace(/<a class="sic"[\s\S]*?<\/a>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

test('every passage of the strategy stands on its part’s page, word for word, with its anchor', async () => {
  for (const part of strategy.parts) {
    const html = await get(`${base}/${part.id}?lang=nl`)
    const text = words(html)
    for (const passage of strategy.passages.filter((each) => each.partId === part.id)) {
      expect(text).toContain(passage.text)
      expect(html).toContain(`id="${passage.anchor}"`)
    }
  }
})

describe('highlight', () => {
  const passage = textsOf(strategy, '2.4')[1]!

  test('the cited words are marked in place', async () => {
    const html = await get(passagePath(passage, { start: 12, end: 21 }).replace('?', '?lang=nl&'))
    expect(html.match(/<mark>.*?<\/mark>/g)).toEqual([`<mark>${passage.text.slice(12, 21)}</mark>`])
    expect(html).toContain('passage passage-text focused')
  })

  test('the reading of a cited sentence is marked with it', async () => {
    const html = await get(passagePath(passage, { start: 0, end: 20 }).replace('?', '?lang=en&'))
    expect(html).toContain('<mark>To this end, the detection')
  })

  test.each([
    'start=5',
    'start=9&end=5',
    'start=0&end=999999',
    'start=-1&end=4',
    'start=a&end=b',
    'start=1e1&end=20',
  ])('offsets that don’t lie in the passage mark nothing: %s', async (offsets) => {
    const response = await fetch(`${web.url}${base}/2.4?from=${passage.anchor}&${offsets}`)
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain('<mark>')
  })

  test('an anchor from elsewhere marks nothing and stays out of the text', async () => {
    const html = await get(`${base}/2.4?from=%22%3E%3Cscript%3E&start=0&end=4`)
    expect(html).not.toContain('<mark>')
    expect(html).not.toContain('"><script>')
  })

  test('one can go on to the passages around, across parts', async () => {
    const first = textsOf(strategy, '2.4')[0]!
    const before = textsOf(strategy, '2.3').at(-1)!
    const html = await get(passagePath(first))
    expect(html).toContain(`href="${passagePath(before).replace('&', '&amp;')}" rel="prev"`)
    expect(html).toContain(`href="${passagePath(passage).replace('&', '&amp;')}" rel="next"`)
  })
})

describe('text', () => {
  test('readings stand beside the original and can be hidden; the choice is kept on the way', async () => {
    const shown = await get(`${base}/2.4?lang=en`)
    expect(shown).toContain('<div class="reading" lang="en">')
    const hidden = await get(`${base}/2.4?lang=en&reading=off`)
    expect(hidden).not.toContain('<div class="reading"')
    expect(hidden).toContain(`href="${base}/2.5?reading=off"`)
  })

  test('misprints are shown as printed, with what was probably meant', async () => {
    const html = await get(`${base}/2.4?lang=en`)
    expect(html).toContain('<span class="misprint">informatiemaniplatie</span>')
    expect(html).toContain(webWords.en.reader.sicNote('informatiemaniplatie', 'informatiemanipulatie'))
  })

  test('a restored heading is marked as restored', async () => {
    expect(await get(`${base}/axis-1?lang=en`)).toContain(webWords.en.reader.restored)
    expect(await get(`${base}/axis-2?lang=en`)).not.toContain(webWords.en.reader.restored)
  })

  test('footnote and reference lead to each other', async () => {
    const html = await get(`${base}/threat-12?lang=en`)
    const note = strategy.passages.find((passage) => passage.kind === 'note')!
    expect(html).toContain(`id="reference-1" href="${base}/threat-12#${note.anchor}"`)
    expect(html).toContain(`href="${base}/threat-12#reference-1"`)
  })

  test('parts before and after are a link away, and none lies beyond the ends', async () => {
    expect(await get(`${base}/2.4`)).toMatch(/href="[^"]*\/2\.3"[\s\S]*href="[^"]*\/2\.5"/)
    expect(await get(`${base}/title`)).not.toContain('rel="prev"')
    expect(await get(`${base}/colophon`)).not.toContain('rel="next"')
  })

  test('the contents lead to every part', async () => {
    const html = await get(base)
    for (const part of strategy.parts) expect(html).toContain(`href="${base}/${part.id}"`)
  })

  test('every change and misprint is listed', async () => {
    const text = words(await get(`${base}/changes?lang=en`))
    for (const change of strategy.changes) expect(text).toContain(change.why)
    for (const { printed, mended } of strategy.misprints) {
      expect(text).toContain(printed)
      expect(text).toContain(mended)
    }
  })
})

describe('search', () => {
  test('hits are highlighted and counted', async () => {
    const html = await get(`${base}/search?lang=en&s=Cybernoodplan`)
    expect(html).toContain('<mark>cybernoodplan</mark>')
    expect(html).toContain(webWords.en.search.found(1, 1))
  })

  test('nothing found says what to do', async () => {
    const html = await get(`${base}/search?lang=en&s=%3Cb%3Ezzz`)
    expect(html).toContain(webWords.en.search.noneNext)
    expect(html).not.toContain('<b>zzz')
  })

  test('too little to search for says so', async () => {
    expect(await get(`${base}/search?lang=en&s=a`)).toContain(webWords.en.search.tooShort)
  })
})

describe('documents', () => {
  test('a single document opens at once', async () => {
    const response = await fetch(`${web.url}/read`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, base])
  })

  test('several documents are listed', async () => {
    const other = { ...strategy, id: 'other', title: { nl: 'A', fr: 'B', de: 'C', en: 'Another text' } }
    const both = await startWeb({ documents: [strategy, other] })
    const html = await (await fetch(`${both.url}/read?lang=en`)).text()
    await both.stop()
    expect(html).toContain('href="/read/other">Another text')
    expect(html).toContain(`href="${base}">National Security Strategy`)
  })
})
