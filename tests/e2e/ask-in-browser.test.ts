// Asking in a real browser: with scripts, without them, with the keyboard, and when the network fails.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerWords } from '../../src/bot/views/answer-words.js'
import { webWords } from '../../src/bot/views/web-words.js'
import { launchBrowser, openStrictPage } from '../support/browser.js'
import { makeFakeAsk } from '../support/fake-ask.js'
import { startWeb, strategy, type RunningWeb } from '../support/web-server.js'

let browser: Browser
let web: RunningWeb
let context: BrowserContext
/** Answers wait for this. */
let gate: Promise<void> = Promise.resolve()
const { ask } = makeFakeAsk(strategy)

beforeAll(async () => {
  browser = await launchBrowser()
  web = await startWeb({
    ask: async (question, asked) => {
      await gate
      return ask(question, asked)
    },
  })
})
afterAll(async () => {
  await browser.close()
  await web.stop()
})
beforeEach(() => {
  gate = Promise.resolve()
})
afterEach(() => context.close())

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await openStrictPage(context)
  await page.goto(web.url + path)
  return page
}

describe('with scripts', () => {
  test('the answer arrives in place, with its own address, and back leads to the start', async () => {
    const page = await open('/')
    await page.evaluate(() => Object.assign(globalThis, { same: true }))
    let letGo: () => void = () => undefined
    gate = new Promise((resolve) => (letGo = resolve))
    await page.getByLabel('Your question').fill('What about disinformation?')
    await page.keyboard.press('Enter')
    await page.getByText(webWords.en.ask.working).waitFor({ state: 'visible' })
    expect(await page.locator('#answer').getAttribute('aria-busy')).toBe('true')
    letGo()
    await page.locator('blockquote').first().waitFor()
    expect(await page.locator('#answer').getAttribute('aria-busy')).toBe('false')
    expect(await page.evaluate(() => 'same' in globalThis)).toBe(true)
    expect(new URL(page.url()).searchParams.get('q')).toBe('What about disinformation?')
    expect(await page.title()).toBe('What about disinformation? – Kompas')
    expect(await page.getByText(webWords.en.ask.working).isVisible()).toBe(false)
    await page.goBack()
    await page.getByText(webWords.en.ask.about).waitFor()
  })

  test('the language links follow the question', async () => {
    const page = await open('/')
    await page.getByLabel('Your question').fill('disinformation')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.locator('blockquote').first().waitFor()
    await page.getByRole('link', { name: 'FR Français' }).click()
    await page.getByText(answerWords.fr.introduction.many).waitFor()
  })

  test('the link to the answer is copied', async () => {
    const page = await open('/?q=disinformation', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: webWords.en.ask.copyLink }).click()
    await page.getByText(webWords.en.ask.copied).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${web.url}/?q=disinformation&lang=en`)
  })

  test('without a network the page says what to do', async () => {
    const page = await open('/')
    await context.setOffline(true)
    await page.getByLabel('Your question').fill('disinformation')
    await page.keyboard.press('Enter')
    await page.getByText(webWords.en.ask.offline).waitFor()
  })

  test('a failure is shown in place of the answer', async () => {
    const page = await open('/')
    await page.getByLabel('Your question').fill('crash')
    await page.keyboard.press('Enter')
    await page.getByText(answerWords.en.failed).waitFor()
    expect(await page.getByLabel('Your question').inputValue()).toBe('crash')
  })
})

test('without scripts, the form leads to the answer', async () => {
  const page = await open('/', { javaScriptEnabled: false })
  await page.getByLabel('Your question').fill('disinformation')
  await page.getByRole('button', { name: 'Ask' }).click()
  expect(await page.locator('blockquote').count()).toBe(4)
  expect(await page.getByRole('button', { name: webWords.en.ask.copyLink }).isVisible()).toBe(false)
  await page.getByRole('link', { name: answerWords.en.openInReader }).first().click()
  expect(await page.locator('mark').first().textContent()).toContain('België versterkt')
})

test('the keyboard alone leads from the start to the passage', async () => {
  const page = await open('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: webWords.en.frame.skip })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('disinformation')
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: answerWords.en.openInReader }).first()
  await link.waitFor()
  for (let presses = 0; presses < 5; presses += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).toBe('solid')
  await page.keyboard.press('Enter')
  await page.locator('mark').first().waitFor()
})
