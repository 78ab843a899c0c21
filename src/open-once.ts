// Opens a thing when it is first needed, for all who need it.

/** Gives the same opened thing to every caller; after a failure the next caller tries again. */
export interface OpenOnce<T> {
  (): Promise<T>
  /** True once somebody has asked for it, unless that failed. */
  isOpen(): boolean
}

export function openOnce<T>(open: () => Promise<T>): OpenOnce<T> {
  let opened: Promise<T> | null = null
  const get = (): Promise<T> => {
    opened ??= open().catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
  return Object.assign(get, { isOpen: () => opened !== null })
}
