// Tells whether a request was made on the machine that Kompas runs on.
import { BlockList, isIP } from 'node:net'
import type { Request } from 'express'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What proxies add: a request with one of these was made elsewhere, or can't be told from one that was. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** True for a request over the loopback interface that no proxy passed on. */
export function isFromThisMachine(request: Request): boolean {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const family = isIP(address)
  if (family === 0 || !loopback.check(address, family === 6 ? 'ipv6' : 'ipv4')) return false
  return proxyHeaders.every((name) => request.headers[name] === undefined)
}
