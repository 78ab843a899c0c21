// As much of a WebSocket server as Socket Mode takes: text both ways, pings answered.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

export interface SocketConnection {
  send(text: string): void
  close(): void
}

const text = 1
const close = 8
const ping = 9
const pong = 10

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), uint32(length)])
  return Buffer.concat([head, payload])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

interface Frame {
  opcode: number
  payload: Buffer
  size: number
}

/** Reads one masked frame; null while it isn't whole. Messages in several frames don't occur here. */
function readFrame(data: Buffer): Frame | null {
  if (data.length < 6) return null
  const short = data[1]! & 127
  const offset = short === 126 ? 4 : short === 127 ? 10 : 2
  if (data.length < offset + 4) return null
  const length =
    short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short
  const size = offset + 4 + length
  if (data.length < size) return null
  const mask = data.subarray(offset, offset + 4)
  const payload = Buffer.from(data.subarray(offset + 4, size).map((byte, index) => byte ^ mask[index % 4]!))
  return { opcode: data[0]! & 15, payload, size }
}

/** Takes over an upgraded connection. `onText` hears what the client says. */
export function acceptSocket(
  request: IncomingMessage,
  socket: Duplex,
  onText: (text: string) => void,
): SocketConnection {
  const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  const accept = createHash('sha1').update(key).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  let waiting = Buffer.alloc(0)
  const hear = ({ opcode, payload }: Frame): void => {
    if (opcode === text) onText(payload.toString('utf8'))
    if (opcode === ping) socket.write(frame(pong, payload))
    if (opcode === close) socket.end(frame(close, payload))
  }
  socket.on('data', (data: Buffer) => {
    waiting = Buffer.concat([waiting, data])
    for (let next = readFrame(waiting); next !== null; next = readFrame(waiting)) {
      waiting = waiting.subarray(next.size)
      hear(next)
    }
  })
  // A client that goes away without a word is no failure of the test.
  socket.on('error', () => socket.destroy())
  return {
    send: (words) => socket.write(frame(text, Buffer.from(words))),
    close: () => socket.end(frame(close, Buffer.from([3, 232]))),
  }
}
