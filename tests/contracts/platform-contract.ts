// What every chat platform does alike: saying, replacing, asking, failing, and never twice.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createListener, type StartHarness } from './platform-harness.js'
import { describeSaying } from './platform-saying-contract.js'
import {
  buttons,
  createStage,
  reasonForm,
  sentReference,
  textMessage,
  wait,
  type Stage,
} from './platform-stage.js'

/** Describes a platform; `start` gives a fresh one each time. */
export function describePlatform(name: string, start: StartHarness): void {
  describe(`${name} as a chat platform`, () => {
    const stage = createStage()
    beforeEach(async () => {
      stage.listener = createListener()
      stage.harness = await start(stage.listener.onEvent)
    })
    afterEach(() => stage.harness.stop())
    describeSaying(stage)
    describeFailing(stage)
    describeHearing(stage)
  })
}

function describeFailing(stage: Stage): void {
  describe('failing', () => {
    it('waits as long as the platform asks', async () => {
      stage.harness.failNext('limited')
      expect(await stage.post('k', 'Hello')).toMatchObject({ kind: 'retry', afterSeconds: 7 })
      expect(await stage.texts(stage.harness.author)).toEqual([])
    })

    it('does not know what became of a message when the platform breaks', async () => {
      stage.harness.failNext('broken')
      expect((await stage.post('k', 'Hello')).kind).toBe('unknown')
    })

    it('says plainly why a message can not be delivered', async () => {
      stage.harness.failNext('gone')
      const refused = await stage.post('k', 'Hello')
      expect(refused).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/\w+ \w+/) as string })
      const elsewhere = { ...stage.harness.place, workspace: 'nowhere' }
      const unknownPlace = await stage.post('k', 'Hello', { kind: 'place', place: elsewhere })
      expect(unknownPlace.kind).toBe('failed')
    })

    it('falls back to plain words', async () => {
      stage.harness.failNext('bad-format')
      expect((await stage.post('k', 'All that matters')).kind).toBe('sent')
      expect(await stage.count(stage.harness.author, 'All that matters')).toBe(1)
    })

    it('ends a call when it is told to, and knows afterwards what arrived', async () => {
      const { platform, author } = stage.harness
      stage.harness.failNext('lost')
      const abort = new AbortController()
      const sending = platform.post(stage.channel(), textMessage('Once'), {
        key: 'lost',
        signal: abort.signal,
      })
      await vi.waitFor(async () => {
        expect(await stage.count(author, 'Once')).toBe(1)
      }, 20_000)
      abort.abort()
      expect((await sending).kind).toBe('unknown')
      if (platform.lookUp === undefined) return
      const found = await platform.lookUp(stage.channel(), 'lost', wait.signal)
      expect(found).toMatchObject({ kind: 'found', reference: expect.any(String) as string })
      expect(await platform.lookUp(stage.channel(), 'never', wait.signal)).toEqual({ kind: 'absent' })
    })

    it('posts anew where the message to replace is gone', async () => {
      const reference = sentReference(await stage.post('k1', 'Open'))
      await stage.harness.remove(reference)
      const updated = await stage.harness.platform.update(reference, textMessage('Done'), {
        key: 'k2',
        ...wait,
      })
      expect(updated.kind).toBe('sent')
      expect(updated.kind === 'sent' && updated.reference).not.toBe(reference)
      expect(await stage.count(stage.harness.author, 'Done')).toBe(1)
    })
  })
}

function describeHearing(stage: Stage): void {
  describe('hearing', () => {
    it('passes on who says what where', async () => {
      expect(await stage.harness.mention('What are the axes?')).toBe(true)
      expect(stage.listener.events).toMatchObject([
        {
          ...{ kind: 'mention', text: 'What are the axes?', isPrivate: false, awaitsReply: false },
          account: { workspace: stage.harness.workspace, userId: stage.harness.author, isGuest: false },
          place: { workspace: stage.harness.workspace, channel: stage.harness.place.channel },
          thread: [],
        },
      ])
      expect(stage.listener.events[0]?.place.thread).toEqual(expect.any(String))
      expect(Date.parse(stage.listener.events[0]?.at ?? '')).toBeGreaterThan(0)
    })

    it('answers in the thread that the mention begins', async () => {
      await stage.harness.mention('What are the axes?')
      const place = stage.listener.events[0]!.place
      expect((await stage.post('k', 'Three.', { kind: 'place', place })).kind).toBe('sent')
      expect(await stage.count(stage.harness.bystander, 'Three.')).toBe(1)
    })

    it('gives a repeat the same id', async () => {
      await stage.harness.mention('Once')
      await stage.harness.repeatMention()
      const [first, second] = stage.listener.events
      expect(second?.id).toBe(first?.id)
      await stage.harness.mention('Another')
      expect(stage.listener.events[2]?.id).not.toBe(first?.id)
    })

    it('acknowledges nothing that could not be recorded', async () => {
      stage.listener.answerWith(new Error('the database is away'))
      expect(await stage.harness.mention('Hello?')).toBe(false)
      stage.listener.answerWith({ kind: 'nothing' })
      expect(await stage.harness.repeatMention()).toBe(true)
      expect(stage.listener.events[1]?.id).toBe(stage.listener.events[0]?.id)
    })

    it('takes a click for a command', async () => {
      await stage.harness.platform.post(stage.channel(), textMessage('Yours?', buttons), {
        key: 'k',
        ...wait,
      })
      expect(await stage.harness.click('Accept')).toBe(true)
      expect(stage.listener.events).toMatchObject([
        { kind: 'button', text: 'action accept 42', account: { userId: stage.harness.author } },
      ])
    })
  })

  describe('asking back', () => {
    it('opens a form, keeps it open while something is wrong, and reads it', async () => {
      await stage.harness.platform.post(stage.channel(), textMessage('Yours?', buttons), {
        key: 'k',
        ...wait,
      })
      stage.listener.answerWith({ kind: 'form', form: reasonForm })
      await stage.harness.click('Decline')
      expect(stage.listener.events[0]).toMatchObject({ kind: 'button', awaitsReply: true })
      expect(await stage.harness.form()).toMatchObject({ inputs: ['reason', 'until', 'agency'], errors: {} })

      stage.listener.answerWith({ kind: 'form-errors', errors: { reason: 'Say why.' } })
      const values = { reason: 'Not <us> & co', until: '2026-12-24', agency: 'ccb' }
      await stage.harness.submit(values)
      expect(stage.listener.events[1]).toMatchObject({
        ...{ kind: 'submit', text: 'action decline 42', values, awaitsReply: true },
        place: { channel: stage.harness.place.channel },
      })
      expect((await stage.harness.form())?.errors).toEqual({ reason: 'Say why.' })

      stage.listener.answerWith({ kind: 'message', message: textMessage('Noted.'), to: 'person' })
      await stage.harness.submit(values)
      expect(stage.listener.events[2]?.id).not.toBe(stage.listener.events[1]?.id)
      expect(await stage.harness.form()).toBeNull()
      expect(await stage.count(stage.harness.author, 'Noted.')).toBe(1)
      if (stage.harness.hasPrivateReplies)
        expect(await stage.count(stage.harness.bystander, 'Noted.')).toBe(0)
    })
  })
}
