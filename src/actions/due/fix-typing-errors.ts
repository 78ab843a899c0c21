// Mends weekdays and months with one letter wrong, missing, doubled or swapped ("woensdg", "fevirer").
import { rewriteSpan, type FoldedText } from './fold-text.js'
import { wordsIn } from './vocabulary.js'

const names = [...new Set([...wordsIn('weekdays'), ...wordsIn('months')])]
const nameSet = new Set(names)
const longNames = names.filter((name) => name.length >= 6)

/** Real words one letter away from a name. */
const others = new Set([
  'montage',
  'sundry',
  'montags',
  'mondial',
  'mondiale',
  'augustin',
  'august',
  'augusto',
  'octobres',
  'monda',
  'marine',
  'sunda',
  'mondays',
  'friday',
])

/** True when one insertion, deletion, substitution or swap of neighbours turns one word into the other. */
function isOneErrorAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const rest = one.slice(start)
  const otherRest = other.slice(start)
  if (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1))
    return true
  return rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
}

function mend(word: string): string | null {
  if (word.length < 5 || nameSet.has(word) || others.has(word)) return null
  const near = longNames.filter((name) => name.startsWith(word.slice(0, 1)) && isOneErrorAway(word, name))
  const [name] = near
  // A plural or genitive ("mondays", "vrijdags") is something that recurs.
  return name !== undefined && word !== `${name}s` ? name : null
}

/** The folded text with mistyped weekdays and months put right. */
export function fixTypingErrors(folded: FoldedText): FoldedText {
  let fixed = folded
  const words = [...folded.text.matchAll(/[a-z]+/g)].reverse()
  for (const match of words) {
    const name = mend(match[0])
    if (name !== null) fixed = rewriteSpan(fixed, match.index, match.index + match[0].length, name)
  }
  return fixed
}
