// Checks that every quotation stands in its passage, letter by letter.
import type { Problem } from './problems.js'
import type { Directory, Quotation } from './types.js'

type Spot = Pick<Problem, 'section' | 'index'>

/** @param passages texts of the documents' passages, by passage id */
export function checkQuotations(directory: Directory, passages: ReadonlyMap<string, string>): Problem[] {
  return [
    ...directory.actionLines.flatMap((line, index) =>
      line.passage === null ? [] : checkQuotation({ section: 'actionLines', index }, line.passage, passages),
    ),
    ...directory.competences.flatMap((competence, index) => [
      ...checkQuotation({ section: 'competences', index }, competence.passage, passages),
      ...competence.touches
        .filter((id) => !passages.has(id))
        .map((id): Problem => ({
          section: 'competences',
          index,
          path: ['touches', competence.touches.indexOf(id)],
          message: `no passage has the id "${id}"`,
        })),
    ]),
  ]
}

function checkQuotation(
  spot: Spot,
  { passageId, quote }: Quotation,
  passages: ReadonlyMap<string, string>,
): Problem[] {
  const text = passages.get(passageId)
  if (text === undefined)
    return [{ ...spot, path: ['passage', 'passageId'], message: `no passage has the id "${passageId}"` }]
  if (text.includes(quote)) return []
  return [{ ...spot, path: ['passage', 'quote'], message: 'these words do not stand in the passage' }]
}
