// Tells what is wrong with a card: by the types that Microsoft publishes for Teams, and by its own renderer.
import { createRequire } from 'node:module'
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards'
import { Ajv, type ValidateFunction } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'

interface Schema {
  $ref?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  discriminator?: { propertyName: string }
  properties?: Record<string, Schema>
  definitions?: Record<string, Schema>
  const?: unknown
}

let validate: ValidateFunction | null = null

/** A strict JSON Schema: unknown kinds and properties, and missing ones, are faults. */
function cardValidator(): ValidateFunction {
  if (validate) return validate
  const types = createRequire(import.meta.url).resolve('@microsoft/teams.cards')
  const path = types.replace(/index\.m?js$/, 'core.d.ts')
  const options = { path, type: 'IAdaptiveCard', skipTypeCheck: true, expose: 'all' as const }
  const schema = createGenerator(options).createSchema('IAdaptiveCard') as Schema
  tellByType(schema, schema.definitions ?? {})
  validate = new Ajv({ strict: false, allErrors: true, discriminator: true }).compile(schema)
  return validate
}

/** Where a value is one of several objects its `type` tells which: then only that one's faults are told. */
function tellByType(schema: unknown, definitions: Record<string, Schema>): void {
  if (typeof schema !== 'object' || schema === null) return
  const kinds = (schema as Schema).anyOf?.map(({ $ref }) => {
    const target = definitions[decodeURIComponent($ref ?? '').replace('#/definitions/', '')]
    return { $ref, type: target?.properties?.['type']?.const }
  })
  // Microsoft's own components share one name, and Kompas uses none of them.
  const told = kinds?.filter(({ type }) => type !== 'Component')
  if (told && told.length > 1 && told.every(({ type }) => type !== undefined)) {
    const oneOf = told.map(({ $ref }) => ({ $ref }))
    Object.assign(schema, { oneOf, discriminator: { propertyName: 'type' } })
    delete (schema as Schema).anyOf
  }
  for (const inner of Object.values(schema)) tellByType(inner, definitions)
}

/** Every fault of a card, as text; none for a good one. */
export function checkCard(card: object): string[] {
  const check = cardValidator()
  const errors = check(card) ? [] : (check.errors ?? [])
  const faults = errors.map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  )
  const context = new SerializationContext(Versions.v1_5)
  new AdaptiveCard().parse(card, context)
  for (let index = 0; index < context.eventCount; index += 1) faults.push(context.getEventAt(index).message)
  // Its check of `lang` keeps its place from one card to the next, so that it refuses every other one.
  return faults.filter((fault) => !/^Invalid value "(?:nl|fr|de|en)" for property "lang"/.test(fault))
}
