// What a dialogue carries along while somebody fills it in.
import { z } from 'zod'
import { isLanguage, type Language } from '../../languages.js'

const metadataSchema = z.object({
  command: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
  isPrivate: z.boolean(),
  language: z.string().refine((language): language is Language => isLanguage(language)),
})

/** The form's command, and where it was asked for. */
export interface FormMetadata {
  command: string
  channel: string
  thread: string | null
  isPrivate: boolean
  language: Language
}

/** Reads what came back; null for what Kompas didn't write. */
export function readMetadata(text: string): FormMetadata | null {
  try {
    const parsed = metadataSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
