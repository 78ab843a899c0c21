// An answer that a language model writes, in a real browser: verified sentences appear one by one, and nothing else.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.js'
import { answerWords } from '../../src/bot/views/answer-words.js'
import { webWords } from '../../src/bot/views/web-words.js'
import { launchBrowser, openStrictPage } from '../support/browser.js'
import {
  startMisbehavingModel,
  type MisbehavingModel,
  type ModelRequest,
} from '../support/misbehaving-model.js'
import { openSharedApp } from '../support/shared-app.js'
import { startWeb, type RunningWeb } from '../support/web-server.js'

const question = 'Which alliance is the cornerstone of our collective defence?'
const quote = 'De NAVO blijft de hoeksteen van onze collectieve verdediging.'
const sentence = 'NATO remains the cornerstone of our collective defence.'
const invented = 'Venezuela remains the cornerstone of our collective defence.'

let model: MisbehavingModel
let app: App
let web: RunningWeb
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  model = await startMisbehavingModel()
  app = await openSharedApp({ LLM_BASE_URL: model.url, LLM_MODEL: 'test' })
  await app.indexed
  web = await startWeb({ ask: app.ask, writes: true })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await web.stop()
  await app.close()
  await model.stop()
})
afterEach(() => context.close())

/** A line about the passage that holds the quote, among those that the model was given. */
function write(request: ModelRequest, text: string): string {
  const data = request.messages.at(-1)?.content ?? ''
  const passages = Array.from(data.matchAll(/<<\w+ passage (\S+)>>\n([^]*?)\n<<end/g))
  const passageId = passages.find(([, , words]) => words?.includes(quote))?.[1]
  return `${JSON.stringify({ sentence: text, citations: [{ passageId, quote }] })}\n`
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await openStrictPage(context)
  await page.goto(web.url + path)
  return page
}

async function ask(page: Page): Promise<void> {
  await page.getByLabel('Your question').fill(question)
  await page.keyboard.press('Enter')
}

test('the extracted answer comes first, then each verified sentence with its quote, then the whole', async () => {
  let letGo: () => void = () => undefined
  const goOn = new Promise<void>((resolve) => (letGo = resolve))
  model.behave({
    kind: 'pauses',
    first: (request) => write(request, invented) + write(request, sentence),
    then: '',
    goOn,
  })
  const page = await open('/')
  await ask(page)
  await page.getByText(webWords.en.ask.writing).waitFor()
  expect(await page.locator('article.answer blockquote').count()).toBeGreaterThan(0)
  const written = page.locator('[data-written]')
  await written.getByText(sentence).first().waitFor()
  expect(await written.getByText(answerWords.en.writtenByLanguageModel).count()).toBe(1)
  expect(await written.locator('blockquote').textContent()).toBe(quote)
  letGo()
  await page.getByText(webWords.en.ask.writing).waitFor({ state: 'detached' })
  expect(await page.locator('article.answer .sentence').allTextContents()).toEqual([])
  expect(await page.locator('article.answer blockquote').allTextContents()).toEqual([quote])
  expect(await page.getByText(answerWords.en.writtenByLanguageModel).count()).toBe(1)
  expect(await page.content()).not.toContain('Venezuela')
  expect(new URL(page.url()).searchParams.get('q')).toBe(question)
}, 60_000)

test('a model that fails leaves the extracted answer and a quiet note', async () => {
  model.behave({ kind: 'fails', status: 503 })
  const page = await open('/')
  await ask(page)
  await page.getByText(answerWords.en.languageModelFailed).waitFor()
  expect(await page.locator('article.answer blockquote').count()).toBeGreaterThan(0)
  expect(await page.getByText(webWords.en.ask.writing).count()).toBe(0)
}, 60_000)

test('without scripts the whole answer comes as one page, labelled', async () => {
  model.behave({ kind: 'answers', text: (request) => write(request, sentence) })
  const page = await open('/', { javaScriptEnabled: false })
  await page.getByLabel('Your question').fill(question)
  await page.getByRole('button', { name: 'Ask' }).click()
  expect(await page.locator('blockquote').allTextContents()).toEqual([quote])
  expect(await page.getByText(answerWords.en.writtenByLanguageModel).count()).toBe(1)
}, 60_000)
