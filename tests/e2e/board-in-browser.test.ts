// Following action items in a real browser: the keyboard alone, no script, every page for everybody.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { boardItemWords } from '../../src/bot/views/board-item-words.js'
import { boardWords } from '../../src/bot/views/board-words.js'
import { draftWords } from '../../src/bot/views/draft-words.js'
import { issueAdminLink } from '../../src/web/session/admin-links.js'
import { directory } from '../directory/load-directory.js'
import { launchBrowser, openStrictPage } from '../support/browser.js'
import { ada, cleo, startActionsWeb, type ActionsWeb } from '../support/web-actions.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const words = boardItemWords.en
const { create } = boardWords.en

let browser: Browser
let web: ActionsWeb
let context: BrowserContext
let item: string
beforeAll(async () => {
  browser = await launchBrowser()
  web = await startActionsWeb()
  for (const title of ['First of the assigned', 'Second of the assigned', 'Third of the assigned'])
    await web.create({ title, dueOn: '2027-01-01' })
  item = await web.create({
    title: 'Blocked and late',
    dueOn: '2026-11-01',
    contributors: ['defence', 'economy'],
  })
  await web.move(item, { kind: 'accept' }, ada)
  await web.move(item, { kind: 'block', reason: 'Waiting, see https://example.org/figures.' }, ada)
  const proposed = { title: 'Proposed to nobody', lead: null, actionLine: null, dueOn: null } as const
  await web.create({ ...proposed, language: 'de' })
  await web.create({ title: 'Accepted one' }).then((id) => web.move(id, { kind: 'accept' }, ada))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await web.stop()
})
afterEach(() => context.close())

/** A page of the administrator, who came in by the machine's own link. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options })
  const page = await openStrictPage(context)
  const link = await issueAdminLink(web.actions.adminLinks, directory, web.url, web.time.now)
  await page.goto(link!.url)
  await page.goto(web.url + path)
  return page
}

/** Tabs until an element with this accessible name has the focus, as a person does who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels =
        element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.labels : null
      return (labels?.[0]?.textContent ?? element?.textContent ?? '').trim()
    })
    if (focused === name) return
  }
  throw new Error(`nothing is called "${name}" on the way`)
}

test('the machine’s link leads to the board', async () => {
  const page = await open('/')
  await page.getByRole('link', { name: boardWords.en.title }).click()
  await page.getByRole('heading', { level: 1, name: boardWords.en.title }).waitFor()
  await page.getByText(boardWords.en.navigation.signedIn('Ada Adminvoorbeeld')).waitFor()
})

test('with the keyboard alone an item is created, accepted, and done with evidence', async () => {
  const page = await open('/items/new')
  await tabTo(page, create.text)
  await page.keyboard.type('Send the list of essential entities to the Regions.')
  await tabTo(page, create.prepare)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: create.check }).waitFor()
  await page.getByLabel(words.moves.fields.lead, { exact: true }).focus()
  await page.keyboard.type('Ada Adminvoorbeeld')
  await tabTo(page, draftWords.en.create)
  await page.keyboard.press('Enter')
  await page.getByText(words.moves.done.created).waitFor()
  await tabTo(page, words.moves.labels.accept)
  await page.keyboard.press('Enter')
  await page.getByText(words.moves.done.accept).waitFor()
  await tabTo(page, words.moves.labels.finish)
  await page.keyboard.press('Enter')
  await tabTo(page, words.moves.fields.evidence)
  await page.keyboard.type('https://example.org/sent')
  await tabTo(page, words.moves.labels.finish)
  await page.keyboard.press('Enter')
  await page.getByText(words.moves.done.finish).waitFor()
  const id = /\/items\/(\d+)/.exec(page.url())![1]!
  expect(await web.actions.store.find(id, cleo)).toMatchObject({
    ...{ status: 'done', evidence: 'https://example.org/sent' },
  })
})

test('arrow keys move between the cards and columns of the board, and Enter opens one', async () => {
  const page = await open('/board')
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('.card-title')?.textContent)
  await page.locator('#column-assigned').locator('xpath=..').locator('[data-card]').first().focus()
  expect(await focused()).toBe('First of the assigned')
  for (const [key, title] of [
    ['ArrowDown', 'Second of the assigned'],
    ['End', 'Third of the assigned'],
    ['ArrowDown', 'Third of the assigned'],
    ['ArrowRight', 'Accepted one'],
    ['ArrowRight', 'Blocked and late'],
    ['ArrowLeft', 'Accepted one'],
    ['ArrowLeft', 'First of the assigned'],
    ['ArrowUp', 'First of the assigned'],
    ['ArrowLeft', 'Proposed to nobody'],
    ['ArrowLeft', 'Proposed to nobody'],
    ['ArrowRight', 'First of the assigned'],
    ['Home', 'First of the assigned'],
  ] as const) {
    await page.keyboard.press(key)
    expect([key, await focused()]).toEqual([key, title])
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'First of the assigned' }).waitFor()
})

test('without scripts the forms work', async () => {
  const id = await web.create({ title: 'Without scripts' })
  const page = await open(`/items/${id}`, { javaScriptEnabled: false })
  await page.getByText(words.moves.labels.decline, { exact: true }).first().click()
  await page.getByLabel(words.moves.fields.reason, { exact: true }).first().fill('Not ours.')
  await page.getByRole('button', { name: words.moves.labels.decline }).click()
  await page.getByText(words.moves.done.decline).waitFor()
  expect((await web.actions.store.find(id, cleo))?.status).toBe('declined')
})

test('what was typed survives somebody else’s change', async () => {
  const id = await web.create({ title: 'For two at once' })
  const page = await open(`/items/${id}`)
  await page.getByText(words.moves.labels.decline, { exact: true }).first().click()
  await page
    .getByLabel(words.moves.fields.reason, { exact: true })
    .first()
    .fill('A reason that took long to write.')
  await web.move(id, { kind: 'edit', title: 'Changed meanwhile' }, cleo)
  await page.getByRole('button', { name: words.moves.labels.decline }).click()
  await page.getByRole('alert').getByText(words.problems.meanwhile).waitFor()
  const field = page.getByLabel(words.moves.fields.reason, { exact: true }).first()
  expect(await field.inputValue()).toBe('A reason that took long to write.')
  await page.getByRole('button', { name: words.moves.labels.decline }).click()
  await page.getByText(words.moves.done.decline).waitFor()
})

const pages: [string, string, ((page: Page) => Promise<void>)?][] = [
  ['board', '/board'],
  ['board of an axis', '/board?axis=2&overdue=1'],
  ['empty board', '/board?words=zzzz'],
  ['list', '/items?status=all'],
  ['item', '/items/4'],
  ['item with every form open', '/items/4', openAll],
  ['person', '/people/ada-admin'],
  ['new item', '/items/new'],
  ['check of a new item', '/items/new', check],
  ['missing item', '/items/999'],
]

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((each) => {
      each.open = true
    })
  })
}

async function check(page: Page): Promise<void> {
  await page.getByLabel(create.text).fill('Send the list.')
  await page.getByRole('button', { name: create.prepare }).click()
  await page.getByRole('heading', { level: 1, name: create.check }).waitFor()
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(pages)('axe finds nothing on: %s', async (_name, path, prepare) => {
    const page = await open(path, { colorScheme })
    await prepare?.(page)
    await page.evaluate(axeSource)
    const results = await page.evaluate(
      (options) =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(
          options,
        ),
      rules,
    )
    expect(results.passes.length).toBeGreaterThan(10)
    expect(results.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  })
})

test.each([320, 1280])('at %i pixels no page scrolls sideways, in any language', async (width) => {
  const page = await open('/board', { viewport: { width, height: 700 } })
  for (const language of ['nl', 'fr', 'de', 'en'])
    for (const [name, path] of pages) {
      await page.goto(`${web.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      await openAll(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([name, language, Math.max(0, wider)]).toEqual([name, language, 0])
    }
})

test('forced colours keep the current page and what is late visible', async () => {
  const page = await open('/board', { forcedColors: 'active' })
  const current = page.locator('.board-nav [aria-current]')
  expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline')
  const widths = await page.evaluate(() =>
    ['.card.is-overdue', '.card:not(.is-overdue)'].map(
      (each) => getComputedStyle(document.querySelector(each)!).borderLeftWidth,
    ),
  )
  expect(parseFloat(widths[0]!)).toBeGreaterThan(parseFloat(widths[1]!))
})

test('on paper there is the item, and nothing to click', async () => {
  const page = await open(`/items/${item}`)
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.board-bar', '.item-moves', '.site-header'])
    expect(await page.locator(gone).first().isVisible()).toBe(false)
  for (const kept of ['.item-facts', '.item-history', '.item-text'])
    expect(await page.locator(kept).first().isVisible()).toBe(true)
})
