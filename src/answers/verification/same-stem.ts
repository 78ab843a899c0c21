// Tells whether two folded words are the same but for their endings.

/** "russia", "russian", "russische": at least four letters in common, and short endings. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4) return false
  let same = 0
  while (same < shorter && a[same] === b[same]) same += 1
  return same >= Math.max(4, shorter - 3) && Math.max(a.length, b.length) - same <= 5
}
