// `kompas doctor` asks the platforms themselves, over HTTP, and names the token, the permission or the app id that is wrong.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Finding } from '../../src/cli/findings.js'
import { diagnosePlatforms } from '../../src/cli/diagnose-platforms.js'
import { readConfig } from '../../src/config.js'
import { botScopes } from '../../src/platforms/slack/scopes.js'
import { appToken, botToken, startFakeSlack, type FakeSlack } from '../support/fake-slack/fake-slack.js'

import { appPassword, startMicrosoft, type Microsoft } from '../support/teams/microsoft.js'
import { appId } from '../support/teams/signer.js'

let slack: FakeSlack
let microsoft: Microsoft
beforeAll(async () => {
  slack = await startFakeSlack(botScopes)
  microsoft = await startMicrosoft()
})
afterAll(async () => {
  await slack.stop()
  await microsoft.stop()
})

function diagnose(settings: Record<string, string>): Promise<Finding[]> {
  return diagnosePlatforms(readConfig(settings))
}

const slackSettings = (change: Record<string, string> = {}) => ({
  ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken },
  ...change,
})
const teamsSettings = (change: Record<string, string> = {}) => ({
  ...{ TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_LOGIN_URL: microsoft.url, ...change },
})

test('nothing is said of platforms that are off, and both let Kompas in with the right keys', async () => {
  expect(await diagnose({})).toEqual([])
  expect(await diagnose({ ...slackSettings(), ...teamsSettings() })).toEqual([
    { state: 'good', what: 'Slack', found: 'lets Kompas in (Fake)' },
    { state: 'good', what: 'Teams', found: 'Microsoft lets Kompas sign in' },
  ])
  expect(slack.world.messages).toEqual([])
})

test.each([
  ['SLACK_BOT_TOKEN', 'xoxb-0000-another'],
  ['SLACK_APP_TOKEN', 'xapp-0000-another'],
])('a wrong %s', async (name, token) => {
  const [finding, ...others] = await diagnose(slackSettings({ [name]: token }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({ state: 'bad', what: 'Slack', found: `refuses ${name}: invalid_auth` })
  expect(finding!.todo).toContain(`copy ${name} again`)
  expect(JSON.stringify(finding)).not.toContain(token)
})

test('a permission that the workspace has not given', async () => {
  const poor = await startFakeSlack(botScopes.filter((scope) => scope !== 'reactions:read'))
  const findings = await diagnose(slackSettings({ SLACK_API_URL: poor.apiUrl }))
  await poor.stop()
  expect(findings).toMatchObject([
    { state: 'bad', what: 'Slack', found: 'the workspace has not given reactions:read' },
  ])
  expect(findings[0]!.todo).toContain('install it again')
})

test('a Slack that is out of reach', async () => {
  const [finding] = await diagnose(slackSettings({ SLACK_API_URL: 'http://127.0.0.1:1/api/' }))
  expect(finding).toMatchObject({ state: 'bad', what: 'Slack' })
  expect(finding!.found).toMatch(/^can't be reached: /)
})

test.each([
  ['app id', { TEAMS_APP_ID: '00000000-0000-4000-8000-000000000000' }],
  ['password', { TEAMS_APP_PASSWORD: 'another-secret' }],
])('a wrong Teams %s', async (_, wrong) => {
  const findings = await diagnose(teamsSettings(wrong))
  expect(findings).toMatchObject([
    { state: 'bad', what: 'Teams', found: 'signing in with Microsoft was refused (401)' },
  ])
  expect(findings[0]!.todo).toContain('TEAMS_APP_ID')
  expect(JSON.stringify(findings)).not.toContain(appPassword)
})

test('a key that is only needed when a workspace installs Kompas', async () => {
  const settings = {
    ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'hush', SLACK_SIGNING_SECRET: 'hush too' },
  }
  expect(await diagnose(settings)).toMatchObject([{ state: 'bad', what: 'keys' }])
  expect(await diagnose({ ...settings, ENCRYPTION_KEY: 'k'.repeat(32) })).toEqual([])
})
