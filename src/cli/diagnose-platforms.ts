// The checks of `kompas doctor` on the chat platforms whose secrets are set: does each of them let Kompas in?
import type { Config, Secrets } from '../config.js'
import { createLogger } from '../logger.js'
import { checkAccess, type Access } from '../open-platforms.js'
import { bad, failed, good, type Finding } from './findings.js'

interface Settings {
  config: Config
  secrets: Secrets
}

/** Runs them; nothing is posted anywhere. */
export async function diagnosePlatforms({ config, secrets }: Settings): Promise<Finding[]> {
  const keys = checkKeys(secrets)
  try {
    const access = await checkAccess(config, secrets, createLogger('silent'))
    return [...keys, ...judgeSlack(access.slack), ...judgeTeams(access.teams)]
  } catch (error) {
    return [...keys, failed('platforms', error)]
  }
}

/** Keys that only show to be missing when they are first needed. */
function checkKeys({ encryptionKey, platforms }: Secrets): Finding[] {
  if (platforms.slack?.clientId == null || encryptionKey !== null) return []
  const todo = 'set ENCRYPTION_KEY to at least 32 random characters: it seals the tokens of the workspaces'
  return [bad('keys', 'SLACK_CLIENT_ID is set without ENCRYPTION_KEY', todo)]
}

function judgeSlack(access: Access['slack']): Finding[] {
  switch (access?.kind) {
    case undefined:
      return []
    case 'good':
      return [good('Slack', `lets Kompas in${access.workspace === '' ? '' : ` (${access.workspace})`}`)]
    case 'lacking': {
      const found = `the workspace has not given ${access.scopes.join(', ')}`
      return [bad('Slack', found, 'add them to the app (deploy/slack/manifest.yaml) and install it again')]
    }
    case 'refused': {
      const name = access.token === 'bot' ? 'SLACK_BOT_TOKEN' : 'SLACK_APP_TOKEN'
      const todo = `copy ${name} again from https://api.slack.com/apps, or install the app again`
      return [bad('Slack', `refuses ${name}: ${access.reason}`, todo)]
    }
    case 'unreachable':
      return [bad('Slack', `can't be reached: ${access.reason}`, 'let Kompas reach slack.com over https')]
  }
}

function judgeTeams(access: Access['teams']): Finding[] {
  if (access === null) return []
  if (access.kind === 'good') return [good('Teams', 'Microsoft lets Kompas sign in')]
  const todo =
    'check TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_PASSWORD or TEAMS_CERTIFICATE_FILE against the Azure bot'
  return [bad('Teams', access.reason, todo)]
}
