/** Letters to change, add, drop or swap to make `a` of `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      }
      current.push(least)
    }
    before = previous
    previous = current
  }
  return previous[b.length] ?? 0
}

/**
 * The known name a mistyped one most likely meant: one that begins with it, or else the one with
 * the fewest letters changed, when that is at most a third of them (and at least one).
 *
 * @returns null when nothing is near
 */
export function nearest(typed: string, known: readonly string[]): string | null {
  const beginning = known.find((name) => typed.length > 1 && name.startsWith(typed))
  if (beginning !== undefined) return beginning
  const ranked = known
    .map((name) => ({ name, changes: distance(typed, name) }))
    .toSorted((a, b) => a.changes - b.changes)
  const best = ranked[0]
  const allowed = Math.max(1, Math.floor(typed.length / 3))
  return best !== undefined && best.changes <= allowed ? best.name : null
}
