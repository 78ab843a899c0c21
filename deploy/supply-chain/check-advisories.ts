// What `npm audit --json` found, less what is let through.
import { z } from 'zod'
import type { Exceptions } from './read-exceptions.js'

const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([z.string(), z.object({ url: z.string(), title: z.string(), severity: z.string() })]),
      ),
    }),
  ),
})

/** Problems to end; or why the registry could not be asked. */
export type AuditOutcome = { kind: 'asked'; problems: string[] } | { kind: 'not-asked'; reason: string }

/** Reads the report. @param output of `npm audit --json` */
export function checkAdvisories(output: string, exceptions: Exceptions['advisories']): AuditOutcome {
  const report = parseJson(output)
  const parsed = auditSchema.safeParse(report)
  if (!parsed.success) return { kind: 'not-asked', reason: reasonOf(report) }
  const found = Object.entries(parsed.data.vulnerabilities).flatMap(([name, { via }]) =>
    via
      .filter((cause) => typeof cause !== 'string')
      .map((cause) => ({ name, id: idOf(cause.url), ...cause })),
  )
  const letThrough = new Set(exceptions.map(({ id }) => id))
  return {
    kind: 'asked',
    problems: [
      ...found
        .filter(({ id }) => !letThrough.has(id))
        .map(({ name, id, severity, title }) => `${name}: ${title} (${severity}, ${id})`),
      ...exceptions
        .filter(({ id }) => !found.some((one) => one.id === id))
        .map(({ id }) => `the exception for ${id} lets nothing through any more: take it away`),
    ],
  }
}

function idOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function reasonOf(report: unknown): string {
  return z.object({ message: z.string() }).safeParse(report).data?.message ?? 'npm audit gave no report'
}
