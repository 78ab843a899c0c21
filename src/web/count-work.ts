// Counts questions, searches, calls of the language model and messages sent, for /metrics.
import { subscribe } from 'node:diagnostics_channel'
import { Histogram, type Registry } from 'prom-client'
import { observedWork, type ObservedWork } from '../observe.js'

/** Adds `kompas_work_seconds`, by work and outcome: what this process does from now on. */
export function countWork(registry: Registry): void {
  const seconds = new Histogram({
    name: 'kompas_work_seconds',
    help: 'Seconds that questions, retrieval, model calls and sending from the outbox took, by outcome',
    labelNames: ['work', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  // From the start, or the first failure would be no increase for an alert.
  for (const outcome of ['sent', 'later', 'failed', 'absent']) seconds.zero({ work: 'outbox', outcome })
  subscribe(observedWork.name, (message) => {
    const { work, outcome, seconds: took } = message as ObservedWork
    seconds.observe({ work, outcome }, took)
  })
}
