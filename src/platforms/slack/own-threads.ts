// Remembers which threads Kompas takes part in, so that other people's threads aren't fetched each time.

const rememberedSeconds = 60
const mostRemembered = 20_000

export interface OwnThreads {
  /** Kompas said or was asked something there. */
  note(workspace: string, channel: string, thread: string): void
  /** Asks once, and again after a minute where the answer was no: another replica may have spoken since. */
  includes(workspace: string, channel: string, thread: string, find: () => Promise<boolean>): Promise<boolean>
}

/** Makes the memory; it is lost on a restart, and then found again in Slack. */
export function createOwnThreads(clock: () => Date): OwnThreads {
  const own = new Set<string>()
  const others = new Map<string, number>()
  const remember = (key: string): void => {
    if (own.size >= mostRemembered) own.clear()
    own.add(key)
    others.delete(key)
  }
  return {
    note: (...parts) => {
      remember(parts.join('/'))
    },
    includes: async (workspace, channel, thread, find) => {
      const key = [workspace, channel, thread].join('/')
      if (own.has(key)) return true
      const now = clock().getTime()
      if ((others.get(key) ?? 0) > now) return false
      const isOwn = await find()
      if (isOwn) remember(key)
      else {
        if (others.size >= mostRemembered) others.clear()
        others.set(key, now + rememberedSeconds * 1000)
      }
      return isOwn
    },
  }
}
