// What the machines around Kompas ask: is it alive, is it ready, how is it doing.
import { Router } from 'express'
import type { WebServices } from './types.js'

/** `/healthz` (alive), `/readyz` (503 while the index is being built) and `/metrics` (Prometheus text). */
export function createHealthRoutes(services: Pick<WebServices, 'ready' | 'registry'>): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.type('text').send('ok\n')
  })
  router.get('/readyz', (_request, response) => {
    const ready = services.ready()
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'building the index\n')
  })
  router.get('/metrics', async (_request, response) => {
    response.set('Content-Type', services.registry.contentType).send(await services.registry.metrics())
  })
  return router
}
