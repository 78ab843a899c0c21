// Reads what a language model writes, line by line as it comes: JSON Lines, one sentence with its citations each.
import { z } from 'zod'

const draftSchema = z.object({
  sentence: z.string().min(1).max(600),
  citations: z
    .array(z.object({ passageId: z.string().min(1).max(300), quote: z.string().min(1).max(4_000) }))
    .min(1)
    .max(6),
})
const noneSchema = z.object({ none: z.literal(true) })

/** A sentence as the model proposes it; nothing in it is verified. */
export type DraftSentence = z.infer<typeof draftSchema>

/** A line: a sentence, the model's word that the passages don't answer, or nothing that can be read. */
export type DraftLine = { sentence: DraftSentence } | { none: true } | { unreadable: true }

/** Cuts incoming text into whole lines. */
export interface LineCutter {
  /** Takes a piece and returns the lines that it completes. */
  take(piece: string): string[]
  /** What is left at the end. */
  rest(): string
}

/** A line longer than this is no sentence: it is cut off and becomes unreadable. */
const longestLine = 20_000

export function cutLines(): LineCutter {
  let open = ''
  return {
    take: (piece) => {
      const lines = `${open}${piece}`.split('\n')
      open = (lines.pop() ?? '').slice(0, longestLine)
      return lines
    },
    rest: () => open,
  }
}

/** Reads one line; null for an empty one or a code fence around the lines. */
export function parseDraftLine(line: string): DraftLine | null {
  const text = line.trim()
  if (text === '' || /^```\w*$/.test(text)) return null
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { unreadable: true }
  }
  if (noneSchema.safeParse(data).success) return { none: true }
  const parsed = draftSchema.safeParse(data)
  return parsed.success ? { sentence: parsed.data } : { unreadable: true }
}
