// Reads back an event that was recorded, after a restart: its own record is checked like anything from outside.
import { z } from 'zod'
import { languages } from '../languages.js'
import type { ChatEvent } from './types.js'

/** An event as it is recorded. `marked`: it bore a classification marking, and its words were left out. */
export interface StoredEvent {
  event: ChatEvent
  marked: boolean
}

const place = z.object({
  platform: z.string(),
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().exactOptional(),
})

const account = z.object({
  ...{ platform: z.string(), workspace: z.string(), userId: z.string(), name: z.string() },
  ...{ email: z.string().nullable(), language: z.enum(languages).nullable(), zone: z.string().nullable() },
  isGuest: z.boolean(),
})

const threadMessage = z.object({
  ...{ text: z.string(), byKompas: z.boolean(), at: z.string() },
  author: z.object({ userId: z.string(), name: z.string() }).nullable(),
})

const kinds = [
  ...(['mention', 'message', 'command', 'button', 'submit', 'capture'] as const),
  ...(['search', 'suggest', 'card', 'home', 'unfurl', 'install'] as const),
]

const storedEvent = z.object({
  event: z.object({
    ...{ id: z.string(), kind: z.enum(kinds), account, place, text: z.string(), at: z.string() },
    ...{ isPrivate: z.boolean(), awaitsReply: z.boolean(), thread: z.array(threadMessage) },
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])).exactOptional(),
    target: threadMessage.extend({ place, link: z.string().nullable() }).exactOptional(),
  }),
  marked: z.boolean(),
})

/** @returns null when the record is not an event of this version of Kompas */
export function readStoredEvent(payload: unknown): StoredEvent | null {
  const parsed = storedEvent.safeParse(payload)
  return parsed.success ? parsed.data : null
}
