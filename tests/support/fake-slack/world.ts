// The state of the fake Slack: teams, people, channels, messages, dialogues.

export interface FakeUser {
  id: string
  teamId: string
  name: string
  email?: string
  locale?: string
  zone?: string
  isStranger?: boolean
  isRestricted?: boolean
  isDisabled?: boolean
  enterpriseId?: string
}

export interface FakeChannel {
  id: string
  teamId: string
  kind: 'channel' | 'group' | 'mpim' | 'im'
  /** The bot's user id is among them where Kompas is in. */
  members: Set<string>
  isArchived: boolean
}

export interface FakeMessage {
  channel: string
  ts: string
  threadTs?: string
  user: string
  botId?: string
  text: string
  blocks?: object[]
  metadata?: object
  subtype?: string
  /** What `text` is read with when there are no blocks. */
  reading: { marks: boolean; findsNames: boolean }
  /** Shown to this person alone. */
  onlyFor?: string
  unfurls?: Record<string, { blocks: object[] }>
  /** Still being written: how many pieces have come. */
  streaming?: number
}

export interface FakeView {
  id: string
  userId: string
  hash: string
  view: Record<string, unknown> & { blocks: Record<string, unknown>[] }
  errors: Record<string, string>
  /** What the person has typed and chosen, in Slack's form. */
  state: Record<string, Record<string, unknown>>
}

/** One installation of Kompas. */
export interface FakeInstallation {
  token: string
  teamId: string
  enterpriseId?: string
  isEnterpriseInstall: boolean
  appId: string
  botUserId: string
  botId: string
  scopes: Set<string>
  isRevoked: boolean
}

interface Call {
  method: string
  values: Record<string, unknown>
}

export interface World {
  users: Map<string, FakeUser>
  channels: Map<string, FakeChannel>
  messages: FakeMessage[]
  /** Open dialogues of each person, the topmost last. */
  dialogues: Map<string, FakeView[]>
  homes: Map<string, FakeView>
  installations: FakeInstallation[]
  /** A dialogue may be opened so long after a click, once. Slack allows three seconds. */
  triggerMilliseconds: number
  triggers: Map<string, { userId: string; at: number; used: boolean }>
  statuses: { channel: string; thread: string; status: string }[]
  prompts: { channel: string; thread: string; title: string; prompts: { title: string; message: string }[] }[]
  /** Every call that was taken, in order. */
  calls: Call[]
  /** What was wrong with calls, whether or not the caller noticed. */
  complaints: string[]
  nextId(): number
  nextTs(): string
}

/** An empty world. */
export function createWorld(): World {
  let id = 0
  return {
    users: new Map(),
    channels: new Map(),
    messages: [],
    dialogues: new Map(),
    homes: new Map(),
    installations: [],
    triggerMilliseconds: 3000,
    triggers: new Map(),
    statuses: [],
    prompts: [],
    calls: [],
    complaints: [],
    nextId: () => ++id,
    nextTs: () => `${Math.floor(Date.now() / 1000)}.${String(++id).padStart(6, '0')}`,
  }
}

/** The message at a place; undefined when it isn't there or was shown to one person only. */
export function findMessage(world: World, channel: string, ts: string): FakeMessage | undefined {
  return world.messages.find((one) => one.channel === channel && one.ts === ts && one.onlyFor === undefined)
}

/** The private conversation of a person with Kompas. */
export function privateChannel(world: World, userId: string, botUserId: string): FakeChannel {
  const isTheirs = ({ kind, members }: FakeChannel): boolean =>
    kind === 'im' && members.has(userId) && members.has(botUserId)
  const known = [...world.channels.values()].find(isTheirs)
  if (known !== undefined) return known
  const teamId = world.users.get(userId)?.teamId ?? ''
  const id = `D${String(world.nextId()).padStart(9, '0')}`
  const channel: FakeChannel = {
    ...{ id, teamId, kind: 'im', isArchived: false },
    members: new Set([userId, botUserId]),
  }
  world.channels.set(id, channel)
  return channel
}
