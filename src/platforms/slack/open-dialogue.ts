// Opens a dialogue within the three seconds that Slack allows, however long its making takes.
import { z } from 'zod'
import type { Reply } from '../../bot/types.js'
import type { Hearing } from './hearing.js'
import { renderNotice, renderWorking } from './render-form.js'
import type { Screen } from './screen.js'
import { failedView, lateView, sayNow, showReply } from './show-reply.js'
import { say } from './words.js'

const openedSchema = z.object({ view: z.object({ id: z.string() }) })

/** What is ready by then is shown without a dialogue that says "one moment" before it. */
const patienceMilliseconds = 1000

/**
 * Shows the reply: directly when it's there soon, else in a dialogue that is opened at once.
 * @param work rejects when the event could not be recorded
 */
export async function openDialogue(work: Promise<Reply>, screen: Screen, hearing: Hearing): Promise<void> {
  const early = await hearing.background.within(work, patienceMilliseconds)
  if (early.inTime) {
    await showReply(early.value, screen, hearing)
    return
  }
  const { workspaces, background } = hearing
  const view = renderWorking(screen.language)
  const client = workspaces.client(screen.workspace)
  const opened =
    screen.viewId ??
    openedSchema.parse(await client.views.open({ trigger_id: screen.triggerId ?? '', view })).view.id
  background.run(() => showLate(work, opened, screen, hearing))
}

/** Puts a late reply where "one moment" stands. */
export async function showLate(
  work: Promise<Reply>,
  viewId: string,
  screen: Screen,
  hearing: Hearing,
): Promise<void> {
  const client = hearing.workspaces.client(screen.workspace)
  try {
    const reply = await work
    const done = renderNotice(screen.language, [{ kind: 'text', text: say('done', screen.language) }])
    await client.views.update({ view_id: viewId, view: lateView(reply, screen) ?? done })
    if (reply.kind === 'message' && reply.to === 'thread')
      await sayNow(reply.message, 'thread', screen, hearing)
  } catch (error) {
    await client.views.update({ view_id: viewId, view: failedView(screen.language) })
    throw error
  }
}
