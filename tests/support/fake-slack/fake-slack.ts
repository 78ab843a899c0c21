// A Slack for tests: people and channels, a real server that checks every call, and deliveries to Kompas.
import { startApiServer, type ApiServer, type Misbehaviour } from './api-server.js'
import { refuseBadBlocks } from './chat-methods.js'
import { deliverByHttp, deliverBySocket, type Deliverer, type Delivery } from './deliver.js'
import { prepareSchemas } from './schemas.js'
import {
  createWorld,
  findMessage,
  privateChannel,
  type FakeInstallation,
  type FakeMessage,
  type World,
} from './world.js'

export const teamId = 'T0KOMPAS01'
export const appId = 'A0KOMPAS01'
const botUserId = 'U0KOMPAS01'
export const botToken = 'xoxb-fake-token'
export const appToken = 'xapp-1-A0KOMPAS01-fake'
export const signingSecret = 'fake-signing-secret'

/** The home installation, as a workspace's administrator makes it. */
export function installationOf(
  scopes: readonly string[],
  change: Partial<FakeInstallation> = {},
): FakeInstallation {
  return {
    ...{ token: botToken, teamId, appId, botUserId, botId: 'B0KOMPAS01' },
    ...{ isEnterpriseInstall: false, isRevoked: false, scopes: new Set(scopes) },
    ...change,
  }
}

export interface FakeSlack {
  world: World
  api: ApiServer
  /** For SLACK_API_URL. */
  apiUrl: string
  /** What is installed by the next visitors of the consent page. */
  installable: FakeInstallation[]
  deliverTo(kompasUrl: string): void
  deliverBySocket(): void
  readonly deliver: Deliverer
  /** Somebody writes; nothing is delivered yet. */
  write(message: {
    channel: string
    user: string
    text: string
    threadTs?: string
    subtype?: string
  }): FakeMessage
  /** Wraps an event as Slack does and delivers it. */
  send(event: object, envelope?: object): Promise<Delivery>
  /** Delivers the last event once more. */
  sendAgain(): Promise<Delivery>
  /** A click's id that allows one dialogue. */
  trigger(userId: string): string
  /** The private conversation of a person with Kompas. */
  privateChannel(userId: string): string
  /** All that a person can read, oldest first. */
  readableBy(userId: string): FakeMessage[]
  failNext(method: string | RegExp, how: Misbehaviour): void
  stop(): Promise<void>
}

function stage(world: World): void {
  for (const [id, name, locale] of [
    ['U0AUTHOR01', 'An Peeters', 'nl-BE'],
    ['U0READER01', 'Luc Dubois', 'fr-FR'],
  ] as const)
    world.users.set(id, { id, teamId, name, locale, email: `${id.toLowerCase()}@kompas.example` })
  const common = { teamId, isArchived: false }
  const members = ['U0AUTHOR01', 'U0READER01', botUserId]
  world.channels.set('C0GENERAL1', {
    ...common,
    id: 'C0GENERAL1',
    kind: 'channel',
    members: new Set(members),
  })
  world.channels.set('G0SECRET01', {
    ...{ ...common, id: 'G0SECRET01', kind: 'group' },
    members: new Set(['U0AUTHOR01', botUserId]),
  })
}

/** Starts it, with Kompas installed in one workspace that has two people and two channels. */
export async function startFakeSlack(scopes: readonly string[]): Promise<FakeSlack> {
  prepareSchemas()
  const world = createWorld()
  world.installations.push(installationOf(scopes))
  stage(world)
  const installable: FakeInstallation[] = []
  const api = await startApiServer(world, appToken, installable)
  let deliver: Deliverer | null = null
  let last: object = {}
  api.onResponse = (id, body) => {
    const [channel = '', user = ''] = id.split('.')
    showResponse(world, channel, user, body)
  }
  const slack: FakeSlack = {
    ...{ world, api, apiUrl: `${api.url}/api/`, installable },
    deliverTo: (url) => {
      deliver = deliverByHttp(url, signingSecret)
    },
    deliverBySocket: () => {
      deliver = deliverBySocket(api)
    },
    get deliver() {
      if (deliver === null) throw new Error('nobody to deliver to')
      return deliver
    },
    write: ({ threadTs, subtype, ...said }) => {
      const message: FakeMessage = {
        ...said,
        ...{ ts: world.nextTs(), reading: { marks: true, findsNames: true } },
        ...(threadTs === undefined ? {} : { threadTs }),
        ...(subtype === undefined ? {} : { subtype }),
      }
      world.messages.push(message)
      return message
    },
    send: (event, envelope = {}) => {
      last = {
        ...{ token: 'legacy', team_id: teamId, api_app_id: appId, type: 'event_callback', event },
        ...{ event_id: `Ev${world.nextId()}`, event_time: Math.floor(Date.now() / 1000) },
        authorizations: [
          {
            enterprise_id: null,
            team_id: teamId,
            user_id: botUserId,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        ...envelope,
      }
      return slack.deliver.event(last)
    },
    sendAgain: () => slack.deliver.event(last, 1),
    trigger: (userId) => {
      const id = `${world.nextId()}.trigger`
      world.triggers.set(id, { userId, at: Date.now(), used: false })
      return id
    },
    privateChannel: (userId) => privateChannel(world, userId, botUserId).id,
    readableBy: (userId) =>
      world.messages.filter(
        ({ channel, onlyFor }) =>
          world.channels.get(channel)?.members.has(userId) === true &&
          (onlyFor === undefined || onlyFor === userId),
      ),
    failNext: (method, how) => {
      const matches = (name: string): boolean =>
        typeof method === 'string' ? name === method : method.test(name)
      api.plans.push({ matches, how })
    },
    stop: () => api.stop(),
  }
  return slack
}

/** What is sent to a response address is shown there, though Kompas may not be in the channel. */
function showResponse(world: World, channel: string, user: string, body: Record<string, unknown>): void {
  const {
    text = '',
    blocks,
    response_type: type,
  } = body as {
    text?: string
    blocks?: object[]
    response_type?: string
  }
  refuseBadBlocks(blocks, 'message', world)
  world.messages.push({
    ...{ channel, text, ts: world.nextTs(), user: botUserId, botId: 'B0KOMPAS01' },
    reading: { marks: true, findsNames: true },
    ...(blocks === undefined ? {} : { blocks }),
    ...(type === 'in_channel' ? {} : { onlyFor: user }),
  })
}

/** Takes a message away, as its author or an administrator can. */
export function takeAway(world: World, channel: string, ts: string): void {
  const message = findMessage(world, channel, ts)
  if (message !== undefined) world.messages.splice(world.messages.indexOf(message), 1)
}
