// The minute tick: at once, then at full minutes, one at a time, whatever fails.
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runJobs, startMinuteTick } from '../../src/jobs/minute-tick.js'

describe('minute tick', () => {
  const logged: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) })
  beforeEach(() => {
    logged.length = 0
    vi.useFakeTimers({ now: new Date('2026-11-25T09:00:40Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('runs at once and then at every full minute', async () => {
    const times: string[] = []
    const job = {
      name: 'note',
      run(at: Date) {
        times.push(at.toISOString().slice(11, 19))
        return Promise.resolve()
      },
    }
    const running = startMinuteTick([job], () => new Date(), log)
    await vi.advanceTimersByTimeAsync(80_000)
    expect(times).toEqual(['09:00:40', '09:01:00', '09:02:00'])
    await running.stop()
    await vi.advanceTimersByTimeAsync(180_000)
    expect(times).toHaveLength(3)
  })

  it('never runs a job beside itself', async () => {
    let running = 0
    let most = 0
    let runs = 0
    const slow = {
      name: 'slow',
      async run() {
        running += 1
        runs += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 150_000))
        running -= 1
      },
    }
    const tick = startMinuteTick([slow], () => new Date(), log)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(most).toBe(1)
    expect(runs).toBeGreaterThan(2)
    const stopping = tick.stop()
    await vi.advanceTimersByTimeAsync(150_000)
    await stopping
    expect(running).toBe(0)
  })

  it('logs a job that fails and goes on with the next', async () => {
    const done: string[] = []
    const jobs = [
      { name: 'bad', run: () => Promise.reject(new Error('no disk')) },
      { name: 'good', run: () => Promise.resolve(void done.push('good')) },
    ]
    await runJobs(jobs, new Date(), log)
    expect(done).toEqual(['good'])
    expect(logged.join('')).toContain('no disk')
  })
})
