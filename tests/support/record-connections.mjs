// Preloaded into a process (`node --import …/record-connections.mjs?FILE`): writes down whom it connects to.
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const file = decodeURIComponent(new URL(import.meta.url).search.slice(1))
/** @type {(this: Socket, ...args: unknown[]) => Socket} */
const connect = Reflect.get(Socket.prototype, 'connect')

/**
 * Every TCP and TLS connection of Node goes through here.
 * @this {Socket}
 * @param {...unknown} args
 */
Socket.prototype.connect = function record(...args) {
  appendFileSync(file, `${JSON.stringify(args.flat()[0])}\n`)
  return connect.apply(this, args)
}
