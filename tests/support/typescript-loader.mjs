// Lets a child process of a test run the sources as they are: `node --import` this file.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { register } from 'node:module'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const cache = new URL('../../node_modules/.cache/kompas-sources/', import.meta.url)

if (isMainThread) register(import.meta.url)

/**
 * TypeScript takes a second to load, so each source is stripped of its types once.
 * @param {string} source
 */
async function transpileOnce(source) {
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, cache)
  if (existsSync(kept)) return await readFile(kept, 'utf8')
  const { default: ts } = await import('typescript')
  const { ES2023: target } = ts.ScriptTarget
  const compilerOptions = { target, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  const { outputText } = ts.transpileModule(source, { compilerOptions })
  // Renamed when whole: a child that is killed while it writes leaves no half file.
  const arriving = new URL(`${kept.href}.${process.pid}`)
  await mkdir(cache, { recursive: true })
  await writeFile(arriving, outputText)
  await rename(arriving, kept)
  return outputText
}

/**
 * Finds `name.ts` where a source imports `./name.js`.
 * @type {import('node:module').ResolveHook}
 */
export const resolve = async (specifier, context, next) => {
  const fromSource = context.parentURL?.endsWith('.ts') ?? false
  const isSource = fromSource && specifier.startsWith('.') && specifier.endsWith('.js')
  return await next(isSource ? `${specifier.slice(0, -3)}.ts` : specifier, context)
}

/**
 * Strips the types.
 * @type {import('node:module').LoadHook}
 */
export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return await next(url, context)
  const source = await transpileOnce(await readFile(new URL(url), 'utf8'))
  return { format: 'module', source, shortCircuit: true }
}
