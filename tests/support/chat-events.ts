// Events as a platform would hand them in, for tests of what stands above the platforms.
import type { Account, ChatEvent } from '../../src/bot/types.js'
import { now } from './people.js'

/** Somebody's account; by default nobody of the directory. */
export function account(change: Partial<Account> = {}): Account {
  return {
    ...{ platform: 'memory', workspace: 'W1', userId: 'U1', name: 'An', email: null },
    ...{ language: 'nl', zone: 'Europe/Brussels', isGuest: false },
    ...change,
  }
}

/** A mention in a channel, in the thread that it begins. */
export function chatEvent(change: Partial<ChatEvent> = {}): ChatEvent {
  return {
    ...{ id: 'E1', kind: 'mention', account: account(), isPrivate: false, awaitsReply: false },
    place: { platform: 'memory', workspace: 'W1', channel: 'C1', thread: 'T1' },
    ...{ text: 'Wie leidt het crisisbeheer?', thread: [], at: now.toISOString() },
    ...change,
  }
}
