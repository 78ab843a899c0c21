// Lets a child process of a test run the sources as they are: `node --import` this file.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { register } from 'node:module'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const cache = new URL('../../node_modules/.cache/kompas-sources/', import.meta.url)

if (isMainThread) register(import.meta.url)

/** @param {string} url */
const isSource = (url) => url.endsWith('.ts') || url.endsWith('.tsx')

/**
 * TypeScript takes a second to load, so each source is stripped of its types once.
 * @param {string} source
 * @param {string} fileName its ending tells whether there is JSX in it
 */
async function transpileOnce(source, fileName) {
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, cache)
  if (existsSync(kept)) return await readFile(kept, 'utf8')
  const { default: ts } = await import('typescript')
  const { ES2023: target } = ts.ScriptTarget
  const jsx = { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact' }
  const compilerOptions = { target, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, ...jsx }
  const { outputText } = ts.transpileModule(source, { compilerOptions, fileName })
  // Renamed when whole: a child that is killed while it writes leaves no half file.
  const arriving = new URL(`${kept.href}.${process.pid}`)
  await mkdir(cache, { recursive: true })
  await writeFile(arriving, outputText)
  await rename(arriving, kept)
  return outputText
}

/**
 * Finds `name.ts` or `name.tsx` where a source imports `./name.js`.
 * @type {import('node:module').ResolveHook}
 */
export const resolve = async (specifier, context, next) => {
  const { parentURL = '' } = context
  if (!isSource(parentURL) || !specifier.startsWith('.') || !specifier.endsWith('.js'))
    return await next(specifier, context)
  const stem = specifier.slice(0, -3)
  return await next(existsSync(new URL(`${stem}.ts`, parentURL)) ? `${stem}.ts` : `${stem}.tsx`, context)
}

/**
 * Strips the types.
 * @type {import('node:module').LoadHook}
 */
export const load = async (url, context, next) => {
  if (!isSource(url)) return await next(url, context)
  const source = await transpileOnce(await readFile(new URL(url), 'utf8'), url)
  return { format: 'module', source, shortCircuit: true }
}
