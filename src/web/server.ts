// The one HTTP server: health, platforms, pages.
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import compression from 'compression'
import express, { type Router } from 'express'
import { createHealthRoutes } from './health-routes.js'
import { observeRequests } from './observe-requests.js'
import { createWebRouter, isEncrypted } from './router.js'
import { securityHeaders } from './security-headers.js'
import type { WebServices } from './types.js'

/** Room for a long question in the address: every letter may take nine characters there. */
const maxHeaderSize = 64 * 1024

/**
 * Longer than platforms and proxies keep a connection they may use again, milliseconds: a request that meets
 * a connection just being closed is lost.
 */
const keepAliveTimeout = 75_000

/**
 * Builds the server; the caller listens and closes.
 * @param platforms routers of chat platforms, with their own paths. They get the request untouched:
 *   nothing before them reads the body, which they need raw to check its signature.
 */
export function createHttpServer(services: WebServices, platforms: Router[] = []): Server {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', services.trustedProxies)
  app.use(observeRequests(services))
  app.use(createHealthRoutes(services))
  for (const platform of platforms) app.use(platform)
  app.use(securityHeaders(isEncrypted(services), services.teamsTab !== null))
  app.use(compression())
  app.use(createWebRouter(services))
  const server = createServer({ maxHeaderSize, keepAliveTimeout }, app)
  server.on('clientError', refuse)
  return server
}

/** Answers what isn't HTTP, or has too long an address, before any page can. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n${refusal}`,
  )
}

const refusal = `Deze vraag of dit adres is te lang of onleesbaar. Maak de vraag korter.
Cette question ou cette adresse est trop longue ou illisible. Raccourcissez la question.
Diese Frage oder Adresse ist zu lang oder unlesbar. Kürzen Sie die Frage.
This question or address is too long or unreadable. Make the question shorter.
`
