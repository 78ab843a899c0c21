// People ask and follow items up in Slack while Kompas is killed again and again; remembers what was acknowledged.
import type { Delivery } from './fake-slack/deliver.js'
import type { FakeSlack } from './fake-slack/fake-slack.js'
import { clickCommand } from './fake-slack/interactions.js'
import type { FakeMessage } from './fake-slack/world.js'
import { channel, people } from './kompas-in-slack.js'

/** Something that one person does after the other, in one thread. */
export interface Lane {
  /** Does the next thing; one that isn't acknowledged is done again the next time. */
  act(): Promise<void>
  isOver(): boolean
  /** Ends it at the next good point. */
  end(): void
}

/** What has been acknowledged: Slack delivers none of it again. */
export interface Acknowledged {
  /** Ids of events. */
  events: Set<string>
  /** Words of questions, each asked once. */
  questions: string[]
  /** Titles of items whose making was acknowledged, and of those that were accepted. */
  made: Set<string>
  accepted: Set<string>
}

export const nothingYet = (): Acknowledged => ({
  ...{ events: new Set(), questions: [], made: new Set(), accepted: new Set() },
})

const words = [
  ['cleo', 'Wat zegt de strategie over desinformatie'],
  ['colin', 'Qui dirige la gestion de crise'],
  ['ada', 'Was sagt die Strategie über Cyberbedrohungen'],
  ['victor', 'What are the vital interests of Belgium'],
] as const

interface Said {
  user: string
  text: string
  threadTs?: string
}

/** A mention that is delivered until it is acknowledged, now and then twice at once. */
function mention(slack: FakeSlack, { user, text, threadTs }: Said, id: string, random: () => number) {
  const { ts } = slack.write({
    ...{ channel, user, text: `<@U0KOMPAS01> ${text}` },
    ...(threadTs === undefined ? {} : { threadTs }),
  })
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
  const event = { type: 'app_mention', user, text: `<@U0KOMPAS01> ${text}`, ts, channel, ...thread }
  const deliver = async (): Promise<boolean> => {
    const copies = random() < 0.2 ? 2 : 1
    const deliveries: Delivery[] = await Promise.all(
      Array.from({ length: copies }, () => slack.send(event, { event_id: id })),
    )
    return deliveries.some(({ acknowledged }) => acknowledged)
  }
  return { ts, deliver }
}

/** Somebody who asks one question after the other. */
export function askingLane(
  slack: FakeSlack,
  number: number,
  known: Acknowledged,
  random: () => number,
): Lane {
  const [who, question] = words[number % words.length]!
  const user = people[who].id
  const root = slack.write({ channel, user, text: `Vragen ${number}` })
  let asked = 0
  let isEnding = false
  let open: { id: string; text: string; deliver: () => Promise<boolean> } | null = null
  return {
    act: async () => {
      if (open === null) {
        asked += 1
        const text = `${question}, vraag ${number}.${asked}?`
        const id = `EvAsk${number}x${asked}`
        open = { id, text, ...mention(slack, { user, text, threadTs: root.ts }, id, random) }
      }
      const { id, text, deliver } = open
      if (!(await deliver())) return
      known.events.add(id)
      known.questions.push(text)
      open = null
    },
    isOver: () => isEnding && open === null,
    end: () => {
      isEnding = true
    },
  }
}

/** A coordinator who makes item after item in the channel, and an owner who accepts each. */
export function taggingLane(
  slack: FakeSlack,
  number: number,
  known: Acknowledged,
  random: () => number,
): Lane {
  let count = 0
  let isEnding = false
  let item: {
    title: string
    thread: string
    step: 'said' | 'heard' | 'made'
    deliver: () => Promise<boolean>
  } | null = null
  const id = () => `EvTag${number}x${count}`
  const begin = () => {
    count += 1
    const title = `Nota ${number}x${count} over desinformatie in sociale media`
    const { ts, deliver } = mention(
      slack,
      { user: people.cleo.id, text: `nieuw actiepunt: ${title}` },
      id(),
      random,
    )
    return { title, thread: ts, step: 'said' as const, deliver }
  }
  const isThere = (thread: string) => (message: FakeMessage) => message.threadTs === thread
  const click = async (user: string, command: RegExp, thread: string): Promise<boolean> =>
    (await clickCommand(slack, user, command, isThere(thread)))?.acknowledged ?? false
  return {
    act: async () => {
      item ??= begin()
      const { title, thread } = item
      if (item.step === 'said') {
        if (!(await item.deliver())) return
        known.events.add(id())
        item = { ...item, step: 'heard' }
      } else if (item.step === 'heard') {
        // The proposal may still be on its way. Noé answers for line 2.4.
        const isMade =
          (await click(people.cleo.id, /^action create \S+ .*2\.4/, thread)) ||
          (await click(people.cleo.id, /^action create (?!.*\b(?:merge|link)\b)/, thread))
        if (!isMade) return
        known.made.add(title)
        item = { ...item, step: 'made' }
      } else {
        if (!(await click(people.noe.id, /^action accept /, thread))) return
        known.accepted.add(title)
        item = null
      }
    },
    isOver: () => isEnding && item === null,
    end: () => {
      isEnding = true
    },
  }
}
