// A posted message's reference, as text: its tenant, its conversation and its activities.
import { z } from 'zod'

/** Where a message stands; a long one is made of several activities. */
export interface MessageReference {
  tenant: string
  conversation: string
  activities: string[]
}

const written = z.tuple([z.string(), z.string(), z.string()], z.string())

export function writeReference({ tenant, conversation, activities }: MessageReference): string {
  return JSON.stringify([tenant, conversation, ...activities])
}

/** @returns null when it is no reference of Teams' */
export function readReference(reference: string): MessageReference | null {
  try {
    const parsed = written.safeParse(JSON.parse(reference))
    if (!parsed.success) return null
    const [tenant, conversation, ...activities] = parsed.data
    return { tenant, conversation, activities }
  } catch {
    return null
  }
}
