// Measures classifications against their labels.
import { decide, type Chooser, type Classification } from './classify.js'
import { noneLabel } from './routing-bank.js'
import type { RoutingFigures } from './routing-model.js'

/** A labelled message with the probability of each of the model's labels. */
export interface Judged {
  label: string
  probabilities: ArrayLike<number>
}

const bins = 10

/** Figures over messages with tasks, and over those without where there are any. */
export function measure(
  judged: readonly Judged[],
  chooser: Pick<Chooser, 'choice' | 'thresholds'>,
): RoutingFigures {
  const rows = judged.map(({ label, probabilities }) => ({ label, got: decide(probabilities, chooser) }))
  const tasks = rows.filter(({ label }) => label !== noneLabel)
  const others = rows.filter(({ label }) => label === noneLabel)
  const isNone = ({ got }: { got: Classification }): boolean => got.kind === 'none'
  const unasked = tasks.filter(({ got }) => got.kind === 'line')
  const isFirst = ({ label, got }: (typeof rows)[number]): boolean => got.alternatives[0].actionLine === label
  const { labels } = chooser.choice
  const loss = judged.map(
    ({ label, probabilities }) => -Math.log(probabilities[labels.indexOf(label)]! + 1e-12),
  )
  return {
    messages: judged.length,
    first: share(tasks, isFirst),
    topTwo: share(tasks, ({ label, got }) =>
      got.alternatives.slice(0, 2).some(({ actionLine }) => actionLine === label),
    ),
    falseNone: share(tasks, isNone),
    noneRecognised: others.length === 0 ? 1 : share(others, isNone),
    unasked: share(tasks, ({ got }) => got.kind === 'line'),
    rightUnasked: share(unasked, isFirst),
    calibrationError: calibrationError(
      tasks.map((row) => ({ confidence: row.got.alternatives[0].confidence, right: isFirst(row) })),
    ),
    loss: loss.reduce((sum, value) => sum + value, 0) / Math.max(1, loss.length),
  }
}

/** Expected calibration error: how far confidence and success lie apart, over equal bins of confidence. */
function calibrationError(rows: { confidence: number; right: boolean }[]): number {
  let error = 0
  for (let bin = 0; bin < bins; bin += 1) {
    const inside = rows.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin)
    const gap = inside.reduce((sum, { confidence, right }) => sum + confidence - (right ? 1 : 0), 0)
    error += Math.abs(gap) / Math.max(1, rows.length)
  }
  return error
}

function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length
}
