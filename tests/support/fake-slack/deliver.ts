// Delivers to Kompas as Slack does: signed requests, or envelopes over Socket Mode.
import { createHmac } from 'node:crypto'
import type { ApiServer } from './api-server.js'

/** What Kompas answered. `acknowledged`: Slack is content and delivers no more. */
export interface Delivery {
  acknowledged: boolean
  status: number
  body: unknown
}

export interface Deliverer {
  /** An event of the Events API. */
  event(body: object, retry?: number): Promise<Delivery>
  /** A click, shortcut, form or wish for suggestions. */
  interaction(body: object): Promise<Delivery>
  command(fields: Record<string, string>): Promise<Delivery>
}

/** Signs a body as Slack does. @param seconds when, Unix time */
export function sign(body: string, signingSecret: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` }
}

async function read(response: Response): Promise<Delivery> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  const body: unknown = isJson ? JSON.parse(text) : text
  return { acknowledged: response.ok, status: response.status, body }
}

/** Posts to Kompas' own address. */
export function deliverByHttp(url: string, signingSecret: string): Deliverer {
  const post = async (body: string, type: string, retry?: number): Promise<Delivery> => {
    const seconds = Math.floor(Date.now() / 1000)
    const again = retry === undefined ? {} : { 'x-slack-retry-num': String(retry) }
    const headers = { 'content-type': type, ...sign(body, signingSecret, seconds), ...again }
    try {
      return await read(await fetch(url, { method: 'POST', body, headers }))
    } catch {
      // Nobody answers: Slack notes that and delivers again.
      return { acknowledged: false, status: 0, body: null }
    }
  }
  const form = 'application/x-www-form-urlencoded'
  return {
    event: (body, retry) => post(JSON.stringify(body), 'application/json', retry),
    interaction: (body) => post(new URLSearchParams({ payload: JSON.stringify(body) }).toString(), form),
    command: (fields) => post(new URLSearchParams(fields).toString(), form),
  }
}

/** Slack takes an answer over a socket for missing after this long. */
const answerMilliseconds = 3000

/** Sends envelopes over the newest connection that Kompas has opened. */
export function deliverBySocket(api: ApiServer): Deliverer {
  let number = 0
  const waiting = new Map<string, (payload: unknown) => void>()
  api.onSocketText = (words) => {
    const { envelope_id: id, payload } = JSON.parse(words) as { envelope_id: string; payload?: unknown }
    waiting.get(id)?.(payload)
  }
  const send = async (type: string, payload: object, retry?: number): Promise<Delivery> => {
    const id = `envelope-${++number}`
    const answer = new Promise<Delivery>((resolve) => {
      const timer = setTimeout(() => {
        resolve({ acknowledged: false, status: 0, body: null })
      }, answerMilliseconds)
      waiting.set(id, (body) => {
        clearTimeout(timer)
        resolve({ acknowledged: true, status: 200, body })
      })
    })
    const again = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' }
    const envelope = { type, envelope_id: id, payload, accepts_response_payload: true, ...again }
    api.sockets.at(-1)?.send(JSON.stringify(envelope))
    return await answer
  }
  return {
    event: (body, retry) => send('events_api', body, retry),
    interaction: (body) => send('interactive', body),
    command: (fields) => send('slash_commands', fields),
  }
}
