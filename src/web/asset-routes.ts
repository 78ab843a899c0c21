// Serves the files that pages load; their names change with their content, so browsers may keep them for ever.
import { Router } from 'express'
import type { Assets } from './assets.js'

/** `/assets/…`, and the icon where browsers look for it unasked. */
export function createAssetRoutes(assets: Assets): Router {
  const router = Router()
  const icon = assets.files.get(assets.paths.icon)
  router.get('/assets/:name', (request, response, next) => {
    const asset = assets.files.get(`/assets/${request.params.name}`)
    if (asset === undefined) {
      next()
      return
    }
    response
      .set({ 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' })
      .send(asset.body)
  })
  router.get(['/favicon.ico', '/favicon.svg'], (_request, response, next) => {
    if (icon === undefined) {
      next()
      return
    }
    response.set({ 'Content-Type': icon.type, 'Cache-Control': 'public, max-age=86400' }).send(icon.body)
  })
  return router
}
