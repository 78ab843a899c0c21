// Every page for everybody: no fault that axe can find, light and dark, and no sideways scrolling.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passagePath } from '../../src/bot/views/passage-link.js'
import { launchBrowser } from '../support/browser.js'
import { textsOf } from '../support/fake-ask.js'
import { startWeb, strategy, type RunningWeb } from '../support/web-server.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const base = '/read/national-security-strategy'
const cited = passagePath(textsOf(strategy, '2.4')[0]!, { start: 0, end: 40 })
const pages = [
  ['start', '/'],
  ['cited answer', '/?q=disinformation'],
  ['not found', '/?q=the+moon'],
  ['declined', '/?q=declined+opinion'],
  ['unclear', '/?q=unclear+ambiguous'],
  ['courtesy', '/?q=courtesy+greeting'],
  ['failure', '/?q=crash'],
  ['contents', base],
  ['part with a cited passage', cited],
  ['restored part', `${base}/axis-1`],
  ['part with a footnote', `${base}/threat-12`],
  ['search', `${base}/search?s=navo`],
  ['empty search', `${base}/search?s=zzzz`],
  ['changes', `${base}/changes`],
  ['glossary search', '/glossary?s=cyber'],
  ['empty glossary search', '/glossary?s=zzzz'],
  ['missing page', '/nowhere'],
] as const
/** Has the marks of the glossary search many times over, which axe would take long to go through. */
const longPage = ['whole glossary', '/glossary'] as const

let browser: Browser
let web: RunningWeb
beforeAll(async () => {
  browser = await launchBrowser()
  web = await startWeb()
})
afterAll(async () => {
  await browser.close()
  await web.stop()
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(pages)('axe finds nothing on: %s', async (_name, path) => {
    const context = await browser.newContext({ locale: 'en-GB', colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(web.url + path)
    await page.evaluate(axeSource)
    const results = await page.evaluate(
      (options) =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(
          options,
        ),
      rules,
    )
    await context.close()
    expect(results.passes.length).toBeGreaterThan(10)
    expect(results.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  })
})

describe.each([320, 1280])('at %i pixels', (width) => {
  test.each(['nl', 'fr', 'de', 'en'])('no page scrolls sideways in %s', async (language) => {
    const context = await browser.newContext({ viewport: { width, height: 700 } })
    const page = await context.newPage()
    await context.addCookies([{ name: 'lang', value: language, url: web.url }])
    for (const [name, path] of [...pages, longPage]) {
      await page.goto(web.url + path)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider, name).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
})

test('forced colours keep the highlight and the current page visible', async () => {
  const context = await browser.newContext({ locale: 'en-GB', forcedColors: 'active' })
  const page = await context.newPage()
  await page.goto(web.url + cited)
  const current = page.locator('.site-nav [aria-current]')
  expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline')
  const backgrounds = await page.evaluate(() =>
    ['.original mark', 'body'].map((each) => getComputedStyle(document.querySelector(each)!).backgroundColor),
  )
  expect(backgrounds[0]).not.toBe(backgrounds[1])
  await context.close()
})
