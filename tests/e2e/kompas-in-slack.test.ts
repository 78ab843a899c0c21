// The whole of Kompas in a Slack of somebody else's making, used in a browser: asked, tagged, followed.
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { createApp, type App } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import type { Coordination } from '../../src/open-coordination.js'
import { launchBrowser } from '../support/browser.js'
import {
  findLocalSlack,
  freePort,
  localSlack,
  startLocalSlack,
  type LocalSlack,
} from '../support/local-slack.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
/** Pictures to look at, where somebody wants them. */
const pictures = process.env['KOMPAS_TEST_PICTURES']

async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/kompas-in-slack-${name}.png` })
}

function describeStory(program: string): void {
  let local: LocalSlack
  let app: App
  let coordination: Coordination
  let server: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const folder = makeFolder()
    addIndex(folder)
    const port = await freePort()
    const eventsUrl = `http://127.0.0.1:${port}/slack/events`
    local = await startLocalSlack(program, eventsUrl, 'cleo.coordinator@example.org')
    const { config, secrets } = readConfig({
      ...{ DATA_DIR: folder, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://kompas.example.org' },
      ...{ SLACK_BOT_TOKEN: localSlack.botToken, SLACK_SIGNING_SECRET: localSlack.signingSecret },
      SLACK_API_URL: local.apiUrl,
    })
    app = await createApp(config, {}, secrets)
    server = await app.createServer()
    coordination = await app.coordination()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    await coordination.start()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
    page.setDefaultTimeout(20_000)
    await page.goto(local.url)
  })
  afterAll(async () => {
    await browser.close()
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
    await coordination.stop()
    await app.close()
    await local.stop()
  })

  const thread = () => page.locator('.thread-pane')

  async function mention(words: string): Promise<void> {
    const box = page.locator('main .composer textarea')
    await box.click()
    await page.keyboard.type('@kom')
    await page.locator('.mention-option', { hasText: 'kompas' }).click()
    await box.pressSequentially(words)
    await page.keyboard.press('Enter')
  }

  it('answers a question in its thread with the strategy’s own words', async () => {
    await mention('Wie leidt het crisisbeheer?')
    await page.locator('.thread-summary').last().click()
    await thread().getByRole('link').first().waitFor()
    const passages = app.documents.flatMap((document) => document.passages)
    const quotes = await thread().locator('blockquote, .quote').allInnerTexts()
    const shown = (await thread().innerText()).replaceAll(/\s+/g, ' ')
    expect(passages.some(({ text }) => shown.includes(text.slice(0, 40)) || quotes.includes(text))).toBe(true)
    const link = await thread().getByRole('link').first().getAttribute('href')
    expect(link).toMatch(/^https:\/\/kompas\.example\.org\/read\//)
    await takePicture(page, 'answer')
  })

  it('lets a coordinator choose the line where it is unsure, and shows the item’s card in the thread', async () => {
    await mention('nieuw actiepunt: nota over desinformatie in sociale media tegen 15 december')
    await page.locator('.thread-summary').nth(1).click()
    await thread().getByRole('button', { name: 'Maak aan onder 2.4' }).waitFor()
    await takePicture(page, 'draft')
    await thread().getByRole('button', { name: 'Maak aan onder 2.4' }).click()
    await expect.poll(() => thread().innerText(), { timeout: 15_000 }).toMatch(/Toegewezen/)
    await takePicture(page, 'card')
    const item = await coordination.services.actions.find('1', { kind: 'system' })
    expect(item).toMatchObject({ status: 'assigned', actionLine: '2.4', createdBy: 'cleo-coordinator' })
  })

  it('keeps the card up to date when the change comes from elsewhere', async () => {
    const noe = {
      ...{ kind: 'person' as const, personId: 'noe-nccn', roles: ['owner' as const], agencies: ['nccn'] },
      ...{ channels: [], actsFor: [] },
    }
    await coordination.services.actions.move('1', { kind: 'accept' }, noe, { now: new Date() })
    await expect.poll(() => thread().innerText(), { timeout: 15_000 }).toMatch(/Aanvaard\s/)
    await takePicture(page, 'accepted')
  })
}

const program = findLocalSlack()
if (program === null)
  it('has no local-slack on this kind of machine', () => {
    expect(`${process.platform}-${process.arch}`).not.toBe('linux-x64')
  })
else
  describe('Kompas in Slack', () => {
    describeStory(program)
  })
