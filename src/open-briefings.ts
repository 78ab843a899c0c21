// Puts together what briefings are made with.
import type { BriefingParts } from './briefings/prepare-briefing.js'
import { briefingMessage } from './bot/views/briefing-message.js'
import type { DirectoryStore } from './directory/directory-store.js'
import type { Stores } from './open-storage.js'
import type { StrategyDocument } from './retrieval/types.js'

/** The parts, with the words of the chats. @param publicUrl where people reach the site; null while nobody has said */
export function openBriefings(
  { briefings, facts }: Pick<Stores, 'briefings' | 'facts'>,
  directory: Pick<DirectoryStore, 'current'>,
  documents: readonly StrategyDocument[],
  publicUrl: string | null,
): BriefingParts {
  return {
    ...{ store: briefings, facts, directory, documents },
    render: (briefing) => briefingMessage(briefing, { documents, publicUrl }),
  }
}
