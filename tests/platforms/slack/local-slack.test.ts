// Kompas in a Slack of somebody else's making, used through its pages in a browser.
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser.js'
import {
  findLocalSlack,
  freePort,
  localSlack,
  startLocalSlack,
  type LocalSlack,
} from '../../support/local-slack.js'
import { startEchoBot } from './echo-bot.js'

/** Pictures to look at, where somebody wants them. */
const pictures = process.env['KOMPAS_TEST_PICTURES']

async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/local-slack-${name}.png` })
}

async function say(page: Page, words: string): Promise<void> {
  const box = page.locator('main .composer textarea')
  await box.click()
  await box.pressSequentially(words)
  await page.keyboard.press('Enter')
}

function describeStory(program: string): void {
  let local: LocalSlack
  let kompas: { stop(): Promise<void> }
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const port = await freePort()
    local = await startLocalSlack(program, `http://127.0.0.1:${port}/slack/events`)
    const { botToken, signingSecret } = localSlack
    kompas = await startEchoBot(port, { botToken, signingSecret, apiUrl: local.apiUrl })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(15_000)
    await page.goto(local.url)
  })
  afterAll(async () => {
    await browser.close()
    await kompas.stop()
    await local.stop()
  })
  const thread = () => page.locator('.thread-pane')

  it('answers a question in its thread', async () => {
    await page.locator('main .composer textarea').click()
    await page.keyboard.type('@kom')
    await page.locator('.mention-option', { hasText: 'kompas' }).click()
    await say(page, 'Wat zegt de strategie over burgers & vrijheden?')
    await page.locator('.thread-summary').click()
    await thread().getByText('Gevraagd: Wat zegt de strategie over burgers & vrijheden?').waitFor()
    const shown = await thread().innerText()
    expect(shown).toContain('“België beschermt *alle* burgers & hun “vrijheden”.” [1]')
    expect(shown.indexOf('België')).toBeLessThan(shown.indexOf('La Belgique protège'))
    const source = thread().getByRole('link', { name: 'Inleiding, alinea 2' })
    expect(await source.getAttribute('href')).toBe('https://kompas.example/p2')
    await takePicture(page, 'answer')
  })

  it('takes a click, and a form that is sent in', async () => {
    await thread().getByRole('button', { name: 'Aanvaarden' }).click()
    await thread().getByText('Klik: action accept 42').waitFor()
    await thread().getByRole('button', { name: 'Weigeren' }).click()
    const modal = page.locator('.modal')
    await modal.locator('input').fill('nee')
    await modal.locator('select').selectOption({ label: 'Cybercentrum' })
    await takePicture(page, 'form')
    await modal.getByRole('button', { name: 'Versturen' }).click()
    await modal.getByText('Zeg iets meer.').waitFor()
    await modal.locator('input').fill('geen mensen')
    await modal.getByRole('button', { name: 'Versturen' }).click()
    await modal.waitFor({ state: 'detached' })
    await thread().getByText('Geweigerd door ccb: geen mensen').waitFor()
    await takePicture(page, 'refused')
  })

  it('answers the slash command and shows the own page', async () => {
    await say(page, '/kompas help')
    await page.getByText('Bevel: help').waitFor()
    await takePicture(page, 'command')
    await page.getByRole('button', { name: 'kompas', exact: false }).first().click()
    await page.getByText('Gevraagd: mijn pagina').waitFor()
    await takePicture(page, 'home')
  })
}

const program = findLocalSlack()
if (program === null)
  it('has no local-slack on this kind of machine', () => {
    expect(`${process.platform}-${process.arch}`).not.toBe('linux-x64')
  })
else
  describe('Kompas in local-slack', () => {
    describeStory(program)
  })
