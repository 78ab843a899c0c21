// What stands in chats of an item: the item where it may be read, and no more where it may not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRenderContent } from '../../src/bot/render-content.js'
import { talkWords } from '../../src/bot/views/talk-words.js'
import { now } from '../support/people.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'
import { cleo, openBotWorld, type BotWorld } from './bot-world.js'
import { webDraft } from '../support/web-actions.js'

const makeFolder = useTemporaryFolders()
let world: BotWorld
beforeEach(async () => {
  world = await openBotWorld(makeFolder())
})
afterEach(() => world.close())

test('the card of an item that was restricted is written over, with nothing of it left', async () => {
  const { actions, directory } = world.services
  const made = await actions.create(webDraft({ title: 'Secret weapon' }), cleo.viewer, { now })
  expect(made.kind).toBe('changed')
  const render = createRenderContent(world.services, () => now)
  const viewer = {
    ...{ kind: 'person' as const, personId: '', roles: [], agencies: [] },
    ...{ channels: ['memory:W1:C1'], actsFor: [] },
  }
  const show = async () =>
    await render(
      { kind: 'card', itemId: '1' },
      { viewer, language: 'en', zone: 'UTC' },
      await directory.current(),
    )
  expect(JSON.stringify(await show())).toContain('Secret weapon')

  await actions.move('1', { kind: 'edit', audience: 'people' }, cleo.viewer, { now })
  const covered = await show()
  expect(covered?.fallbackText).toBe(talkWords.en.restricted)
  expect(JSON.stringify(covered)).not.toContain('Secret weapon')
  // Cards that show an older version are replaced by it.
  expect(covered?.card).toEqual({ itemId: '1', version: 2 })
})
