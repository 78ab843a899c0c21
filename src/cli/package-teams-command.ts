// `kompas package-teams`: writes the package that installs Kompas in Teams.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { ConfigError } from '../errors.js'
import { packTeamsApp } from './pack-teams-app.js'
import type { CommandContext } from './types.js'

const source = fileURLToPath(new URL('../../deploy/teams', import.meta.url))

/** Adds `kompas package-teams`. */
export function packageTeamsCommand(program: Command, context: CommandContext): void {
  program
    .command('package-teams')
    .description('write the app package for Teams, filled in from TEAMS_APP_ID and PUBLIC_URL')
    .option('--to <file>', 'where it goes', 'kompas-teams.zip')
    .action(({ to }: { to: string }) => {
      const { publicUrl, platforms } = context.readConfig().config
      if (platforms.teams === null)
        throw new ConfigError('TEAMS_APP_ID: expected, with the secret or certificate of the Azure bot')
      if (publicUrl === null) throw new ConfigError('PUBLIC_URL: expected, so that Teams finds Kompas')
      const { appId } = platforms.teams
      writeFileSync(resolve(to), packTeamsApp(source, { appId, publicUrl }))
      context.stdout.write(`written to ${resolve(to)}: upload it in Teams' admin center\n`)
    })
}
