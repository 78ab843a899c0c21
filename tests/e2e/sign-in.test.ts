// Signing in with a real provider in a real browser: who comes in, who doesn't, and what a reply is worth twice.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClaimStore } from '../../src/bot/claim-store.js'
import { signInWords } from '../../src/bot/views/sign-in-words.js'
import { createProvider, startedSchema } from '../../src/web/sign-in/provider.js'
import { createSealer, sealingSecret } from '../../src/web/session/sealer.js'
import { launchBrowser } from '../support/browser.js'
import { after, now } from '../support/people.js'
import { startSignInProvider, type SignInProvider } from '../support/sign-in-provider.js'
import { startActionsWeb, type ActionsWeb } from '../support/web-actions.js'

const words = signInWords.en
let browser: Browser
let provider: SignInProvider
let web: ActionsWeb
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  provider = await startSignInProvider({
    cleo: { name: 'Cleo', email: 'cleo.coordinator@example.org', email_verified: true },
    liar: { name: 'Liar', email: 'ada.admin@example.org', email_verified: false },
    member: { name: 'Member', email: 'member@example.org', email_verified: true, groups: ['kompas-readers'] },
    nobody: { name: 'Nobody', email: 'nobody@example.org', email_verified: true, groups: ['others'] },
  })
  web = await startActionsWeb((database) => ({
    signIn: {
      provider: createProvider({ ...provider, scopes: 'openid email profile', groupsClaim: 'groups' }),
      roles: [{ group: 'kompas-readers', role: 'viewer' }],
      started: createSealer(sealingSecret(null), 'sign-in', startedSchema),
      claims: createClaimStore(database),
    },
  }))
  provider.register(web.url)
})
afterAll(async () => {
  await browser.close()
  await web.stop()
  await provider.stop()
})
beforeEach(async () => {
  web.time.now = now
  context = await browser.newContext({ locale: 'en-GB' })
  page = await context.newPage()
})
afterEach(() => context.close())

/** Begins to sign in, up to the provider's question whether one agrees. */
async function startSigningIn(login: string, to: string): Promise<void> {
  await page.goto(`${web.url}${to}`)
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button').first().click()
  await page.getByRole('button', { name: 'Continue' }).waitFor()
}

async function finishSigningIn(): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(`${web.url}/**`)
}

async function signIn(login: string, to = '/items/1'): Promise<void> {
  await startSigningIn(login, to)
  await finishSigningIn()
}

async function heading(): Promise<string | null> {
  return await page.getByRole('heading', { level: 1 }).first().textContent()
}

describe('a colleague', () => {
  it('comes to the page that was wanted, and stays who they are by subject, whatever their address', async () => {
    const id = await web.create()
    await signIn('cleo', `/items/${id}`)
    expect(page.url()).toBe(`${web.url}/items/${id}`)
    expect(await page.getByText('Cleo Coördinatievoorbeeld').count()).toBeGreaterThan(0)
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'kompas-session')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    expect((await context.cookies()).some(({ name }) => name === 'kompas-sign-in')).toBe(false)
  })

  it('known by a group alone may look', async () => {
    const id = await web.create()
    await signIn('member', `/items/${id}`)
    expect(page.url()).toBe(`${web.url}/items/${id}`)
  })
})

describe('somebody else', () => {
  it.each(['nobody', 'liar'])('%s is told that Kompas doesn’t know them', async (login) => {
    await signIn(login)
    expect(await heading()).toBe(words.unknown(login).title)
    expect((await context.cookies()).some(({ name }) => name === 'kompas-session')).toBe(false)
  })

  it('without a session is asked to sign in, and never led to another site', async () => {
    for (const to of ['https://evil.example/', '//evil.example', String.raw`/\evil.example`, '/sign-in']) {
      const response = await fetch(`${web.url}/sign-in?to=${encodeURIComponent(to)}`, { redirect: 'manual' })
      expect(response.headers.get('location')).toContain(provider.issuer)
    }
    await signIn('cleo', `/sign-in?to=${encodeURIComponent('//evil.example/')}`)
    expect(new URL(page.url()).origin).toBe(web.url)
  })
})

describe('a reply', () => {
  /** The provider's reply, that came before the browser could show what it belongs to. */
  async function catchReply(): Promise<string> {
    await startSigningIn('cleo', '/items/1')
    const cookies = await context.cookies()
    await context.clearCookies({ name: 'kompas-sign-in' })
    await finishSigningIn()
    await context.addCookies(cookies)
    return page.url()
  }

  it('counts once', async () => {
    const reply = await catchReply()
    await page.goto(reply)
    expect(page.url()).toBe(`${web.url}/items/1`)
    await page.goto(reply)
    expect(await heading()).toBe(words.refused.title)
  })

  it('counts only in the browser that asked for it', async () => {
    const reply = await catchReply()
    const other = await browser.newContext({ locale: 'en-GB' })
    const victim = await other.newPage()
    await victim.goto(reply)
    expect(await victim.getByRole('heading', { level: 1 }).textContent()).toBe(words.refused.title)
    expect((await other.cookies()).some(({ name }) => name === 'kompas-session')).toBe(false)
    await other.close()
  })

  it('is over after a quarter of an hour', async () => {
    const reply = await catchReply()
    web.time.now = after(16)
    await page.goto(reply)
    expect(await heading()).toBe(words.refused.title)
  })

  it.each([
    ['another state', { state: 'forged' }],
    ['another code', { code: 'forged' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an error', { error: 'access_denied' }],
  ])('with %s is refused', async (_, change) => {
    const url = new URL(await catchReply())
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value)
    await page.goto(url.href)
    expect(await heading()).toBe(words.refused.title)
    expect((await context.cookies()).some(({ name }) => name === 'kompas-session')).toBe(false)
  })
})

it('a provider that can’t be reached is said, with what to do', async () => {
  const lost = createProvider({
    ...{ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', scopes: 'openid' },
    groupsClaim: 'groups',
  })
  const other = await startActionsWeb((database) => ({
    signIn: {
      ...{ provider: lost, roles: [], claims: createClaimStore(database) },
      started: createSealer(sealingSecret(null), 'sign-in', startedSchema),
    },
  }))
  const response = await fetch(`${other.url}/sign-in`, { headers: { 'accept-language': 'en' } })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await response.text()).toContain(words.unreachable.text)
  await other.stop()
})
