// Counts and logs requests: method, kind of page, status and time, never what a person asked.
import type { Request, RequestHandler } from 'express'
import { Counter, Histogram } from 'prom-client'
import type { WebServices } from './types.js'

/** Counts every request in the registry and logs it at debug level. */
export function observeRequests(services: Pick<WebServices, 'registry' | 'logger'>): RequestHandler {
  const registers = [services.registry]
  const labelNames = ['page', 'status'] as const
  const requests = new Counter({
    name: 'kompas_http_requests_total',
    help: 'HTTP requests by kind of page and status',
    labelNames,
    registers,
  })
  const seconds = new Histogram({
    name: 'kompas_http_request_seconds',
    help: 'Seconds from request to response, by kind of page and status',
    labelNames,
    registers,
  })
  return (request, response, next) => {
    const started = performance.now()
    response.on('finish', () => {
      const elapsed = performance.now() - started
      const labels = { page: pageOf(request), status: String(response.statusCode) }
      requests.inc(labels)
      seconds.observe(labels, elapsed / 1000)
      services.logger.debug({ ...labels, method: request.method, ms: Math.round(elapsed) }, 'request')
    })
    next()
  }
}

/** A few fixed names, so that addresses from outside can't fill the registry. */
function pageOf(request: Request): string {
  const [first = ''] = request.originalUrl.split('?')
  const known = [
    'read',
    'glossary',
    'board',
    'items',
    'people',
    'briefings',
    'reviews',
    'teams',
    'session',
    'assets',
    'slack',
    'api',
    'healthz',
    'readyz',
    'metrics',
  ]
  if (first === '/' || first === '/answer') return 'ask'
  return known.find((name) => first === `/${name}` || first.startsWith(`/${name}/`)) ?? 'other'
}
