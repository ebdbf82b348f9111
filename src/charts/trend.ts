import type { Projection } from '#contract/indicators.ts'
import type { Point } from '#contract/status.ts'

/** One line of a trend chart. `points` oldest first; at most one a year. */
export type TrendLine = {
  id: string
  label: string
  main: boolean
  points: readonly (Point & { restatedFrom: number | null })[]
}

/** One year of the chart: what Recharts reads. Keys are the lines' ids; null is a gap. */
export type TrendRow = {
  year: number
  values: Record<string, number | null>
  projected: number | null
  band: [number, number] | null
  required: number | null
}

export const maxLines = 8

/**
 * Years from the first to the last of anything shown, each with all lines' values. A year without
 * a value is there with null, so that gaps are drawn as gaps.
 */
export function toRows(
  lines: readonly TrendLine[],
  projection: Projection | null,
  requiredPath: readonly Point[] | null,
): TrendRow[] {
  const rows = new Map<number, TrendRow>()
  const row = (year: number): TrendRow => {
    const known = rows.get(year)
    if (known !== undefined) return known
    const fresh = { year, values: {}, projected: null, band: null, required: null }
    rows.set(year, fresh)
    return fresh
  }
  for (const { id, points } of lines)
    for (const { year, value } of points) row(year).values[id] = value
  for (const { year, value, low, high } of projection?.points ?? []) {
    row(year).projected = value
    row(year).band = [low, high]
  }
  for (const { year, value } of requiredPath ?? []) row(year).required = value
  const years = [...rows.keys()]
  if (years.length === 0) return []
  const first = Math.min(...years)
  const last = Math.max(...years)
  return Array.from({ length: last - first + 1 }, (_, index) => row(first + index))
}

/** Every number the value axis must cover: the lines, the projection's middle, path and target. */
export function axisValues(rows: readonly TrendRow[], target: Point | null): number[] {
  const values = rows.flatMap((row) => [
    ...Object.values(row.values),
    row.projected,
    row.required,
    ...(row.band ?? []),
  ])
  if (target !== null) values.push(target.value)
  return values.filter((value) => value !== null)
}

/**
 * Moves labels apart: each keeps its order and at least `gap` to its neighbour, as near to its own
 * place as that allows, inside `from`…`to` where there is room.
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y)
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
