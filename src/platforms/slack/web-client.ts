// Calls Slack's Web API once: trying again is the outbox's business, since it outlives this process.
import { WebClient, type FetchFunction, type Logger as SlackLogger } from '@slack/web-api'

/** Longer than Slack takes on a bad day, shorter than anybody waits. */
const callMilliseconds = 10_000

export interface ClientOptions {
  /** Null for Slack's own. */
  apiUrl: string | null
  logger: SlackLogger
}

/** A client for one token; `signal` ends its calls. */
export function createClient(
  token: string | undefined,
  { apiUrl, logger }: ClientOptions,
  signal?: AbortSignal,
): WebClient {
  return new WebClient(token, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callMilliseconds,
    allowAbsoluteUrls: false,
    ...(signal === undefined ? {} : { fetch: endedBy(signal) }),
  })
}

function endedBy(signal: AbortSignal): FetchFunction {
  return async (url, init = {}) => {
    const own = init.signal
    const either = own === undefined ? signal : AbortSignal.any([own, signal])
    const response = await fetch(url, { ...init, signal: either })
    const headers: [string, string][] = []
    response.headers.forEach((value, name) => headers.push([name, value]))
    return {
      ...{ ok: response.ok, status: response.status, statusText: response.statusText, url: response.url },
      headers: { get: (name) => response.headers.get(name), entries: () => headers },
      arrayBuffer: () => response.arrayBuffer(),
      json: () => response.json() as Promise<unknown>,
      text: () => response.text(),
    }
  }
}
