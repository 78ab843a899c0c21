// Folds accents and capitals away while remembering where each character came from.

/** A folded text; `places[i]` is the offset in the original of folded character i, and one more for the end. */
export interface FoldedText {
  text: string
  places: number[]
}

/** Lower-case letters without accents: "Cœur d’Été" and "coeur d'ete" become the same. */
export function foldText(original: string): FoldedText {
  let text = ''
  const places: number[] = []
  let at = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    for (let index = 0; index < folded.length; index += 1) places.push(at)
    text += folded
    at += character.length
  }
  places.push(at)
  return { text, places }
}

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'", '‘': "'" }

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return ligatures[plain] ?? plain
}
