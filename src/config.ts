// The only reader of the environment: settings with their defaults, checked once at start.
import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { z } from 'zod'
import {
  platformProblems,
  platformSettings,
  toPlatformConfig,
  toPlatformSecrets,
  type PlatformConfig,
  type PlatformSecrets,
} from './config-platforms.js'
import { signInProblems, signInSettings, toSignInConfig, type SignInConfig } from './config-sign-in.js'
import { ConfigError } from './errors.js'
import { languages } from './languages.js'

const packageRoot = fileURLToPath(new URL('..', import.meta.url))

const port = z.coerce.number().int().min(0).max(65_535)
const optionalUrl = z.url({ protocol: /^https?$/ }).optional()
const perMinute = z.coerce.number().int().positive()

const environmentSchema = z.object({
  PORT: port.default(3000).describe('a port number from 0 to 65535'),
  HOST: z.string().min(1).default('127.0.0.1').describe('an address to listen on'),
  PUBLIC_URL: optionalUrl.describe('an http or https address, such as https://kompas.example.org'),
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .describe('addresses of reverse proxies, separated by commas'),
  DATA_DIR: z.string().min(1).default('data').describe('a folder that Kompas may write'),
  CORPUS_DIR: z.string().min(1).default(resolve(packageRoot, 'corpus')).describe('a folder with documents'),
  MODEL_DIR: z.string().min(1).optional().describe('the folder of the embedding model'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace or silent'),
  LOG_CONTENT: z.enum(['0', '1']).default('0').describe('0 or 1; 1 writes questions to the log'),
  DEFAULT_LANGUAGE: z.enum(languages).default('nl').describe('nl, fr, de or en'),
  TIMEZONE: z
    .string()
    .refine(isTimezone)
    .default('Europe/Brussels')
    .describe('a zone such as Europe/Brussels'),
  QUESTIONS_PER_MINUTE: perMinute.default(30).describe('a whole number above 0'),
  PAGES_PER_MINUTE: perMinute.default(240).describe('a whole number above 0'),
  RETENTION_DAYS: z.coerce.number().int().positive().default(180).describe('a whole number of days above 0'),
  LLM_BASE_URL: optionalUrl.describe('the address of an OpenAI-compatible endpoint'),
  LLM_MODEL: z.string().min(1).optional().describe('the name of a language model'),
  LLM_API_KEY: z.string().min(1).optional().describe('a key for that endpoint'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/ })
    .optional()
    .describe('the address of a PostgreSQL database'),
  SESSION_SECRET: z.string().min(32).optional().describe('at least 32 random characters'),
  ENCRYPTION_KEY: z.string().min(32).optional().describe('at least 32 random characters'),
  PREVIOUS_SESSION_SECRET: z.string().min(32).optional().describe('the SESSION_SECRET before this one'),
  PREVIOUS_ENCRYPTION_KEY: z.string().min(32).optional().describe('the ENCRYPTION_KEY before this one'),
  OTEL_EXPORTER_OTLP_ENDPOINT: optionalUrl.describe(
    'the address of an OpenTelemetry collector (OTLP over HTTP)',
  ),
  ...signInSettings,
  ...platformSettings,
})

type Environment = z.infer<typeof environmentSchema>

/** The name of every setting, in the order in which they are explained. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape)

/** Settings that may be shown. */
export interface Config {
  port: number
  host: string
  publicUrl: string | null
  trustedProxies: string
  dataDir: string
  corpusDir: string
  modelDir: string
  logLevel: Environment['LOG_LEVEL']
  logContent: boolean
  defaultLanguage: Environment['DEFAULT_LANGUAGE']
  timezone: string
  limits: { questionsPerMinute: number; pagesPerMinute: number }
  /** Questions, and what people thought of their answers, are erased after so many days. */
  retentionDays: number
  languageModel: { baseUrl: string; model: string } | null
  /** A collector of traces and metrics; null for none. */
  telemetryUrl: string | null
  signIn: SignInConfig | null
  platforms: PlatformConfig
}

/** Settings that are never shown or logged. */
export interface Secrets {
  languageModelKey: string | null
  /** PostgreSQL; null for a SQLite file in the data folder. */
  databaseUrl: string | null
  /** Seals the sessions of the web; null for a new one at every start. */
  sessionSecret: string | null
  /** Of the sign-in's provider. */
  signInSecret: string | null
  /** Seals the tokens of several workspaces. */
  encryptionKey: string | null
  /** The keys before: they open what they sealed, and seal nothing. */
  previous: { sessionSecret: string | null; encryptionKey: string | null }
  platforms: PlatformSecrets
}

/**
 * Reads the settings; an empty value counts as not set.
 * @throws ConfigError naming each wrong variable and what is expected
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): {
  config: Config
  secrets: Secrets
} {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) throw new ConfigError(describeProblems(parsed.error))
  const values = parsed.data
  if ((values.LLM_BASE_URL === undefined) !== (values.LLM_MODEL === undefined)) {
    throw new ConfigError('LLM_BASE_URL and LLM_MODEL: set both for a language model, or neither')
  }
  const problems = [...signInProblems(values), ...platformProblems(values)]
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return { config: toConfig(values), secrets: toSecrets(values) }
}

/** Nothing secret is set. */
export const noSecrets: Secrets = toSecrets(environmentSchema.parse({}))

function toSecrets(values: Environment): Secrets {
  return {
    languageModelKey: values.LLM_API_KEY ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    sessionSecret: values.SESSION_SECRET ?? null,
    signInSecret: values.OIDC_CLIENT_SECRET ?? null,
    encryptionKey: values.ENCRYPTION_KEY ?? null,
    previous: {
      sessionSecret: values.PREVIOUS_SESSION_SECRET ?? null,
      encryptionKey: values.PREVIOUS_ENCRYPTION_KEY ?? null,
    },
    platforms: toPlatformSecrets(values),
  }
}

function toConfig(values: Environment): Config {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model } = values
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustedProxies: values.TRUSTED_PROXIES,
    dataDir: resolve(values.DATA_DIR),
    corpusDir: resolve(values.CORPUS_DIR),
    modelDir: resolve(values.MODEL_DIR ?? `${values.CORPUS_DIR}/model`),
    logLevel: values.LOG_LEVEL,
    logContent: values.LOG_CONTENT === '1',
    defaultLanguage: values.DEFAULT_LANGUAGE,
    timezone: values.TIMEZONE,
    limits: { questionsPerMinute: values.QUESTIONS_PER_MINUTE, pagesPerMinute: values.PAGES_PER_MINUTE },
    retentionDays: values.RETENTION_DAYS,
    languageModel: baseUrl === undefined || model === undefined ? null : { baseUrl, model },
    telemetryUrl: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    signIn: toSignInConfig(values),
    platforms: toPlatformConfig(values),
  }
}

function describeProblems(error: z.ZodError): string {
  const shape: Record<string, z.ZodType> = environmentSchema.shape
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0])
      return `${name}: expected ${shape[name]?.description ?? issue.message}`
    })
    .join('\n')
}

function isTimezone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'
}
