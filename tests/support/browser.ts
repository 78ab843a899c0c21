// A Chromium that arrives inside its npm package, with its own libraries and fonts: nothing to install.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import packagedChromium from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const modules = dirname(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')))
const folder = join(modules, '.cache', 'kompas-browser')

/**
 * Starts a headless Chromium; the caller closes it. On Linux it's the packaged one, unpacked once
 * into node_modules/.cache; elsewhere the Chrome of the machine.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  if (!existsSync(folder)) await unpack()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  })
}

/** A page of which a test fails as soon as the browser refuses anything of it. */
export async function openStrictPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => {
    // What the browser refuses, it says here.
    if (/Content Security Policy|Refused/.test(message.text())) throw new Error(message.text())
  })
  return page
}

/** Unpacks beside the place and renames, so that two test processes never see half a browser. */
async function unpack(): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  // The package unpacks to the temporary folder, and its libraries only where it takes itself to be on Lambda.
  process.env.TMPDIR = fresh
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  try {
    await packagedChromium.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}
