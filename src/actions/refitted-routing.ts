// What refitting keeps in the data folder: the corrections that it took in, and the numbers fitted with them.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ConfigError, StorageError } from '../errors.js'
import { makeBank, readRoutingBank, type RoutingBank, type RoutingExample } from './routing-bank.js'
import { readRoutingModel, routingModelSchema, type RoutingModel } from './routing-model.js'

const refittedSchema = z.object({
  /** Corrected messages, beside those of the corpus. */
  corrections: z.array(z.object({ label: z.string(), text: z.string() })),
  model: routingModelSchema,
})

export type RefittedRouting = z.infer<typeof refittedSchema>

/** The examples and the model that messages are routed with. */
export interface RoutingInUse {
  bank: RoutingBank
  model: RoutingModel
  /** Corrections among the examples; null when the model is the one in the corpus. */
  corrections: RoutingExample[] | null
  /** Why a refitted model that is there is not used. */
  passedOver: string | null
}

/** The corpus's examples with corrections, where a text that stands in both counts as corrected. */
export function correctedBank(bank: RoutingBank, corrections: readonly RoutingExample[]): RoutingBank {
  const corrected = new Set(corrections.map(({ text }) => text))
  return makeBank([...bank.examples.filter(({ text }) => !corrected.has(text)), ...corrections])
}

/** @throws ConfigError when the file is there and malformed */
export function readRefittedRouting(file: string): RefittedRouting | null {
  if (!existsSync(file)) return null
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${file}: not JSON; delete it, and refit`, { cause })
  }
  const parsed = refittedSchema.safeParse(value)
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Keeps a refitted model for the next start. @throws StorageError when it can't be written */
export function writeRefittedRouting(file: string, refitted: RefittedRouting): void {
  const arriving = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    // The corrections are people's messages.
    writeFileSync(arriving, `${JSON.stringify(refitted)}\n`, { mode: 0o600 })
    renameSync(arriving, file)
  } catch (cause) {
    throw new StorageError(`${file}: the refitted model can't be written`, { cause })
  }
}

/**
 * Chooses the refitted model where it still fits the corpus and the embedding model, and else the corpus's own.
 * @param folder corpus/routing
 * @throws ConfigError when a file is malformed, or no model fits
 */
export function readRoutingInUse(folder: string, refittedFile: string, embeddingModel: string): RoutingInUse {
  const shipped = readRoutingBank(folder)
  const refitted = readRefittedRouting(refittedFile)
  if (refitted !== null) {
    const { model, corrections } = refitted
    const bank = correctedBank(shipped, corrections)
    if (model.bank === bank.hash && model.embeddingModel === embeddingModel) {
      return { bank, model, corrections, passedOver: null }
    }
  }
  const basis = { embeddingModel, bank: shipped.hash, labels: shipped.labels }
  const passedOver =
    refitted === null
      ? null
      : `${refittedFile}: fitted before the corpus changed, so the model of the corpus is used; run \`kompas route refit --write\``
  return {
    bank: shipped,
    model: readRoutingModel(`${folder}/model.json`, basis),
    corrections: null,
    passedOver,
  }
}
