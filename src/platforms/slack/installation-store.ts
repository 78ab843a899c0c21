// Passes on to the keeper what Bolt learns when somebody installs Kompas.
import type { Installation, InstallationStore } from '@slack/bolt'
import { AppError } from '../../errors.js'
import type { InstallationKeeper, SlackInstallation } from './types.js'
import { workspaceId, type Workspace } from './workspaces.js'

/** Hears of an installation once it is kept. */
export type OnInstalled = (workspace: Workspace, installedBy: string) => void

function readInstallation(installation: Installation): SlackInstallation {
  const { bot, appId = null, team, enterprise, isEnterpriseInstall } = installation
  if (bot === undefined) throw new AppError('Slack installed Kompas without a bot')
  return {
    ...{ appId, botToken: bot.token, botId: bot.id, botUserId: bot.userId },
    teamId: isEnterpriseInstall === true ? null : (team?.id ?? null),
    enterpriseId: enterprise?.id ?? null,
  }
}

/** Bolt's store, as far as installing goes: requests are authorised by the workspaces themselves. */
export function createInstallationStore(
  keeper: InstallationKeeper,
  onInstalled: OnInstalled,
): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const kept = readInstallation(installation)
      const id = workspaceId(kept, installation.isEnterpriseInstall === true)
      await keeper.save(id, kept)
      onInstalled({ ...kept, id }, installation.user.id)
    },
    fetchInstallation: () => {
      throw new AppError('installations are looked up by workspace')
    },
  }
}
