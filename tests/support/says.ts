// Whether a page says something; a failing test shows what was missed, not the whole page.
import { expect } from 'vitest'

/** The text stands on the page. */
export function says(page: string, text: string): void {
  expect({ text, isSaid: page.includes(text) }).toEqual({ text, isSaid: true })
}

/** The text does not stand on the page. */
export function saysNot(page: string, text: string): void {
  expect({ text, isSaid: page.includes(text) }).toEqual({ text, isSaid: false })
}
