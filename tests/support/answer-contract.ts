// The form of an answer that `kompas ask --json` and `--jsonl` promise to whoever reads them.
import { z } from 'zod'

const citationSchema = z.strictObject({
  passageId: z.string().min(1),
  documentId: z.string().min(1),
  headings: z.array(z.string()),
  quote: z.string().min(1),
  text: z.string().min(1),
  reading: z.string().min(1).optional(),
  url: z.string().regex(/^(https?:\/\/[^/]+)?\/read\//),
})

const found = z.strictObject({ passageId: z.string().min(1), text: z.string().min(1), score: z.number() })

/** One answer. */
export const answerSchema = z
  .strictObject({
    id: z.string().nullable().optional(),
    status: z.enum(['answered', 'not-found', 'declined', 'unclear']),
    reason: z.string().min(1).optional(),
    language: z.enum(['nl', 'fr', 'de', 'en']),
    answer: z.string().min(1),
    citations: z.array(citationSchema),
    passages: z.array(found).max(10),
    ms: z.number().nonnegative(),
  })
  .refine(({ status, citations }) => (status === 'answered') === citations.length > 0, 'cited when answered')
  .refine(
    ({ citations }) => citations.every(({ quote, text }) => text.includes(quote)),
    'quotes are verbatim',
  )
  .refine(
    ({ status, reason }) => reason !== undefined || !['declined', 'unclear'].includes(status),
    'says why',
  )

/** Reads lines of answers. */
export function readAnswers(stdout: string): z.infer<typeof answerSchema>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => answerSchema.parse(JSON.parse(line)))
}
