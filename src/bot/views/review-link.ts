// Where the review list stands on the site.

/** The parts of the list. */
export const reviewKinds = ['questions', 'feedback', 'corrections'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** The path of a part of the review list, from the root of the site. */
export function reviewsPath(kind: ReviewKind): string {
  return `/reviews#${kind}`
}
