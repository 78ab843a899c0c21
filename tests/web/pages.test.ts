// The pages over HTTP: languages, cookies, headers, and that nothing typed becomes markup.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/languages.js'
import { answerWords } from '../../src/bot/views/answer-words.js'
import { webWords } from '../../src/bot/views/web-words.js'
import { declineReasons } from '../../src/answers/types.js'
import { courtesies, unclearReasons } from '../support/outcomes.js'
import { startWeb, type RunningWeb } from '../support/web-server.js'

const reader = '/read/national-security-strategy'
let web: RunningWeb
beforeAll(async () => {
  web = await startWeb()
})
afterAll(() => web.stop())

async function get(path: string, headers: Record<string, string> = {}): Promise<Response & { html: string }> {
  const response = await fetch(web.url + path, { headers, redirect: 'manual' })
  return Object.assign(response, { html: await response.text() })
}

const pages = [
  ['start', '/', 200],
  ['answer', '/?q=desinformatie', 200],
  ['not found', '/?q=de+maan', 200],
  ['contents', reader, 200],
  ['part', `${reader}/2.4`, 200],
  ['search', `${reader}/search?s=navo`, 200],
  ['changes', `${reader}/changes`, 200],
  ['glossary', '/glossary', 200],
  ['missing page', '/nowhere', 404],
] as const

describe.each(pages)('%s page', (_name, path, status) => {
  test.each(languages)('speaks %s', async (language) => {
    const { html, status: actual } = await get(path, { cookie: `lang=${language}` })
    expect(actual).toBe(status)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(webWords[language].frame.footer)
  })

  test('has nothing inline and loads only our own files', async () => {
    const { html, headers } = await get(path)
    expect(html).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    )
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('has one main heading, one main region and a way to skip to it', async () => {
    const { html } = await get(path)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<main id="main"/g)).toHaveLength(1)
    expect(html).toContain('href="#main"')
  })
})

describe('language', () => {
  test.each([
    ['fr-BE,fr;q=0.9,nl;q=0.8', 'fr'],
    ['de', 'de'],
    ['es,it', 'nl'],
    ['', 'nl'],
    [';;;q=,', 'nl'],
  ])('a browser that asks for "%s" gets %s', async (accepted, language) => {
    expect((await get('/', { 'accept-language': accepted })).html).toContain(`<html lang="${language}">`)
  })

  test('the address wins and is kept in a cookie', async () => {
    const response = await get('/?lang=de', { cookie: 'lang=fr', 'accept-language': 'en' })
    expect(response.html).toContain('<html lang="de">')
    expect(response.headers.get('set-cookie')).toMatch(/^lang=de; .*HttpOnly; SameSite=Lax/)
  })

  test('an unknown language is passed over and not kept', async () => {
    const response = await get('/?lang=xx', { cookie: 'lang=fr' })
    expect(response.html).toContain('<html lang="fr">')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('the switch leads to this same page', async () => {
    const { html } = await get(`${reader}/2.4?reading=off&lang=en`)
    expect(html).toContain(`href="${reader}/2.4?reading=off&amp;lang=fr"`)
  })

  test('a guessed language leaves the answer free, a chosen one binds it', async () => {
    await get('/?q=Et+la+désinformation+%3F', { 'accept-language': 'nl' })
    expect(web.asked.at(-1)).toEqual({ question: 'Et la désinformation ?', context: {} })
    await get('/?q=desinformatie&lang=en')
    expect(web.asked.at(-1)!.context).toEqual({ language: 'en' })
  })

  test('the answer’s language may differ from the page’s', async () => {
    const { html } = await get('/?q=Que+dit+la+stratégie+sur+la+désinformation+%3F', {
      'accept-language': 'nl',
    })
    expect(html).toContain('<html lang="nl">')
    expect(html).toContain('<article class="answer" lang="fr"')
  })
})

describe('answers', () => {
  test('a cited answer shows quote, reading, source and the way to the text', async () => {
    const { html } = await get('/?q=disinformation&lang=en')
    expect(html).toContain(answerWords.en.introduction.many)
    expect(html).toMatch(/<blockquote lang="nl"[^>]*>België versterkt de bescherming/)
    expect(html).toContain('Belgium is strengthening the protection')
    expect(html).toContain('Action line 2.4')
    expect(html).toMatch(
      /href="\/read\/national-security-strategy\/2\.4\?from=[^"]*&amp;start=0&amp;end=122#/,
    )
  })

  test('no reading is shown beside an original in the asker’s language', async () => {
    const { html } = await get('/?q=desinformatie&lang=nl')
    expect(html).not.toContain(answerWords.nl.unofficialReading)
  })

  test.each(languages)('each outcome without an answer says what to do next, in %s', async (language) => {
    const words = answerWords[language]
    const expected: [string, string][] = [
      ...declineReasons.map((reason): [string, string] => [`declined ${reason}`, words.declined[reason]]),
      ...unclearReasons.map((reason): [string, string] => [`unclear ${reason}`, words.unclear[reason]]),
      ...courtesies.map((courtesy): [string, string] => [`courtesy ${courtesy}`, words.courtesies[courtesy]]),
      ['iets anders', words.notFound.title],
    ]
    for (const [question, text] of expected) {
      const { html } = await get(`/?lang=${language}&q=${encodeURIComponent(question)}`)
      expect(html).toContain(text)
    }
  })

  test('a failed language model is noted', async () => {
    const { html } = await get('/?lang=en&q=model+disinformation')
    expect(html).toContain(answerWords.en.languageModelFailed)
  })

  test('what is typed stays text', async () => {
    const typed = '"><img src=x onerror=alert(1)></textarea><script>alert(2)</script>'
    const { html } = await get(`/?q=${encodeURIComponent(typed)}`)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script>')
  })
})

describe('files', () => {
  test('each file that pages load is there, typed, and kept for ever', async () => {
    const { html } = await get('/')
    const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
    expect(paths).toHaveLength(4)
    for (const path of paths) {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('content-type')).toMatch(/css|javascript|svg/)
    }
    expect((await get('/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml')
  })

  test('pages are not kept by shared caches', async () => {
    const { headers } = await get('/?q=desinformatie')
    expect(headers.get('cache-control')).toContain('private')
    expect(headers.get('vary')).toContain('Accept-Language')
  })
})
