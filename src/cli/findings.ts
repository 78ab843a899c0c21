// What a check of `kompas doctor` finds, and how a check that fails becomes a finding.

/** What one check found. */
export interface Finding {
  state: 'good' | 'warning' | 'bad'
  what: string
  found: string
  /** What to do about it. */
  todo?: string
}

export function good(what: string, found: string): Finding {
  return { state: 'good', what, found }
}

export function warning(what: string, found: string, todo: string): Finding {
  return { state: 'warning', what, found, todo }
}

export function bad(what: string, found: string, todo: string): Finding {
  return { state: 'bad', what, found, todo }
}

/** Runs a check; what it throws becomes a finding. */
export function attempt<T>(what: string, check: () => T): { value: T } | { finding: Finding } {
  try {
    return { value: check() }
  } catch (error) {
    return { finding: failed(what, error) }
  }
}

/** The finding of a check that threw. */
export function failed(what: string, error: unknown): Finding {
  return bad(what, messageOf(error), 'mend what the message names')
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
