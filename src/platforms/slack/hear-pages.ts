// Hears that somebody opens their own page, or puts a link to Kompas in a message.
import type { Context } from '@slack/bolt'
import type { LinkUnfurls } from '@slack/web-api'
import { z } from 'zod'
import { answerMilliseconds } from './background.js'
import { envelopeSchema, workspaceOf, type Hearing } from './hearing.js'
import { renderUnfurl } from './render-message.js'
import { createScreen, identify } from './screen.js'
import { showReply } from './show-reply.js'

const homeSchema = z.object({ user: z.string(), channel: z.string(), tab: z.literal('home') })

/** Hears that a page is opened; its newest form is put there. */
export async function hearHome(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { event_id: id, event } = envelopeSchema.parse(body)
  const opened = homeSchema.safeParse(event)
  if (!opened.success) return
  const { user: userId, channel } = opened.data
  const screen = createScreen(context, { id, userId }, { channel })
  const work = async (): Promise<void> => {
    const account = await identify(screen, hearing)
    const { place, isPrivate } = screen
    const at = hearing.clock().toISOString()
    const event = {
      id,
      kind: 'home' as const,
      account,
      place,
      isPrivate,
      awaitsReply: true,
      text: '',
      thread: [],
      at,
    }
    await showReply(await hearing.emit(event), screen, hearing)
  }
  await hearing.background.finish(work(), answerMilliseconds)
}

const linkSchema = z.object({
  user: z.string(),
  channel: z.string(),
  message_ts: z.string(),
  thread_ts: z.string().optional(),
  source: z.string().optional(),
  links: z.array(z.object({ url: z.string() })),
})

/** A message full of links gets previews of its first ones. */
const mostLinks = 5

/** Hears links in a message and shows what they lead to. While it is still being written nothing is shown. */
export async function hearLinks(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { event_id: id, event } = envelopeSchema.parse(body)
  const {
    user: userId,
    channel,
    message_ts: ts,
    thread_ts: thread = null,
    source,
    links,
  } = linkSchema.parse(event)
  if (source === 'composer' || channel === 'COMPOSER') return
  const screen = createScreen(context, { id, userId }, { channel, thread })
  const work = async (): Promise<void> => {
    const account = await identify(screen, hearing)
    const { place, isPrivate } = screen
    const common = { kind: 'unfurl' as const, account, place, isPrivate, awaitsReply: true, thread: [] }
    const unfurls: LinkUnfurls = {}
    for (const [index, { url }] of links.slice(0, mostLinks).entries()) {
      const own = index === 0 ? id : `${id}:${index}`
      const at = hearing.clock().toISOString()
      const reply = await hearing.emit({ ...common, id: own, text: url, at })
      if (reply.kind === 'message') unfurls[url] = renderUnfurl(reply.message)
    }
    if (Object.keys(unfurls).length === 0) return
    const client = hearing.workspaces.client(workspaceOf(context))
    await client.chat.unfurl({ channel, ts, unfurls })
  }
  await hearing.background.finish(work(), answerMilliseconds)
}
