// Kompas' own tab in Teams: the ways into board, text and questions, shown in Teams' frame and in no other.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { teamsTabWords } from '../../src/bot/views/teams-tab-words.js'
import { languages } from '../../src/languages.js'
import { startActionsWeb } from '../support/web-actions.js'
import { startWeb, type RunningWeb } from '../support/web-server.js'

let web: RunningWeb
beforeAll(async () => {
  web = await startWeb({ teamsTab: { retentionDays: 90 } })
})
afterAll(() => web.stop())

const framesOf = (response: Response): string =>
  /frame-ancestors ([^;]+)/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''

test.each(languages)('in %s it says the ways and what is kept', async (language) => {
  const response = await fetch(`${web.url}/teams?locale=${language}-BE`)
  expect(response.url).toBe(`${web.url}/teams?lang=${language}`)
  const html = await response.text()
  const words = teamsTabWords[language]
  expect(html).toContain(`<h1>${words.title}</h1>`)
  for (const path of ['/read', '/']) expect(html).toContain(`href="${path}?lang=${language}"`)
  for (const point of [...words.privacy.points(90), ...words.terms.points])
    expect(html).toContain(`<li>${point}</li>`)
})

test('Teams may show the public pages in a frame, and nobody else', async () => {
  for (const path of ['/teams', '/', '/read', '/read/national-security-strategy', '/glossary']) {
    const response = await fetch(web.url + path)
    expect(response.status).toBe(200)
    expect(framesOf(response)).toContain('https://teams.microsoft.com')
    expect(framesOf(response)).not.toMatch(/(?:^| )(?:\*|https:|'self')(?: |$)/)
    expect(response.headers.get('x-frame-options')).toBeNull()
  }
})

test('pages on which something can be done are shown in no frame', async () => {
  for (const path of ['/board', '/items/1', '/sign-in', '/teams/x', '/READ', '//teams']) {
    const response = await fetch(web.url + path, { redirect: 'manual' })
    expect([path, framesOf(response)]).toEqual([path, "'none'"])
    expect(response.headers.get('x-frame-options')).toBe('DENY')
  }
})

test('without Teams there is neither tab nor frame', async () => {
  const other = await startWeb()
  expect((await fetch(`${other.url}/teams`)).status).toBe(404)
  expect(framesOf(await fetch(other.url))).toBe("'none'")
  await other.stop()
})

test('inside the frame the board opens in a window of its own, where somebody can sign in', async () => {
  const other = await startActionsWeb({}, { teamsTab: { retentionDays: 90 } })
  const inFrame = { headers: { 'sec-fetch-dest': 'iframe' } }
  const tab = await (await fetch(`${other.url}/teams?lang=en`, inFrame)).text()
  expect(tab).toContain('href="/board?lang=en" target="_blank" rel="noopener"')
  const ask = await (await fetch(`${other.url}/`, inFrame)).text()
  expect(ask).toMatch(/href="\/board" target="_blank"/)
  expect(await (await fetch(`${other.url}/`)).text()).not.toContain('target="_blank"')
  await other.stop()
})
