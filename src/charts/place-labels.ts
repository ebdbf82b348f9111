export type Spot = { x: number; y: number }
export type Box = Spot & { width: number; height: number }
/** A label that looks for a place: boxes it would take, best first. */
export type LabelWish = { id: string; candidates: readonly Box[] }

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y))

/** So near to what is drawn a label already looks as if it lay on it. */
const margin = 3

const holds = (box: Box, { x, y }: Spot): boolean =>
  x >= box.x - margin &&
  x <= box.x + box.width + margin &&
  y >= box.y - margin &&
  y <= box.y + box.height + margin

/** Points on a path at most `step` pixels apart, its corners included. */
export function along(path: readonly Spot[], step: number): Spot[] {
  return path.flatMap((spot, index) => {
    const next = path[index + 1]
    if (next === undefined) return [spot]
    const parts = Math.max(1, Math.ceil(Math.hypot(next.x - spot.x, next.y - spot.y) / step))
    return Array.from({ length: parts }, (_, part) => ({
      x: spot.x + ((next.x - spot.x) * part) / parts,
      y: spot.y + ((next.y - spot.y) * part) / parts,
    }))
  })
}

/**
 * Gives each label, in the order given, the candidate that hides the least: no other label if at
 * all possible, then as little as possible of what is drawn, then the one named first.
 *
 * @param wishes labels, the most important first; one without candidates is left out
 * @param drawn points on what is drawn, in the same pixels
 * @param frame what must not be left
 * @returns the chosen boxes by the labels' ids
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  drawn: readonly Spot[],
  frame: Box,
): Map<string, Box> {
  const placed = new Map<string, Box>()
  for (const { id, candidates } of wishes) {
    let best: Box | null = null
    let least = Number.POSITIVE_INFINITY
    for (const [rank, box] of candidates.entries()) {
      const outside = box.width * box.height - overlap(box, frame)
      const covered = [...placed.values()].reduce((sum, other) => sum + overlap(box, other), 0)
      const hidden = drawn.filter((spot) => holds(box, spot)).length
      const cost = (outside + covered) * 100 + hidden * 4 + rank
      if (cost < least) {
        best = box
        least = cost
      }
    }
    if (best !== null) placed.set(id, best)
  }
  return placed
}

/**
 * Moves labels in a column apart: each keeps its order and at least `gap` to its neighbour, as near
 * to its own height as that allows, inside `from`…`to` where there is room.
 *
 * @param wanted heights in pixels, in any order
 * @returns heights in the order of `wanted`
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((one, other) => one.y - other.y)
  let least = from
  for (const label of order) {
    label.y = Math.max(label.y, least)
    least = label.y + gap
  }
  let most = to
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, most)
    most = label.y - gap
  }
  const placed: number[] = []
  for (const { y, index } of order) placed[index] = y
  return placed
}
