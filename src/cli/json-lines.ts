// Reads JSON lines from outside: each is checked, or told what is wrong with it.
import { StringDecoder } from 'node:string_decoder'
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
    data = JSON.parse(line.replace(/^\uFEFF/, ''))
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

/**
 * The lines of a stream, each as soon as it is whole; empty ones are left out. Only a line feed ends a line:
 * the other line ends of Unicode, which node:readline takes too, may stand inside a JSON string.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let open: string[] = []
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.write(Buffer.from(chunk)).split('\n')
    open.push(first)
    for (const next of others) {
      const line = open.join('')
      open = [next]
      if (line.trim() !== '') yield line
    }
  }
  const rest = open.join('') + decoder.end()
  if (rest.trim() !== '') yield rest
}
