// The kinds of failure that Kompas knows; only the edges turn them into words for a user.

interface ErrorDetails {
  cause?: unknown
  /** True when the same call may succeed later. */
  retryable?: boolean
}

/** A failure that Kompas understands. `retryable` says whether trying again may help. */
export class AppError extends Error {
  readonly retryable: boolean

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause })
    this.name = new.target.name
    this.retryable = details.retryable ?? false
  }
}

/** A setting, a corpus file or a command line is wrong; the message says which and what is expected. */
export class ConfigError extends AppError {}

/** The embedding model or a language model failed. */
export class ModelError extends AppError {}

/** The database or the index cache failed. */
export class StorageError extends AppError {}
