// Turns the corrections that an admin accepted into examples for the bank.
import type { Correction } from './correction-store.js'
import { routedText } from './routed-text.js'
import type { RoutingExample } from './routing-bank.js'

/**
 * One example a text; of several corrections of the same text the last one holds.
 * @param corrections oldest first
 * @param labels of the bank; corrections to others are left out
 */
export function correctedExamples(
  corrections: readonly Pick<Correction, 'text' | 'chosenLine'>[],
  labels: readonly string[],
): RoutingExample[] {
  const byText = new Map<string, RoutingExample>()
  for (const { text: written, chosenLine: label } of corrections) {
    const text = routedText(written, [])
    if (text !== '' && labels.includes(label)) byText.set(text, { label, text })
  }
  return [...byText.values()]
}
