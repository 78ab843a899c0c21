// Every route that a server answers, read from its Express router, so that none is forgotten.
import type { Server } from 'node:http'

interface Layer {
  /** True when it is mounted at the root. */
  slash: boolean
  route?: { path: string | string[]; stack: { method?: string }[] }
  handle: { stack?: Layer[] }
  match(path: string): boolean
}

/** Where routers are mounted. A new place has to be written here, else its routes can't be named. */
const prefixes = ['/sign-in', '/session', '/items', '/read', '/briefings', '/reviews']

/** "GET /items/:id" and so on. @throws when a router is mounted where nobody wrote down */
export function listRoutes(server: Server): string[] {
  const [app] = server.listeners('request') as unknown[]
  const { router } = app as { router: { stack: Layer[] } }
  return [...new Set(routesOf(router.stack, ''))].sort()
}

function routesOf(stack: Layer[], prefix: string): string[] {
  return stack.flatMap((layer) => {
    if (layer.route !== undefined) {
      const paths = [layer.route.path].flat()
      const methods = layer.route.stack.flatMap(({ method }) => method?.toUpperCase() ?? 'ALL')
      return paths.flatMap((path) =>
        methods.map((method) => `${method} ${(prefix + path).replace(/(?<=.)\/$/, '')}`),
      )
    }
    if (layer.handle.stack === undefined) return []
    return routesOf(layer.handle.stack, prefix + placeOf(layer))
  })
}

function placeOf(layer: Layer): string {
  if (layer.slash) return ''
  const place = prefixes.find((each) => layer.match(each))
  if (place === undefined)
    throw new Error('a router is mounted where tests/support/list-routes.ts doesn’t look')
  return place
}
