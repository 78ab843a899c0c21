// The form of an answer that `kompas route --json` and `--jsonl` promise to whoever reads them.
import { z } from 'zod'

const line = z.string().regex(/^(\d\.\d|governance)$/)
const probability = z.number().min(0).max(1)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** One answer. */
export const routeSchema = z
  .strictObject({
    id: z.string().nullable().optional(),
    isAction: z.boolean(),
    actionLine: line.nullable(),
    axis: z.enum(['1', '2', '3']).nullable(),
    confidence: probability,
    alternatives: z.array(z.strictObject({ actionLine: line, confidence: probability })),
    evidence: z.array(z.strictObject({ passageId: z.string().min(1), quote: z.string().min(1) })),
    title: z.string().max(80).nullable(),
    due: day.nullable(),
    dueText: z.string().min(1).nullable(),
    owner: z
      .strictObject({
        agency: z.string().min(1),
        person: z.string().min(1).nullable(),
        deputy: z.string().min(1).nullable(),
      })
      .nullable(),
    reason: z.enum(['classified', 'bad-input']).optional(),
    marking: z.strictObject({ origin: z.string(), level: z.string() }).optional(),
    error: z.string().min(1).optional(),
  })
  .refine(
    ({ isAction, owner, title }) => isAction === (owner !== null && title !== null),
    'an action has both',
  )
  .refine(({ isAction, actionLine }) => isAction || actionLine === null, 'no action, no line')
  .refine(({ actionLine, axis }) => axis === (actionLine?.match(/^\d/)?.[0] ?? null), "the line's axis")
  .refine(({ reason, alternatives, confidence }) =>
    reason === undefined ? alternatives[0]?.confidence === confidence : alternatives.length === 0,
  )
  .refine(({ actionLine, alternatives }) => actionLine === null || alternatives[0]?.actionLine === actionLine)

/** Reads lines of answers. */
export function readRoutes(stdout: string): z.infer<typeof routeSchema>[] {
  return stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => routeSchema.parse(JSON.parse(text)))
}
