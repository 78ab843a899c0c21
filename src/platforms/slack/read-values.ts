// Reads what somebody filled in, from the state of a dialogue.
import { z } from 'zod'

const optionSchema = z.looseObject({ value: z.string() })
const elementSchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: optionSchema.nullish(),
  selected_options: z.array(optionSchema).nullish(),
})

/** A dialogue's state: by the input's name, then by the element's id. */
export const stateSchema = z.object({
  values: z.record(z.string(), z.record(z.string(), elementSchema)),
})
export type FormState = z.infer<typeof stateSchema>

function readValue(element: z.infer<typeof elementSchema>): string | string[] {
  if (element.type.startsWith('multi_')) return (element.selected_options ?? []).map(({ value }) => value)
  return element.selected_option?.value ?? element.selected_date ?? element.value ?? ''
}

/** By the input's name; what was left empty is '' or []. */
export function readValues(state: FormState): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(state.values).flatMap(([name, elements]) =>
      Object.values(elements).map((element) => [name, readValue(element)]),
    ),
  )
}
