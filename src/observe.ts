// Observes pieces of work, never what they are about: a span and a duration for whoever listens, nothing else.
import { channel } from 'node:diagnostics_channel'
import { metrics, SpanStatusCode, trace, type Histogram, type MeterProvider } from '@opentelemetry/api'

/** What is observed: a question from text to answer, its search, a language model's call, a message sent. */
export type Work = 'question' | 'retrieval' | 'model' | 'outbox'

/** One piece of work that ended. */
export interface ObservedWork {
  work: Work
  /** One of a few fixed words, such as `cited` or `error`. */
  outcome: string
  seconds: number
}

/** Where each `ObservedWork` is published in this process. */
export const observedWork = channel('kompas.observed')

const histograms = new WeakMap<MeterProvider, Histogram>()

/** Made once for each provider; without one it counts nothing. */
function currentHistogram(): Histogram {
  const provider = metrics.getMeterProvider()
  const known = histograms.get(provider)
  if (known !== undefined) return known
  const name = 'kompas.work.duration'
  const made = provider.getMeter('kompas').createHistogram(name, { unit: 's' })
  histograms.set(provider, made)
  return made
}

/** Runs the work within a span. @param outcomeOf a fixed word for how it ended, never content */
export async function observe<T>(
  work: Work,
  run: () => Promise<T>,
  outcomeOf: (result: T) => string,
): Promise<T> {
  const started = performance.now()
  return await trace.getTracer('kompas').startActiveSpan(`kompas.${work}`, async (span) => {
    let outcome = 'error'
    try {
      const result = await run()
      outcome = outcomeOf(result)
      return result
    } catch (error) {
      // Its message may hold content, so only its kind is told.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' })
      throw error
    } finally {
      const seconds = (performance.now() - started) / 1000
      span.setAttribute('kompas.outcome', outcome)
      span.end()
      currentHistogram().record(seconds, { 'kompas.work': work, 'kompas.outcome': outcome })
      observedWork.publish({ work, outcome, seconds } satisfies ObservedWork)
    }
  })
}
