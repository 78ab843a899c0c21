// Somebody before Microsoft's own local Teams client: reads, clicks, fills in, tags and rates, in Chromium.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.js'
import { startPlaygroundStage, type PlaygroundStage } from '../../support/teams/playground-stage.js'
import { createSimpleBot, type SimpleBot } from '../../support/teams/simple-bot.js'
import { startTeamsApp } from '../../support/teams/teams-app.js'

let stage: PlaygroundStage
let bot: SimpleBot
let browser: Browser
let page: Page
beforeAll(async () => {
  stage = await startPlaygroundStage(async (settings) => {
    const app = await startTeamsApp(settings)
    bot = createSimpleBot(() => app.platform)
    app.reply = bot.onEvent
    return app
  })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(stage.playground.url)
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})

/** Pictures for people to look at: in light, in dark and in high contrast, where a folder is given. */
async function picture(name: string): Promise<void> {
  const folder = process.env['KOMPAS_TEST_PICTURES']
  if (folder === undefined) return
  for (const [mode, media] of Object.entries({
    light: { colorScheme: 'light', forcedColors: 'none' },
    dark: { colorScheme: 'dark', forcedColors: 'none' },
    contrast: { colorScheme: 'dark', forcedColors: 'active' },
  } as const)) {
    await page.emulateMedia(media)
    await page.screenshot({ path: `${folder}/${name}-${mode}.png` })
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
}

async function say(text: string): Promise<void> {
  await page.locator('[data-lexical-editor=true]').first().click()
  await page.keyboard.type(text)
  await page.getByRole('button', { name: 'Send Message' }).click()
}

test('an answer shows its quote, its sources on hovering, and that a machine wrote it', async () => {
  await say('Wat is weerbaarheid?')
  await page.getByText('De strategie zegt dit.').first().waitFor()
  await page.getByText('AI generated').first().waitFor()
  await page.getByRole('button', { name: '1', exact: true }).hover()
  await page.getByText('2.3 Weerbaarheid').first().waitFor()
  await picture('answer')
  await page.mouse.move(5, 400)
})

test('a thumb arrives as the command that it stands for', async () => {
  await page.getByRole('button', { name: 'Like', exact: true }).click()
  await picture('feedback')
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect.poll(() => bot.events.at(-1)?.text, { timeout: 10_000 }).toBe('feedback up q1')
})

test('a click changes the card in place', async () => {
  await say('tag dit')
  await page.getByText('Voorgesteld').waitFor()
  await picture('item')
  await page.getByRole('button', { name: 'Aanvaarden' }).click()
  await page.getByText('Aanvaard', { exact: true }).waitFor()
  expect(await page.getByText('Voorgesteld').count()).toBe(0)
  expect(bot.events.at(-1)).toMatchObject({ kind: 'button', text: 'action accept 42' })
})

test('a form opens in the card, says what is wrong, and gives the card back', async () => {
  await page.getByRole('button', { name: 'Weigeren' }).click()
  await page.getByText('Waarom kan dit niet?').waitFor()
  await picture('form')
  await page.getByRole('button', { name: 'Verzenden' }).click()
  await page.getByText('Zeg waarom.').waitFor()
  await picture('form-errors')
  await page.getByLabel('Reden').fill('Geen tijd <deze> maand')
  await page.getByRole('button', { name: 'Verzenden' }).click()
  await page.getByText('Geweigerd', { exact: true }).waitFor()
  expect(bot.events.at(-1)).toMatchObject({ kind: 'submit', values: { reason: 'Geen tijd <deze> maand' } })
})

test('the way back out of a form leads to the card as it is now', async () => {
  await page.getByRole('button', { name: 'Weigeren' }).click()
  await page.getByRole('button', { name: 'Terug' }).click()
  await page.getByText('Geweigerd', { exact: true }).waitFor()
  expect(bot.events.at(-1)).toMatchObject({ kind: 'card', text: '42', awaitsReply: true })
})

test('the client took all that Kompas sent, and Kompas all that the client sent', () => {
  const passed = [...stage.gateway.toPlayground, ...stage.gateway.toKompas]
  expect(passed.filter(({ status }) => status >= 400)).toEqual([])
})
