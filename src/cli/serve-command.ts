// `kompas serve`: listens until told to stop, then finishes what is in flight.
import type { Server } from 'node:http'
import type { Command } from 'commander'
import { ConfigError, StorageError } from '../errors.js'
import { showExampleProgress, showProgress } from './progress.js'
import type { CommandContext, Kompas } from './types.js'

/** A request still running this long after the signal is cut off, milliseconds. */
const graceful = 10_000

/** Adds `kompas serve`. */
export function serveCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('serve pages, platforms and reminders')
    .action(async () => {
      const { config } = context.readConfig()
      const kompas = await context.open(config, {
        onIndexProgress: showProgress(context.stderr),
        onExampleProgress: showExampleProgress(context.stderr),
      })
      refuseWithoutDirectory(kompas)
      const server = await kompas.createServer()
      const coordination = kompas.directory.exists() ? await kompas.coordination() : null
      const stopped = untilSignal()
      try {
        const siteUrl = await listen(server, kompas)
        if (coordination !== null) {
          await coordination.start()
          await showAdminLink(siteUrl, kompas, context.stderr)
        }
        const signal = await Promise.race([stopped, failureOf(kompas)])
        kompas.logger.info({ signal }, 'stopping: finishing what is in flight')
      } finally {
        await stop(server)
        await coordination?.stop()
        await kompas.close()
      }
    })
}

/** Platforms that are set but can't be on would be silent, and nobody would know why. */
function refuseWithoutDirectory({ config, directory }: Kompas): void {
  const { slack, teams } = config.platforms
  if ((slack === null && teams === null) || directory.exists()) return
  throw new ConfigError(
    `${config.corpusDir} holds no directory, which Slack and Teams need: add one, or take their settings away`,
  )
}

/** @returns the address on this machine, without a slash at the end */
async function listen(server: Server, { config, logger }: Kompas): Promise<string> {
  const { host, port } = config
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is in use; set PORT to another one' : error.message
      reject(new StorageError(`cannot listen on ${host} port ${port}: ${reason}`, { cause: error }))
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const shown = typeof address === 'object' && address !== null ? address.port : port
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${shown}`
  logger.info({ url: `${url}/` }, 'listening')
  return url
}

/** For the eyes of whoever started Kompas, so it is not logged: it lets an administrator in, once. */
async function showAdminLink(siteUrl: string, kompas: Kompas, stderr: NodeJS.WriteStream): Promise<void> {
  const link = await kompas.issueAdminLink(siteUrl)
  if (link === null) return
  stderr.write(`For the board, open once on this machine, as ${link.name}: ${link.url}\n`)
}

/** Rejects when the index cannot be made: a server without answers helps nobody. */
async function failureOf(kompas: Kompas): Promise<never> {
  await kompas.indexed
  // Routing is made ready behind the first answers; without it everything else goes on.
  kompas.routing().catch((error: unknown) => {
    kompas.logger.error({ err: error }, 'messages cannot be routed')
  })
  return new Promise<never>(() => undefined)
}

function untilSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve(signal)
      })
    }
  })
}

/** Takes no new connections and waits for running requests. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  server.closeIdleConnections()
  const timer = setTimeout(() => {
    server.closeAllConnections()
  }, graceful)
  await closed
  clearTimeout(timer)
}
