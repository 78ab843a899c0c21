// Forms open in time, are read whole, and stay open with what was filled in while something is wrong.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reply } from '../../../src/bot/types.js'
import {
  clickMessage,
  clickView,
  submitDialogue,
  topDialogue,
} from '../../support/fake-slack/interactions.js'
import {
  author,
  channel,
  form,
  message,
  openForm,
  options,
  startInteractions,
  type InteractionStage,
} from './interaction-stage.js'

describe('forms in Slack', () => {
  let stage: InteractionStage
  beforeEach(async () => {
    stage = await startInteractions()
  })
  afterEach(async () => {
    await stage.stop()
    expect(stage.slack.world.complaints).toEqual([])
  })

  it('shows a form with more options than Slack lists, and suggests them', async () => {
    await stage.post(openForm)
    stage.answerWith(({ kind }) =>
      kind === 'suggest' ? { kind: 'options', options } : { kind: 'form', form },
    )
    await clickMessage(stage.slack, author, 'Weigeren')
    const { view, id } = topDialogue(stage.slack, author)!
    const delivery = await stage.slack.deliver.interaction({
      ...{ type: 'block_suggestion', action_id: 'suggest', block_id: 'agency', value: 'dienst 1' },
      ...{
        api_app_id: 'A0KOMPAS01',
        team: { id: 'T0KOMPAS01' },
        user: { id: author, team_id: 'T0KOMPAS01' },
      },
      view: { ...view, id },
    })
    expect(stage.events.at(-1)).toMatchObject({
      kind: 'suggest',
      text: 'agency',
      values: { query: 'dienst 1' },
      awaitsReply: true,
    })
    const suggested = (delivery.body as { options: { value: string }[] }).options
    expect(suggested).toHaveLength(100)
    expect(suggested[7]).toMatchObject({ value: 'a7', text: { text: 'Dienst 7' } })
  })

  it('reads a form with nothing filled in, and puts errors of unknown inputs at the first', async () => {
    await stage.post(openForm)
    stage.answerWith(() => ({ kind: 'form', form }))
    await clickMessage(stage.slack, author, 'Weigeren')
    stage.answerWith(() => ({
      kind: 'form-errors',
      errors: { reason: 'Zeg iets.', version: 'Intussen gewijzigd.' },
    }))
    await submitDialogue(stage.slack, author, {})
    expect(stage.events.at(-1)?.values).toEqual({ reason: '', agency: '', others: [] })
    expect(topDialogue(stage.slack, author)?.errors).toEqual({ reason: 'Zeg iets. Intussen gewijzigd.' })
    stage.answerWith(() => ({ kind: 'form', form: { ...form, title: 'Nog iets' } }))
    await submitDialogue(stage.slack, author, { reason: 'a', agency: 'a3', others: ['a1', 'a2'] })
    expect(stage.events.at(-1)?.values).toEqual({ reason: 'a', agency: 'a3', others: ['a1', 'a2'] })
    expect(topDialogue(stage.slack, author)?.view['title']).toMatchObject({ text: 'Nog iets' })
  })

  it('keeps a form that takes long open, and gives back what was filled in when something is wrong', async () => {
    await stage.post(openForm)
    stage.answerWith(() => ({ kind: 'form', form }))
    await clickMessage(stage.slack, author, 'Weigeren')
    let finish: (reply: Reply) => void = () => undefined
    stage.answerWith(() => new Promise((resolve) => (finish = resolve)))
    await submitDialogue(stage.slack, author, { reason: 'lang verhaal', agency: 'a3', others: ['a2'] })
    expect(stage.dialogueWords()).toContain('Een ogenblik')
    finish({ kind: 'form-errors', errors: { reason: 'Te lang.' } })
    await vi.waitFor(() => {
      expect(stage.dialogueWords()).toContain('Te lang.')
    })
    const blocks = JSON.stringify(topDialogue(stage.slack, author)?.view.blocks)
    expect(blocks).toContain('"initial_value":"lang verhaal"')
    stage.answerWith(() => ({ kind: 'message', message: message('Gelukt.'), to: 'person' }))
    await submitDialogue(stage.slack, author, { reason: 'kort', agency: 'a3' })
    expect(topDialogue(stage.slack, author)).toBeNull()
    expect(stage.seenBy(author)).toContain('Gelukt.')
  })

  it('replaces the form by what a click in it asks for', async () => {
    await stage.post(openForm)
    stage.answerWith(() => ({ kind: 'form', form }))
    await clickMessage(stage.slack, author, 'Weigeren')
    stage.answerWith(() => ({ kind: 'form', form: { ...form, title: 'Voorbeeld' } }))
    await clickView(stage.slack, topDialogue(stage.slack, author)!, 'Voorbeeld')
    expect(stage.events.at(-1)).toMatchObject({ kind: 'button', text: 'show example', place: { channel } })
    expect(stage.slack.world.dialogues.get(author)).toHaveLength(1)
    expect(topDialogue(stage.slack, author)?.view['title']).toMatchObject({ text: 'Voorbeeld' })
  })

  it('says in words that a form came too late or was refused', async () => {
    await stage.post(openForm)
    stage.answerWith(() => ({ kind: 'form', form }))
    stage.slack.failNext('views.open', { kind: 'refused', code: 'expired_trigger_id' })
    expect((await clickMessage(stage.slack, author, 'Weigeren')).acknowledged).toBe(true)
    expect(stage.seenBy(author)).toContain('te laat')
    stage.slack.failNext('views.open', { kind: 'refused', code: 'invalid_arguments' })
    await clickMessage(stage.slack, author, 'Weigeren')
    expect(stage.seenBy(author)).toContain('niet gelukt')
  })
})
