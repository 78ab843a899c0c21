// The log: JSON lines on stderr, so that stdout stays for answers.
import { pino, type Logger } from 'pino'

/** Makes the logger; secrets and content never pass through it by name. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['*.token', '*.secret', '*.password', '*.apiKey'], censor: '[hidden]' },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
