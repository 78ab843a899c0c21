// Renders a page and sends it.
import type { Response } from 'express'
import { renderToString } from 'preact-render-to-string'
import { cleanText } from '../read-query.js'
import { Layout, type LayoutProps } from './layout.js'

/**
 * Sends a whole page, without the characters that HTML forbids, wherever they came from.
 * Pages depend on cookie and browser language, so shared caches must not keep them.
 */
export function sendPage(
  response: Response,
  page: LayoutProps,
  status = 200,
  cacheControl: 'private, no-cache' | 'no-store' = 'private, no-cache',
): void {
  response
    .status(status)
    .set({ 'Cache-Control': cacheControl, Vary: 'Accept-Language, Cookie' })
    .type('html')
    .send(cleanText(`<!doctype html>${renderToString(<Layout {...page} />)}`))
}
