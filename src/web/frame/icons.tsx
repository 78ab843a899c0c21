// The drawings on the pages; all decorative, so hidden from assistive technology.
import type { VNode } from 'preact'

/** The compass of the wordmark. */
export function CompassIcon(): VNode {
  return (
    <svg class="compass" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="14.25" fill="none" stroke="currentColor" stroke-width="1.75" />
      <path
        d="M16 2.5v3M16 26.5v3M2.5 16h3M26.5 16h3"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
      <path class="needle" d="M22.4 9.6 18.1 18.1 13.9 13.9Z" />
      <path d="M9.6 22.4 13.9 13.9 18.1 18.1Z" fill="currentColor" />
    </svg>
  )
}

const strokes = {
  link: 'M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4.5l-1 1M9 11.5l-1 1A3 3 0 0 1 3.500 8l1-1',
  print: 'M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.600 10.600L14 14',
} as const

/** A small line drawing in the colour of the text. */
export function Icon({ name }: { name: keyof typeof strokes }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={strokes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
