// What a thumb up or down under a message stands for: Teams' own buttons carry nothing, so it is kept.
import { z } from 'zod'
import type { Message, ReferenceKeeper } from '../../bot/types.js'
import { platformName } from './options.js'

const commandsSchema = z.object({ up: z.string(), down: z.string() })
/** The commands of the two thumbs. */
type FeedbackCommands = z.infer<typeof commandsSchema>

/** Keeps and finds what the thumbs under a message stand for. Fails as its keeper does. */
export interface FeedbackStore {
  keep(at: { tenant: string; conversation: string; activity: string }, message: Message): Promise<void>
  find(at: { tenant: string; conversation: string; activity: string }): Promise<FeedbackCommands | null>
}

export function createFeedbackStore(keeper: ReferenceKeeper, clock: () => Date): FeedbackStore {
  return {
    keep: async (at, { parts }) => {
      const feedback = parts.find((part) => part.kind === 'feedback')
      if (feedback === undefined) return
      const commands = { up: feedback.up.command, down: feedback.down.command }
      await keeper.save(keyOf(at), platformName, commands, clock())
    },
    find: async (at) => commandsSchema.safeParse(await keeper.find(keyOf(at))).data ?? null,
  }
}

/** A channel's thread may or may not stand in the conversation's id: the message's own id is enough. */
function keyOf(at: { tenant: string; conversation: string; activity: string }): string {
  const [channel = ''] = at.conversation.split(';')
  return [platformName, 'feedback', at.tenant, channel, at.activity].map(encodeURIComponent).join(':')
}
