// What Slack takes, as its own types say: JSON Schemas made from @slack/web-api and @slack/types, kept in a cache.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'

const require = createRequire(import.meta.url)
const packageFile = require.resolve('@slack/web-api/package.json')
const typesFile = require.resolve('@slack/types/package.json')
const versions = [packageFile, typesFile].map(
  (file) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version,
)
const folder = join(dirname(dirname(dirname(packageFile))), '.cache', 'kompas-slack-schemas')

/** The argument types of the methods that the fake Slack has. */
const argumentTypes: Record<string, string> = {
  'assistant.threads.setStatus': 'AssistantThreadsSetStatusArguments',
  'assistant.threads.setSuggestedPrompts': 'AssistantThreadsSetSuggestedPromptsArguments',
  'auth.revoke': 'AuthRevokeArguments',
  'auth.test': 'AuthTestArguments',
  'bots.info': 'BotsInfoArguments',
  'chat.appendStream': 'ChatAppendStreamArguments',
  'chat.delete': 'ChatDeleteArguments',
  'chat.getPermalink': 'ChatGetPermalinkArguments',
  'chat.postEphemeral': 'ChatPostEphemeralArguments',
  'chat.postMessage': 'ChatPostMessageArguments',
  'chat.startStream': 'ChatStartStreamArguments',
  'chat.stopStream': 'ChatStopStreamArguments',
  'chat.unfurl': 'ChatUnfurlArguments',
  'chat.update': 'ChatUpdateArguments',
  'conversations.history': 'ConversationsHistoryArguments',
  'conversations.open': 'ConversationsOpenArguments',
  'conversations.replies': 'ConversationsRepliesArguments',
  'users.info': 'UsersInfoArguments',
  'views.open': 'ViewsOpenArguments',
  'views.publish': 'ViewsPublishArguments',
  'views.update': 'ViewsUpdateArguments',
}

/** Types of values inside the arguments, which there allow anything. */
const valueTypes = { block: 'KnownBlock', home: 'HomeView', modal: 'ModalView' } as const
export type ValueKind = keyof typeof valueTypes

type Schemas = Record<string, object>

function generate(): Schemas {
  const options = { type: '*', skipTypeCheck: true, additionalProperties: false, encodeRefs: false }
  const requests = createGenerator({
    ...options,
    path: join(dirname(packageFile), 'dist/types/request/index.d.ts'),
  })
  const types = createGenerator({ ...options, path: join(dirname(typesFile), 'dist/index.d.ts') })
  return Object.fromEntries([
    ...Object.values(argumentTypes).map((type) => [type, requests.createSchema(type)] as const),
    ...Object.values(valueTypes).map((type) => [type, types.createSchema(type)] as const),
  ])
}

function readSchemas(): Schemas {
  const wanted = [...Object.values(argumentTypes), ...Object.values(valueTypes)]
  const file = join(folder, `${versions.join('-')}-${wanted.length}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Schemas
  const schemas = generate()
  mkdirSync(folder, { recursive: true })
  // Renamed into place, so that another test process never reads half of it.
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(schemas))
  renameSync(fresh, file)
  return schemas
}

let schemas: Schemas | null = null

/** Makes the schemas, and what nearly every test checks with: seconds in which nothing else in the process moves. */
export function prepareSchemas(): void {
  schemas ??= readSchemas()
  for (const type of ['ChatPostMessageArguments', valueTypes.block]) validatorOf(type)
}

const validators = new Map<string, ValidateFunction>()

function validatorOf(type: string): ValidateFunction {
  schemas ??= readSchemas()
  const known = validators.get(type)
  if (known !== undefined) return known
  const ajv = new Ajv({ strict: false, allErrors: false })
  const validator = ajv.compile(schemas[type]!)
  validators.set(type, validator)
  return validator
}

function problemsOf(type: string, value: unknown): string[] {
  const validate = validatorOf(type)
  if (validate(value)) return []
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'const')
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`)
    .concat(`not a ${type}`)
}

/** What is wrong with a method's arguments; empty when nothing is. */
export function checkArguments(method: string, values: object): string[] {
  const type = argumentTypes[method]
  return type === undefined ? ['no such method'] : problemsOf(type, values)
}

/** What is wrong with a block or view. */
export function checkValue(kind: ValueKind, value: unknown): string[] {
  return problemsOf(valueTypes[kind], value)
}
