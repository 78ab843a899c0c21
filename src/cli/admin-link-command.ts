// `kompas admin-link`: a fresh link that lets an administrator in on the board, once, on this machine.
import type { Command } from 'commander'
import type { Config } from '../config.js'
import { ConfigError } from '../errors.js'
import { issueLocalLink } from '../open-web.js'
import type { CommandContext } from './types.js'
import { withDirectory } from './with-directory.js'

/** Names of the loopback interface. */
const loopback = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/
/** Everywhere, so on the loopback interface too. */
const everywhere = ['0.0.0.0', '::']

/** Adds `kompas admin-link`. */
export function adminLinkCommand(program: Command, context: CommandContext): void {
  program
    .command('admin-link')
    .description('a new link to the board for its administrator: works once, on this machine, for 15 minutes')
    .action(() =>
      withDirectory(context, async ({ directory }) => {
        const { config } = context.readConfig()
        const siteUrl = localAddress(config)
        if (!directory.exists())
          throw new ConfigError(`${config.corpusDir} holds no directory, so there is no board`)
        const link = await issueLocalLink(config, await directory.read(), siteUrl, new Date())
        if (link === null) throw new ConfigError('nobody in the directory is an admin')
        context.stderr.write(`For ${link.name}, once, within 15 minutes, on this machine:\n`)
        context.stdout.write(`${link.url}\n`)
        if (!(await answers(siteUrl)))
          context.stderr.write(`Nothing answers at ${siteUrl}: start Kompas there with this DATA_DIR.\n`)
      }),
    )
}

/**
 * Where this machine reaches the server itself: a link is good for the loopback interface alone.
 * @throws ConfigError when the settings leave no such address, or people sign in elsewhere
 */
function localAddress({ host, port, signIn }: Config): string {
  if (signIn !== null) throw new ConfigError(`people sign in at ${signIn.issuer}; there are no links`)
  if (port === 0) throw new ConfigError('PORT: 0 tells no address; set the port that Kompas listens on')
  const name = everywhere.includes(host) ? '127.0.0.1' : host
  if (!loopback.test(name))
    throw new ConfigError(`HOST: a link works on this machine only, and nothing listens there on ${host}`)
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

async function answers(siteUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${siteUrl}/healthz`, { signal: AbortSignal.timeout(2000) })).ok
  } catch (error) {
    // Refused, or too late: whoever runs the command is told so.
    if (error instanceof Error) return false
    throw error
  }
}
