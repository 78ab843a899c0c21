// A person's own page on a platform: what waits for them, and their settings.
import { dayIn } from '../../actions/working-days.js'
import { viewFor } from '../commands/reply.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { homeMessage } from '../views/home-message.js'

const mostShown = 10

/** The page, made of the items that the person may see. */
export async function openHome(input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker, now } = input
  const { viewer, zone, name, isKnown } = asker
  const { actions, settings } = services
  const page = { limit: mostShown }
  const late = { open: true, dueBefore: dayIn(now, zone) }
  const mine = await actions.list(viewer, { open: true, mine: true }, page)
  const overdue = await Promise.all(
    viewer.agencies.map(async (agency) => ({
      ...{ agency, items: (await actions.list(viewer, { ...late, agency }, page)).items },
    })),
  )
  const facts = { name, isKnown, mine: mine.items, overdue }
  const own = await settings.read(viewer.personId, viewer)
  return {
    kind: 'home',
    message: homeMessage({ ...facts, settings: own }, await viewFor(input, services)),
  }
}
