// Reads one JSON line from outside: checked, or told what is wrong with it.
import { z } from 'zod'

/** The id of a line that is otherwise wrong, so that the caller can match the answer. */
const idSchema = z.object({ id: z.union([z.string(), z.number()]) })

/** Parses a line; never throws. `id` is null where even that is missing. */
export function readInput<T>(
  line: string,
  schema: z.ZodType<T>,
): { value: T } | { error: string; id: string | null } {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return { error: 'this line is not valid JSON', id: null }
  }
  const parsed = schema.safeParse(data)
  if (parsed.success) return { value: parsed.data }
  const id = idSchema.safeParse(data)
  return {
    error: z.prettifyError(parsed.error).replaceAll('\n', ' '),
    id: id.success ? String(id.data.id) : null,
  }
}
