// Reading in a real browser: the cited words in view, readings beside them, print.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passagePath } from '../../src/bot/views/passage-link.js'
import { webWords } from '../../src/bot/views/web-words.js'
import { launchBrowser } from '../support/browser.js'
import { textsOf } from '../support/fake-ask.js'
import { startWeb, strategy, type RunningWeb } from '../support/web-server.js'

const base = '/read/national-security-strategy'
const passage = textsOf(strategy, '3.2').at(-1)!
let browser: Browser
let page: Page
let web: RunningWeb

beforeAll(async () => {
  browser = await launchBrowser()
  web = await startWeb({ publicUrl: 'https://kompas.example' })
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
})
afterAll(async () => {
  await browser.close()
  await web.stop()
})

test('a passage’s address brings its cited words into view, highlighted', async () => {
  await page.goto(web.url + passagePath(passage, { start: 0, end: 40 }))
  const mark = page.locator('.original mark')
  expect(await mark.textContent()).toBe(passage.text.slice(0, 40))
  await expect.poll(() => mark.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800)
  await page.getByRole('link', { name: webWords.en.reader.previousPassage }).click()
  expect(await page.locator('.focused').getAttribute('id')).toBe(textsOf(strategy, '3.2').at(-2)!.anchor)
})

test('readings stand beside the original, and can be hidden and shown', async () => {
  await page.goto(`${web.url}${base}/2.4`)
  const original = (await page.locator('.original').first().boundingBox())!
  const reading = (await page.locator('.reading').first().boundingBox())!
  expect(reading.x).toBeGreaterThan(original.x + original.width)
  await page.getByRole('link', { name: webWords.en.reader.readingsOff }).click()
  expect(await page.locator('.reading').count()).toBe(0)
  await page.getByRole('link', { name: webWords.en.reader.readingsOn }).click()
  expect(await page.locator('.reading').count()).toBeGreaterThan(0)
})

test('copied words are the printed words, without [sic]', async () => {
  await page.goto(`${web.url}${base}/2.4?lang=nl`)
  const selected = await page
    .locator('.text')
    .first()
    .evaluate((element) => {
      const selection = getSelection()!
      selection.selectAllChildren(element)
      return selection.toString()
    })
  expect(selected.trim()).toBe(textsOf(strategy, '2.4')[0]!.text)
})

test('search leads from the contents to the highlighted word', async () => {
  await page.goto(`${web.url}${base}?lang=en`)
  await page.getByLabel(webWords.en.search.label).fill('cybernoodplan')
  await page.keyboard.press('Enter')
  await page.locator('.found a').first().click()
  expect(await page.locator('.original mark').textContent()).toBe('cybernoodplan')
})

test('on paper there is only the text, each passage with its address', async () => {
  await page.goto(`${web.url}${base}/2.4`)
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.site-header', '.part-navigation', '.permalink', '.site-footer']) {
    expect(await page.locator(gone).first().isVisible()).toBe(false)
  }
  expect(await page.locator('.address').first().textContent()).toMatch(
    /^https:\/\/kompas\.example\/read\/national-security-strategy\/2\.4#2\.4-/,
  )
  expect(await page.locator('.address').first().isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
})
