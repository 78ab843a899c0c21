// The list as a file: JSON, CSV or iCalendar, with the filters of the list, of what the person may see.
import { Router } from 'express'
import type { ActionStore } from '../../actions/action-store.js'
import { exportFormats, exportItems, type ExportFormat } from '../../actions/export-items.js'
import { listEveryItem } from '../../actions/list-every-item.js'
import { itemPath } from '../../bot/views/item-link.js'
import { readQuery } from '../read-query.js'
import type { Guard } from './guard.js'
import { readFilter, toItemFilter } from './read-filter.js'

const types: Record<ExportFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/** `GET /items/export?format=csv`, with the list's filters. */
export function createExportRoutes(store: ActionStore, guard: Guard): Router {
  const router = Router()
  router.get(
    '/items/export',
    guard.page('export-items', async (acting, request, response) => {
      const { viewer, directory, today, now, context } = acting
      const { format: wanted } = readQuery(request, 'format')
      const format = exportFormats.find((known) => known === wanted) ?? 'csv'
      const items = await listEveryItem(store, viewer, toItemFilter(readFilter(request, directory), today))
      const { siteUrl } = context
      const itemUrl = siteUrl === '' ? null : (id: string) => `${siteUrl}${itemPath(id)}`
      response.set('Cache-Control', 'no-store').type(types[format]).attachment(`kompas-items.${format}`)
      // Attaching a file by its name would choose a type of its own.
      response.type(types[format]).send(exportItems(items, format, now, itemUrl))
    }),
  )
  return router
}
