// The files that pages load: one stylesheet, two scripts and an icon, each named after its content.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const styleSheets = [
  'base',
  'frame',
  'ask',
  'answer',
  'reader',
  'pages',
  'glossary',
  'forms',
  'board',
  'item',
  'briefing',
  'print',
]

interface Asset {
  path: string
  type: string
  body: Buffer
}

/** Where pages find the files. */
export interface AssetPaths {
  styles: string
  script: string
  htmx: string
  icon: string
}

export interface Assets {
  paths: AssetPaths
  files: Map<string, Asset>
}

/** Reads the files once. A new content gets a new name, so browsers may keep them for ever. */
export function loadAssets(): Assets {
  const styles = styleSheets.map((name) => readOwn(`${name}.css`)).join('\n')
  const assets = {
    styles: makeAsset('kompas', 'css', 'text/css; charset=utf-8', styles),
    script: makeAsset('kompas', 'js', 'text/javascript; charset=utf-8', readOwn('kompas.js')),
    htmx: makeAsset('htmx', 'js', 'text/javascript; charset=utf-8', readHtmx()),
    icon: makeAsset('icon', 'svg', 'image/svg+xml', readOwn('icon.svg')),
  }
  return {
    paths: {
      styles: assets.styles.path,
      script: assets.script.path,
      htmx: assets.htmx.path,
      icon: assets.icon.path,
    },
    files: new Map(Object.values(assets).map((asset) => [asset.path, asset])),
  }
}

function makeAsset(name: string, extension: string, type: string, text: string): Asset {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { path: `/assets/${name}.${mark}.${extension}`, type, body: Buffer.from(text) }
}

function readOwn(name: string): string {
  return readFileSync(fileURLToPath(new URL(`assets/${name}`, import.meta.url)), 'utf8')
}

function readHtmx(): string {
  return readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8')
}
